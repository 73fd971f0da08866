package org.vfsruntime.ros.master;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.api.Arguments;
import org.vfsruntime.ros.names.GraphName;

/** The methods of a master that are about parameters. */
final class ParameterMethods {
    private final ParameterTree tree = new ParameterTree();
    private final Map<String, Set<URI>> subscribers = new LinkedHashMap<>();
    private final Notices notices;

    ParameterMethods(Notices notices) {
        this.notices = notices;
    }

    Map<String, Function<Arguments, ApiReply>> methods() {
        return Map.of(
                "setParam", this::set,
                "getParam", this::get,
                "deleteParam", this::delete,
                "hasParam", this::has,
                "searchParam", this::search,
                "getParamNames", call -> ApiReply.done("", tree.names()),
                "subscribeParam", this::subscribe,
                "unsubscribeParam", this::unsubscribe);
    }

    private ApiReply set(Arguments call) {
        String key = key(call, 1);
        tree.set(key, call.value(2));
        tell(key);
        return ApiReply.done("parameter " + key, 0);
    }

    private ApiReply get(Arguments call) {
        String key = key(call, 1);
        return tree.get(key)
                .map(value -> ApiReply.done("parameter " + key, value))
                .orElseGet(() -> ApiReply.wrong("parameter " + key + " is not set", 0));
    }

    private ApiReply delete(Arguments call) {
        String key = key(call, 1);
        if (!tree.delete(key)) {
            return ApiReply.wrong("parameter " + key + " is not set", 0);
        }
        tell(key);
        return ApiReply.done("parameter " + key + " deleted", 0);
    }

    private ApiReply has(Arguments call) {
        String key = key(call, 1);
        return ApiReply.done(key, tree.get(key).isPresent());
    }

    private ApiReply search(Arguments call) {
        String key = GraphName.check("parameter", call.text(1));
        return tree.search(call.caller(), key)
                .map(found -> ApiReply.done("found", found))
                .orElseGet(() -> ApiReply.wrong("cannot find parameter " + key, ""));
    }

    private ApiReply subscribe(Arguments call) {
        String key = key(call, 2);
        synchronized (subscribers) {
            subscribers.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(call.address(1));
        }
        return ApiReply.done("subscribed to parameter " + key, tree.get(key).orElse(Map.of()));
    }

    private ApiReply unsubscribe(Arguments call) {
        String key = key(call, 2);
        synchronized (subscribers) {
            boolean known = subscribers.getOrDefault(key, Set.of()).remove(call.address(1));
            return ApiReply.done("parameter " + key, known ? 1 : 0);
        }
    }

    /** Tells those who subscribed to the key, to something it is part of, or to something that is part of it. */
    private void tell(String key) {
        synchronized (subscribers) {
            subscribers.forEach((wanted, nodes) -> {
                if (isWithin(key, wanted) || isWithin(wanted, key)) {
                    String changed = isWithin(key, wanted) ? key : wanted;
                    nodes.forEach(node -> notices.send(node, "paramUpdate", () ->
                            new Object[] {changed, tree.get(changed).orElse(Map.of())}));
                }
            });
        }
    }

    private static boolean isWithin(String key, String outer) {
        return key.equals(outer) || outer.equals("/") || key.startsWith(outer + "/");
    }

    private static String key(Arguments call, int index) {
        return GraphName.resolve(call.caller(), call.text(index));
    }
}
