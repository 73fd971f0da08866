package org.vfsruntime.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.dashboard.DashboardRequest;
import org.vfsruntime.cli.dashboard.LiveRun;
import org.vfsruntime.cli.dashboard.MapRequest;
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.goal.ThresholdGoal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Episodes that are watched and steered from a browser. */
@Command(
        name = "dashboard",
        description = {
            "Runs episodes and shows them live in a browser: values, plans, the map of what the robot could do, motion.",
            "Serves this machine only (127.0.0.1). The buttons pause, resume and stop need the token in the address."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs dashboard",
            "  vfs dashboard --goal \"PlaceBlueInDrawer & CloseDrawer\" --speed 2",
            "  vfs dashboard --episodes 3 --map-samples 0 --port 0"
        })
final class DashboardCommand implements Callable<Integer> {
    private static final int PORT = 8650;
    private static final int SAMPLES = 1500;
    private static final long OTHER_SEEDS = 0x5DEECE66DL;

    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Mixin
    private final PlannerOptions planner = new PlannerOptions();

    @Mixin
    private final WorldChoice world = new WorldChoice();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Decides starts, goals and all chance (default: a new one).")
    private @Nullable Long seed;

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "Skills that must be done, joined by '&'; left out: each episode draws its own.")
    private @Nullable String goal;

    @Option(names = "--episodes", paramLabel = "N", description = "End after so many (default: run until Ctrl-C).")
    private @Nullable Integer episodes;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "Simulated seconds in a real one; 0: as fast as possible (default: ${DEFAULT-VALUE}).")
    private double speed = 1;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + PORT,
            description = "Of this machine; 0: any (default: ${DEFAULT-VALUE}).")
    private int port = PORT;

    @Option(
            names = "--map-samples",
            paramLabel = "N",
            defaultValue = "" + SAMPLES,
            description = "Moments of other episodes in the map's background; 0: none (default: ${DEFAULT-VALUE}).")
    private int mapSamples = SAMPLES;

    @Option(names = "--threads", paramLabel = "N", description = "That draw the map (default: all processors).")
    private @Nullable Integer threads;

    DashboardCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Scenario scenario = bank.scenario(session);
        DashboardRequest request = request(scenario);
        LiveRun run = new LiveRun(
                session, request, bank.mind(session, scenario), bank.studio(session, scenario, "./vfs dashboard"));
        int reached = run.run();
        if (session.stop().isRequested()) {
            return ExitCode.INTERRUPTED;
        }
        session.terminal()
                .out()
                .println("Goal reached in " + reached + " of "
                        + request.episodes().orElse(0) + " episodes.");
        return ExitCode.OK;
    }

    private DashboardRequest request(Scenario scenario) {
        Inputs inputs = new Inputs();
        PlannerRequest chosen = inputs.take(planner::request, PlannerRequest.STANDARD);
        WorldOptions options = inputs.take(() -> world.options(scenario), WorldOptions.PLAIN);
        Optional<ThresholdGoal> wanted = inputs.take(
                () -> Optional.ofNullable(goal).map(text -> Goals.parse(text, scenario.catalogue())), Optional.empty());
        long fresh = seed == null ? Math.floorMod(session.freshSeed().getAsLong(), 1_000_000L) : seed;
        // Other starts than those of the episodes.
        MapRequest map = inputs.take(
                () -> new MapRequest(scenario, mapSamples, fresh ^ OTHER_SEEDS, Threads.orAll(threads)),
                new MapRequest(scenario, 0, 0, 1));
        return inputs.whole(() -> new DashboardRequest(
                scenario, options, chosen, wanted, fresh, PlannerOptions.optional(episodes), speed, port, map));
    }
}
