package org.vfsruntime.cli.ros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.master.RosMaster;

/** The master of an evaluation: one of its own, or one such as roscore that has no robot yet. */
final class EvaluationMaster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationMaster.class);
    private static final String SIMULATED_TIME = "/use_sim_time";
    private static final String HOST = "127.0.0.1";
    private static final Duration CALL = Duration.ofSeconds(10);

    private final Optional<RosMaster> own;
    private final URI uri;
    private final ApiCaller caller = new ApiCaller("/vfs_evaluation", CALL);

    private EvaluationMaster(Optional<RosMaster> own, URI uri) {
        this.own = own;
        this.uri = uri;
    }

    /**
     * @param outside address of a master that runs already; empty: one is started here
     * @param robot that will be offered there
     * @throws InvalidInputException when the outside master does not answer, or has a robot already: two that are
     *     commanded by the same names must not meet
     */
    static EvaluationMaster open(Optional<URI> outside, RobotConfig robot) {
        EvaluationMaster master =
                outside.map(uri -> new EvaluationMaster(Optional.empty(), uri)).orElseGet(EvaluationMaster::ofItsOwn);
        try {
            master.requireNoRobot(robot);
            // The clock of the graph is the simulation's, and nodes ask for that once, when they start.
            master.require("setParam", SIMULATED_TIME, true);
            return master;
        } catch (RuntimeException e) {
            master.end();
            throw e;
        }
    }

    private static EvaluationMaster ofItsOwn() {
        try {
            RosMaster started = RosMaster.start(HOST, 0);
            return new EvaluationMaster(Optional.of(started), started.uri());
        } catch (IOException e) {
            throw new UncheckedIOException("the ROS graph could not be started: " + e.getMessage(), e);
        }
    }

    private void requireNoRobot(RobotConfig robot) {
        Object topics = require("getPublishedTopics", "").value();
        for (String topic : List.of(robot.arm().jointStates(), "/clock")) {
            if (String.valueOf(topics).contains("[" + topic + ",")) {
                throw new InvalidInputException("the master at " + uri + " has a robot already: " + topic
                        + " is published there, but an evaluation brings its own. Use another roscore, or run"
                        + " 'rosnode cleanup' when that robot is gone.");
            }
        }
    }

    private ApiReply require(String method, Object... arguments) {
        try {
            ApiReply reply = caller.call(uri, method, arguments);
            if (!reply.isDone()) {
                throw new RobotFaultException("the master at " + uri + " refused " + method + ": " + reply.text());
            }
            return reply;
        } catch (IOException e) {
            throw new InvalidInputException(
                    "no ROS master answered at " + uri + ": " + e.getMessage() + ". Maybe roscore is not running.", e);
        }
    }

    URI uri() {
        return uri;
    }

    private void end() {
        own.ifPresent(RosMaster::close);
    }

    /** An outside master is left as it was found. */
    @Override
    public void close() {
        if (own.isEmpty()) {
            try {
                caller.call(uri, "deleteParam", SIMULATED_TIME);
            } catch (IOException e) {
                LOG.warn("{} is left set at {}: {}", SIMULATED_TIME, uri, e.getMessage());
            }
        }
        end();
    }
}
