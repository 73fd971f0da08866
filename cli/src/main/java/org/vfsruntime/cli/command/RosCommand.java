package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.dashboard.BackgroundMap;
import org.vfsruntime.cli.dashboard.MapRequest;
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.ros.NodeDashboard;
import org.vfsruntime.cli.ros.NodeRequest;
import org.vfsruntime.cli.ros.NodeSession;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.config.Confirm;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.node.NodeState;
import org.vfsruntime.visualization.dashboard.LiveMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The planner as a node of ROS. */
@Command(
        name = "ros",
        description = {
            "Controls a robot that is reached through ROS 1: observes from topics, plans, sends goals to the arm's",
            "and the gripper's actions. A real robot is not commanded unless --execute says so. The stop is software",
            "and not safety-rated: keep the robot's own emergency stop in reach."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs ros --sim --embedded-master --goal \"PlaceBlueInDrawer & CloseDrawer\" --once",
            "  vfs ros --robot robot.yaml",
            "  vfs ros --robot robot.yaml --dashboard",
            "  vfs ros --robot robot.yaml --execute --confirm every __ns:=/cell1 /joint_states:=/arm/joint_states",
            "  rosservice call /vfs/set_goal \"goal: OpenDrawer\""
        })
final class RosCommand implements Callable<Integer> {
    private static final int BUDGET = 20;
    private static final int DASHBOARD = 8651;
    private static final int SAMPLES = 600;

    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Mixin
    private final PlannerOptions planner = new PlannerOptions();

    @Option(names = "--robot", paramLabel = "FILE", description = "The robot, as YAML; needed unless --sim.")
    private @Nullable Path robot;

    @Option(names = "--sim", description = "Offer the simulated arm in this process too, and control it.")
    private boolean sim;

    @Option(names = "--embedded-master", description = "Start a master too, where ROS_MASTER_URI says.")
    private boolean embeddedMaster;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "1",
            description = "With --sim: simulated seconds in a real one (default: 1).")
    private double rate;

    @Option(names = "--goal", paramLabel = "GOAL", description = "Begin with this goal: skills joined by '&'.")
    private @Nullable String goal;

    @Option(names = "--once", description = "End with that goal: 0 when it was reached, else 1.")
    private boolean once;

    @Option(
            names = "--then",
            paramLabel = "GOAL",
            description = "Go on with this goal, then with the first again, and so on: for soaks.")
    private @Nullable String then;

    @Option(names = "--execute", description = "Command the arm, where robot.yaml leaves it dry.")
    private boolean execute;

    @Option(names = "--dry-run", description = "Plan and publish, command nothing, whatever robot.yaml says.")
    private boolean dryRun;

    @Option(
            names = "--confirm",
            paramLabel = "WHEN",
            description = "Ask a person before skills: every, low-confidence or never; left out: as robot.yaml says.")
    private @Nullable String confirm;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "" + BUDGET,
            description = "The most skills of a goal (default: ${DEFAULT-VALUE}).")
    private int budget = BUDGET;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides the planner's chance.")
    private long seed;

    @Option(
            names = "--dashboard",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = "" + DASHBOARD,
            description = {
                "Show values, plans and events live in a browser of this machine; its stop button stops the arm",
                "(default port: ${FALLBACK-VALUE}; 0: any)."
            })
    private @Nullable Integer dashboard;

    @Option(
            names = "--map-samples",
            paramLabel = "N",
            defaultValue = "" + SAMPLES,
            description = {
                "Simulated moments behind the dashboard's map, drawn before the robot is looked for; 0: no map",
                "(default: ${DEFAULT-VALUE})."
            })
    private int mapSamples = SAMPLES;

    @Option(names = "--json", description = "Print each event as one JSON line.")
    private boolean json;

    @Parameters(paramLabel = "ROS", arity = "0..*", description = "Arguments of ROS: __name:= __ns:= _param:= a:=b")
    private List<String> ros = new ArrayList<>();

    RosCommand(Session session) {
        this.session = session;
    }

    static CommandLine create(Session session) {
        return new CommandLine(new RosCommand(session))
                .addSubcommand(new RosSimRobotCommand(session))
                .addSubcommand(new RosEvalCommand(session));
    }

    @Override
    public Integer call() throws InterruptedException {
        Scenario scenario = bank.scenario(session);
        NodeRequest request = request(scenario);
        Mind mind = bank.mind(session, scenario);
        request.robot().requireFits(scenario.observationSpec());
        NodeState state = new NodeSession(session, mind, request, page(request, scenario, mind)).run();
        if (session.stop().isRequested()) {
            return ExitCode.INTERRUPTED;
        }
        return !once || state == NodeState.REACHED ? ExitCode.OK : ExitCode.FAILED;
    }

    private Optional<NodeDashboard> page(NodeRequest request, Scenario scenario, Mind mind) {
        if (dashboard == null) {
            return Optional.empty();
        }
        Optional<LiveMap> map = new BackgroundMap(session, map(scenario)).draw(mind);
        return Optional.of(
                new NodeDashboard(request, bank.studio(session, scenario, "vfs ros"), session, scenario, map));
    }

    private MapRequest map(Scenario scenario) {
        return new MapRequest(scenario, mapSamples, seed, Threads.orAll(null));
    }

    private NodeRequest request(Scenario scenario) {
        Inputs inputs = new Inputs();
        inputs.check(() -> map(scenario));
        PlannerRequest chosen = inputs.take(planner::request, PlannerRequest.STANDARD);
        inputs.check(() -> RosArguments.requireReachable(scenario));
        inputs.check(() -> {
            for (String text : Stream.of(goal, then).filter(Objects::nonNull).toList()) {
                Goals.parse(text, scenario.catalogue());
            }
        });
        RobotConfig config = inputs.take(this::config, RobotFile.simulatedDesk());
        return inputs.whole(() -> new NodeRequest(
                RosArguments.parse("vfs", ros).settings(),
                config,
                robot == null || robot.toAbsolutePath().getParent() == null
                        ? Path.of("")
                        : robot.toAbsolutePath().getParent(),
                chosen,
                budget,
                seed,
                Optional.ofNullable(goal),
                Optional.ofNullable(then),
                once,
                sim,
                rate,
                embeddedMaster,
                PlannerOptions.optional(dashboard),
                json));
    }

    private RobotConfig config() {
        if (robot == null && !sim) {
            throw new InvalidInputException("--robot was missing but must name a robot.yaml; or use --sim");
        }
        if (execute && dryRun) {
            throw new InvalidInputException("--execute was given beside --dry-run but only one of them can be meant");
        }
        RobotConfig config = robot == null ? RobotFile.simulatedDesk() : RobotFile.read(robot);
        var safety = config.safety();
        if (execute || dryRun) {
            safety = safety.withDryRun(dryRun);
        }
        if (confirm != null) {
            Names.require("--confirm", confirm, Confirm.words());
            safety = safety.withConfirm(Confirm.values()[Confirm.words().indexOf(confirm)]);
        }
        return config.withSafety(safety);
    }
}
