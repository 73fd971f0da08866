package org.vfsruntime.cli.ros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.manipulation.urdf.RobotModel;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.ParameterReply;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.node.NodeState;
import org.vfsruntime.ros.node.PlannerNode;
import org.vfsruntime.ros.robot.RosRobot;
import org.vfsruntime.ros.safety.ModelMatch;
import org.vfsruntime.ros.simrobot.SimRobot;
import org.vfsruntime.ros.simrobot.SimRobotConfig;
import org.vfsruntime.sim.desk.DeskMotionSource;

/** Runs the planner's node until it is told to end. */
public final class NodeSession {
    private static final Logger LOG = LoggerFactory.getLogger(NodeSession.class);
    private static final Duration MASTER = Duration.ofSeconds(5);
    private static final Duration SERVERS = Duration.ofSeconds(30);
    private static final Duration STOPS = Duration.ofSeconds(10);

    private final Session session;
    private final Mind mind;
    private final NodeRequest request;
    private final Optional<NodeDashboard> dashboard;

    /**
     * @param session what all commands share
     * @param mind what the robot has learned
     * @param request which node
     * @param dashboard shows what happens; empty for none
     */
    public NodeSession(Session session, Mind mind, NodeRequest request, Optional<NodeDashboard> dashboard) {
        this.dashboard = dashboard;
        this.session = session;
        this.mind = mind;
        this.request = request;
    }

    /** @return the state of the goal when the node ended */
    public NodeState run() throws InterruptedException {
        try (EmbeddedMaster master = EmbeddedMaster.start(request.embeddedMaster(), request.node());
                Optionally simulated =
                        new Optionally(request.simulated() ? Optional.of(simulated()) : Optional.empty());
                RosLink link = open(request.node())) {
            awaitMaster(link);
            NodeState state = withLink(link);
            LOG.debug("ended {} and {}", master, simulated);
            return state;
        }
    }

    private NodeState withLink(RosLink link) throws InterruptedException {
        requireSameRobot(link);
        try (PlannerNode node = node(link)) {
            link.addListener(event -> {
                if (event instanceof LinkEvent.ShutdownRequested) {
                    node.end();
                }
            });
            String name = link.name();
            session.terminal()
                    .err()
                    .println("Node " + name + " controls robot '"
                            + request.robot().name()
                            + "'" + (request.robot().safety().dryRun() ? " (dry run: nothing is commanded)" : "")
                            + ". Set a goal with " + name + "/set_goal; Ctrl-C ends it.");
            request.goal().ifPresent(node::setGoal);
            shown(node, () -> session.stop().during(node::end, () -> pursued(node)));
            return node.state();
        }
    }

    private boolean shown(PlannerNode node, BooleanSupplier work) {
        return dashboard.map(page -> page.during(node, work)).orElseGet(work::getAsBoolean);
    }

    private boolean pursued(PlannerNode node) {
        try {
            boolean ended = node.run(request.once() || request.then().isPresent());
            return ended && goOn(node);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One goal in turn with the other, until somebody stops it or the arm was stopped. */
    private boolean goOn(PlannerNode node) throws InterruptedException {
        boolean first = false;
        boolean on = request.then().isPresent();
        while (on && node.state() != NodeState.FAULT) {
            node.setGoal((first ? request.goal() : request.then()).orElseThrow());
            first = !first;
            on = node.run(true);
        }
        return true;
    }

    private PlannerNode node(RosLink link) {
        RobotConfig config = request.robot();
        ArmModels models = new ArmModels(config.arm(), request.folder(), link.parameters());
        return new PlannerNode(
                link,
                config,
                needs -> robot(link, models, needs),
                robot -> EpisodeMission.maker(session, mind, request, robot, this::watched),
                new EventLines(session.terminal().out(), request.json()));
    }

    private EpisodeListener watched(ThresholdGoal goal) {
        return dashboard.map(page -> page.begin(goal)).orElse(EpisodeListener.all());
    }

    private RosRobot robot(RosLink link, ArmModels models, PlannerNode.RobotNeeds needs) {
        RosRobot robot = new RosRobot(new RosRobot.Parts(
                link,
                request.robot(),
                new DeskMotionSource(mind.policies()),
                models.chain(),
                models.planner(),
                needs.approval(),
                needs.listener(),
                System::nanoTime));
        boolean ready = false;
        try {
            if (!robot.awaitServers(SERVERS)) {
                LOG.warn("the arm's controllers are not there: {}", robot.problems());
            }
            requireStops(robot);
            ready = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RobotFaultException("interrupted before the robot's own stops were found");
        } finally {
            if (!ready) {
                robot.close();
            }
        }
        return robot;
    }

    /** A stop that does not exist must be noticed before it is needed. */
    private void requireStops(RosRobot robot) throws InterruptedException {
        List<String> missing = robot.missingStops(STOPS);
        if (missing.isEmpty()) {
            return;
        }
        RobotConfig config = request.robot();
        String text = "robot '" + config.name() + "' lacks " + String.join(" and ", missing)
                + ": start the robot's driver, or mend safety.stop_services and safety.stop_topics";
        if (config.kind() == RobotConfig.Kind.REAL && !config.safety().dryRun()) {
            throw new InvalidInputException(text);
        }
        LOG.warn("{}", text);
    }

    /** A robot that tells its own description must be the one that is described here. */
    private void requireSameRobot(RosLink link) {
        ParameterReply reply = link.parameters().get("/robot_description");
        if (reply instanceof ParameterReply.MasterSilent silent) {
            throw new RobotFaultException(
                    "/robot_description could not be read, so it is not known which robot answers: " + silent.why());
        }
        if (!(reply instanceof ParameterReply.Found found) || !(found.value() instanceof String text)) {
            LOG.warn(
                    "/robot_description is not set: that robot '{}' is the one that answers is not checked",
                    request.robot().name());
            return;
        }
        ArmModels models = new ArmModels(request.robot().arm(), request.folder(), link.parameters());
        RobotModel theirs = org.vfsruntime.manipulation.urdf.UrdfReader.read(
                new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "/robot_description");
        var faults = new ModelMatch(models.chain()).limits(theirs);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    "robot '" + request.robot().name() + "' is not the one that answers: " + String.join("; ", faults));
        }
    }

    private void awaitMaster(RosLink link) throws InterruptedException {
        while (!link.awaitRegistered(MASTER)) {
            if (link.isClosed() || session.stop().isRequested()) {
                throw new RobotFaultException(
                        "no ROS master answered at " + request.node().master());
            }
            session.terminal()
                    .err()
                    .println("vfs: waiting for a ROS master at "
                            + request.node().master() + " (start roscore, or use --embedded-master)");
        }
    }

    /** The simulated arm, as a node of its own in this process. */
    private AutoCloseable simulated() {
        boolean clock = request.rate() != 1;
        NodeSettings settings = new NodeSettings(
                "/sim_robot", request.node().master(), request.node().host(), Map.of(), Map.of());
        RosLink link = open(settings);
        SimRobotRequest robot = new SimRobotRequest(
                settings,
                new SimRobotConfig(request.rate(), clock, "", 1),
                WorldOptions.PLAIN,
                request.seed(),
                request.goal().orElse(""),
                false,
                false);
        SimRobot arm = SimRobotSession.start(link, robot);
        return () -> {
            arm.close();
            link.close();
        };
    }

    private static RosLink open(NodeSettings node) {
        try {
            return RosClient.open(node);
        } catch (IOException e) {
            throw new UncheckedIOException("the node cannot listen: " + e.getMessage(), e);
        }
    }
}
