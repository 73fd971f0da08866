package org.vfsruntime.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.ros.SimRobotRequest;
import org.vfsruntime.cli.ros.SimRobotSession;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.ros.link.NodeArguments;
import org.vfsruntime.ros.simrobot.SimRobotConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The simulated arm at the desk as a robot of ROS. */
@Command(
        name = "sim-robot",
        description = {
            "Plays a ROS robot with the simulated arm: /joint_states, /tf, the FollowJointTrajectory and",
            "GripperCommand actions, and ~stop. Needs a running master, or --embedded-master. Ctrl-C ends it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs ros sim-robot --seed 7",
            "  vfs ros sim-robot --clock --rate 10",
            "  vfs ros sim-robot --embedded-master __name:=arm __ip:=127.0.0.1"
        })
final class RosSimRobotCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final WorldChoice world = new WorldChoice();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides the start (default: 1).")
    private long seed;

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "The start is one from which this goal can be reached.")
    private @Nullable String goal;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "1",
            description = "Simulated seconds in a real one; other than 1 only with --clock (default: 1).")
    private double rate;

    @Option(names = "--clock", description = "Give the time of the whole graph on /clock, and set /use_sim_time.")
    private boolean clock;

    @Option(
            names = "--heartbeat",
            paramLabel = "TOPIC",
            description = "Stop a moving arm when this topic of the planner is silent, such as /vfs/heartbeat.")
    private @Nullable String heartbeat;

    @Option(names = "--embedded-master", description = "Start a master too, where ROS_MASTER_URI says.")
    private boolean embeddedMaster;

    @Option(names = "--end-with-master", hidden = true, description = "End when the master does not answer any more.")
    private boolean endWithMaster;

    @Parameters(paramLabel = "ROS", arity = "0..*", description = "Arguments of ROS: __name:= __ns:= _param:= a:=b")
    private List<String> ros = new ArrayList<>();

    RosSimRobotCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        Inputs inputs = new Inputs();
        WorldOptions options =
                inputs.take(() -> world.options(session.scenarios().named("desk")), WorldOptions.PLAIN);
        SimRobotConfig config = inputs.take(
                () -> new SimRobotConfig(rate, clock, heartbeat == null ? "" : heartbeat, 1), SimRobotConfig.STANDARD);
        SimRobotRequest request = inputs.whole(() -> {
            NodeArguments arguments = RosArguments.parse("sim_robot", ros);
            return new SimRobotRequest(
                    arguments.settings(),
                    config,
                    options,
                    seed,
                    goal == null ? "" : goal,
                    embeddedMaster,
                    endWithMaster);
        });
        return SimRobotSession.run(session, request) ? ExitCode.OK : ExitCode.FAILED;
    }
}
