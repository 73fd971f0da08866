package org.vfsruntime.ros.action;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.ActionClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ActionServer;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.message.ActionType;
import org.vfsruntime.ros.message.Message;

/** The actions of one link; closed before the link's topics are. Safe for several threads. */
public final class LinkActions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkActions.class);

    private final RosLink link;
    private final List<AutoCloseable> open = new ArrayList<>();

    /** @param link whose topics they run on */
    public LinkActions(RosLink link) {
        this.link = link;
    }

    /**
     * @param action name
     * @param type of goal, result and feedback
     * @param options time limits
     * @return a client, as {@link RosLink#actionClient} gives it
     */
    public <G extends Message, R extends Message, F extends Message> ActionClient<G, R, F> client(
            String action, ActionType<G, R, F> type, ActionClientOptions options) {
        return keep(GoalClient.open(link, action, type, options));
    }

    /**
     * @param action name
     * @param type of goal, result and feedback
     * @param options status rate and memory
     * @param handler of the goals
     * @return a server, as {@link RosLink#actionServer} gives it
     */
    public <G extends Message, R extends Message, F extends Message> ActionServer server(
            String action, ActionType<G, R, F> type, ActionServerOptions options, ActionHandler<G, R, F> handler) {
        return keep(GoalServer.open(link, action, type, options, handler));
    }

    private synchronized <T extends AutoCloseable> T keep(T made) {
        open.add(made);
        return made;
    }

    /** Clients cancel what is under way, servers abort it. */
    @Override
    public void close() {
        List<AutoCloseable> last;
        synchronized (this) {
            last = List.copyOf(open);
            open.clear();
        }
        for (AutoCloseable one : last) {
            try {
                one.close();
            } catch (Exception e) {
                LOG.warn("An action of node {} did not close: {}", link.name(), e.getMessage());
            }
        }
    }
}
