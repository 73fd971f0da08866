package org.vfsruntime.ros.client;

import java.io.IOException;
import java.net.URI;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.link.ParameterReply;
import org.vfsruntime.ros.link.Parameters;
import org.vfsruntime.ros.names.GraphName;
import org.vfsruntime.ros.names.NameSpace;

/** Asks the master anew each time. */
public final class MasterParameters implements Parameters {
    private final NameSpace names;
    private final URI master;
    private final ApiCaller caller;

    /**
     * @param names of the node
     * @param master address
     */
    public MasterParameters(NameSpace names, URI master) {
        this.names = names;
        this.master = master;
        this.caller = new ApiCaller(names.node(), TIMEOUT.dividedBy(2));
    }

    @Override
    public ParameterReply get(String name) {
        return ask("getParam", names.resolve(name));
    }

    @Override
    public ParameterReply set(String name, Object value) {
        ParameterReply reply = ask("setParam", names.resolve(name), value);
        return reply instanceof ParameterReply.Found ? new ParameterReply.Found(value) : reply;
    }

    @Override
    public ParameterReply delete(String name) {
        String full = names.resolve(name);
        ParameterReply reply = ask("deleteParam", full);
        return reply instanceof ParameterReply.Found ? new ParameterReply.Found(full) : reply;
    }

    @Override
    public ParameterReply search(String name) {
        // The master looks from the node's name upwards, so the name must not be made a full one.
        return ask("searchParam", GraphName.check("parameter", name));
    }

    private ParameterReply ask(String method, Object... arguments) {
        try {
            ApiReply reply = caller.call(master, method, arguments);
            return reply.isDone() ? new ParameterReply.Found(reply.value()) : new ParameterReply.Absent();
        } catch (IOException e) {
            return new ParameterReply.MasterSilent(String.valueOf(e.getMessage()));
        }
    }
}
