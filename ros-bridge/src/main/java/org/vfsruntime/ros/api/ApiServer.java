package org.vfsruntime.ros.api;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.xmlrpc.XmlRpcCall;
import org.vfsruntime.ros.xmlrpc.XmlRpcReply;
import org.vfsruntime.ros.xmlrpc.XmlRpcServer;

/** Serves the methods of a master or of a node. */
public final class ApiServer implements AutoCloseable {
    private static final int NO_SUCH_METHOD = 1;
    private static final String MULTICALL = "system.multicall";

    private final Map<String, Function<Arguments, ApiReply>> methods;
    private final XmlRpcServer server;

    private ApiServer(
            InetAddress address,
            int port,
            String name,
            int largestCall,
            Map<String, Function<Arguments, ApiReply>> methods)
            throws IOException {
        this.methods = Map.copyOf(methods);
        this.server = XmlRpcServer.start(address, port, name, largestCall, this::handle);
    }

    /**
     * @param address to listen on, and no other
     * @param port to listen on; 0: any free one
     * @param name of its threads
     * @param largestCall bytes of the longest call that is taken
     * @param methods by name; safe for several threads
     * @throws IOException when the port is taken or the address is not this machine's
     */
    public static ApiServer start(
            InetAddress address,
            int port,
            String name,
            int largestCall,
            Map<String, Function<Arguments, ApiReply>> methods)
            throws IOException {
        return new ApiServer(address, port, name, largestCall, methods);
    }

    /** @return the port that it listens on */
    public int port() {
        return server.port();
    }

    private XmlRpcReply handle(XmlRpcCall call, InetAddress from) {
        return call.method().equals(MULTICALL) ? all(call.arguments(), from) : one(call, from);
    }

    private XmlRpcReply one(XmlRpcCall call, InetAddress from) {
        Function<Arguments, ApiReply> method = methods.get(call.method());
        if (method == null) {
            return new XmlRpcReply.Fault(NO_SUCH_METHOD, "there is no method " + call.method());
        }
        ApiReply reply;
        try {
            reply = method.apply(new Arguments(call.arguments(), from));
        } catch (InvalidInputException e) {
            reply = ApiReply.wrong(String.valueOf(e.getMessage()), 0);
        }
        return new XmlRpcReply.Returned(reply.toList());
    }

    /** Carries out several calls that came as one, as launchers send their parameters. */
    private XmlRpcReply all(List<Object> arguments, InetAddress from) {
        List<Object> results = new ArrayList<>();
        List<?> calls = new Arguments(arguments, from).list(0);
        for (Object call : calls) {
            if (call instanceof Map<?, ?> map
                    && map.get("methodName") instanceof String method
                    && map.get("params") instanceof List<?> parameters) {
                results.add(result(one(new XmlRpcCall(method, List.copyOf(parameters)), from)));
            } else {
                throw new InvalidInputException("a call within " + MULTICALL + " must have methodName and params");
            }
        }
        return new XmlRpcReply.Returned(results);
    }

    private static Object result(XmlRpcReply reply) {
        if (reply instanceof XmlRpcReply.Fault fault) {
            return Map.of("faultCode", fault.code(), "faultString", fault.text());
        }
        return List.of(((XmlRpcReply.Returned) reply).value());
    }

    @Override
    public void close() {
        server.close();
    }
}
