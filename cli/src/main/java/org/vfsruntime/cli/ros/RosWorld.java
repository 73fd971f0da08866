package org.vfsruntime.cli.ros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.messages.vfs_msgs.BeginTaskRequest;
import org.vfsruntime.ros.messages.vfs_msgs.BeginTaskResponse;
import org.vfsruntime.ros.messages.vfs_msgs.BeginTaskService;
import org.vfsruntime.ros.messages.vfs_msgs.IsDoneRequest;
import org.vfsruntime.ros.messages.vfs_msgs.IsDoneResponse;
import org.vfsruntime.ros.messages.vfs_msgs.IsDoneService;
import org.vfsruntime.ros.robot.Approval;
import org.vfsruntime.ros.robot.RobotListener;
import org.vfsruntime.ros.robot.RosRobot;
import org.vfsruntime.sim.desk.DeskMotionSource;

/**
 * A desk that is reached through ROS alone: a master of its own, the simulated arm in another process, and the planner's
 * node here. For evaluation; the tasks begin and are judged through services of the arm.
 */
final class RosWorld implements EvaluationWorld {
    /** Two programs start, and the machine may be busy with others. */
    private static final Duration START = Duration.ofSeconds(300);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(60);

    private final EvaluationMaster master;
    private final SimRobotProcess process;
    private final RosLink link;
    private final RosRobot robot;
    private final ServiceClient<BeginTaskRequest, BeginTaskResponse> begin;
    private final ServiceClient<IsDoneRequest, IsDoneResponse> truth;

    /**
     * @param options what varies between episodes
     * @param policies one for each skill
     * @param rate simulated seconds in a real one
     * @param outside address of a master that runs already; empty: one of its own
     */
    RosWorld(WorldOptions options, Map<Skill, SkillPolicy> policies, double rate, Optional<URI> outside) {
        RobotConfig config = RobotFile.simulatedDesk();
        master = EvaluationMaster.open(outside, config);
        try {
            link = RosClient.open(NodeSettings.of("/vfs", master.uri()));
        } catch (IOException e) {
            throw new UncheckedIOException("the ROS graph could not be started: " + e.getMessage(), e);
        }
        process = new SimRobotProcess(master.uri(), arguments(options, rate));
        ArmModels models = new ArmModels(config.arm(), Path.of(""), link.parameters());
        robot = new RosRobot(new RosRobot.Parts(
                link,
                config,
                new DeskMotionSource(policies),
                models.chain(),
                models.planner(),
                Approval.notNeeded(),
                RobotListener.none(),
                System::nanoTime));
        begin = link.serviceClient("/sim_robot/begin_task", BeginTaskService.TYPE);
        truth = link.serviceClient("/sim_robot/is_done", IsDoneService.TYPE);
        awaitArm();
    }

    private static List<String> arguments(WorldOptions options, double rate) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--clock", "--rate", String.valueOf(rate), "--distractors", String.valueOf(options.distractors())));
        arguments.addAll(List.of("--table-colour", options.randomTableColour() ? "random" : "usual"));
        arguments.addAll(List.of("--arm-start", options.randomArmStart() ? "random" : "usual"));
        return arguments;
    }

    private void awaitArm() {
        try {
            String missing = awaited();
            if (!missing.isEmpty()) {
                boolean alive = process.isAlive();
                List<String> problems = robot.problems();
                close();
                throw new RobotFaultException("the simulated arm "
                        + (alive
                                ? "gave no " + missing + " within " + START.toSeconds() + " s: " + problems
                                : "ended at its start: " + process.lastWords()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new RobotFaultException("interrupted while the simulated arm started", e);
        }
    }

    /** @return what did not come, while the arm's process lives; empty when all is there */
    private String awaited() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        String missing = missing();
        while (!missing.isEmpty() && process.isAlive() && System.nanoTime() - end < 0) {
            missing = missing();
        }
        return missing;
    }

    private String missing() throws InterruptedException {
        if (!begin.awaitService(LOOK)) {
            return begin.service();
        }
        if (!truth.awaitService(LOOK)) {
            return truth.service();
        }
        if (!robot.awaitServers(LOOK)) {
            return "status of its actions";
        }
        return link.clock().isSimulated() && link.clock().awaitTime(LOOK) ? "" : "time on /clock";
    }

    @Override
    public Robot begin(EvaluationTask task) {
        String goal = String.join(" & ", task.goal().stream().map(Skill::name).toList());
        // Here the evaluation is the operator, and the desk is laid anew.
        robot.reset();
        BeginTaskResponse response = answer(begin, new BeginTaskRequest(task.seed(), task.optimalSkills(), goal));
        if (!response.success()) {
            throw new RobotFaultException("the simulated arm cannot begin the task: " + response.message());
        }
        robot.thingsMoved();
        return robot;
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        return answer(truth, new IsDoneRequest(skill.name())).done();
    }

    private static <Q extends org.vfsruntime.ros.message.Message, S extends org.vfsruntime.ros.message.Message>
            S answer(ServiceClient<Q, S> service, Q request) {
        try {
            ServiceReply<S> reply = service.call(request, CALL);
            return reply.answered()
                    .orElseThrow(() -> new RobotFaultException(service.service() + " gave no answer: " + reply));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RobotFaultException("interrupted while " + service.service() + " was called", e);
        }
    }

    @Override
    public void close() {
        robot.close();
        link.close();
        process.close();
        master.close();
    }
}
