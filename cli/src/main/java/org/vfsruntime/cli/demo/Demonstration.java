package org.vfsruntime.cli.demo;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SplittableRandom;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.recording.EpisodeTape;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.planner.control.EpisodeResult;
import org.vfsruntime.visualization.report.EpisodeReport;

/** Runs one episode and shows it while it runs. */
public final class Demonstration {
    private static final long PLANNING = 0x3C6EF372FE94F82BL;

    private final Session session;
    private final Mind mind;

    /**
     * @param session what all commands share
     * @param mind what the robot has learned
     */
    public Demonstration(Session session, Mind mind) {
        this.session = session;
        this.mind = mind;
    }

    /**
     * @param request which episode
     * @param quiet whether to print nothing while it runs
     * @param recording where the episode is recorded
     * @param studio records it
     * @return how it went
     * @throws java.io.UncheckedIOException with one line when the recording cannot be made
     */
    public DemoResult run(DemoRequest request, boolean quiet, Path recording, RecordingStudio studio) {
        EpisodeControl control = new EpisodeControl(
                mind,
                request.planner().planner(mind.dynamics()),
                request.planner().planDeadline(),
                session.nanoClock());
        EvaluationTask task = request.scenario()
                .drawFor(request.seed(), new LinkedHashSet<>(request.goal().skills()), request.options());
        EpisodeReport report = new EpisodeReport();
        EpisodeListener listener = quiet ? report : EpisodeListener.all(report, narrator(request, task));
        RecordingStudio.Shot shot = shot(request, task);
        try (EvaluationWorld world = request.scenario().open(request.options(), mind.policies())) {
            Robot robot = world.begin(task);
            try (EpisodeTape tape = studio.begin(recording, shot, world)) {
                EpisodeResult ended = session.stop()
                        .during(
                                control::cancel,
                                () -> control.run(
                                        robot,
                                        request.goal(),
                                        shot.budget(),
                                        new SplittableRandom(shot.planningSeed()),
                                        EpisodeListener.all(listener, tape)));
                boolean isTrue = task.goal().stream().allMatch(world::isSatisfied);
                return new DemoResult(request, task, report, ended, isTrue, tape.finish(isTrue));
            }
        }
    }

    private static RecordingStudio.Shot shot(DemoRequest request, EvaluationTask task) {
        return new RecordingStudio.Shot(
                request.scenario(),
                request.options(),
                request.planner(),
                request.seed() ^ PLANNING,
                task,
                request.goal(),
                request.budget().orElse(2 * task.optimalSkills() + 2));
    }

    private Narrator narrator(DemoRequest request, EvaluationTask task) {
        var terminal = session.terminal();
        terminal.out()
                .println("Goal:    " + terminal.outInk().bold(request.goal().describe()));
        terminal.out().println("Start:   " + task.start());
        terminal.out().println("Planner: " + request.planner().name());
        terminal.out().println("Seed:    " + request.seed() + " (repeat with --seed " + request.seed() + ")");
        return new Narrator(
                terminal.out(),
                terminal.outInk(),
                terminal.unicode(),
                request.goal(),
                request.scenario().tickSeconds());
    }
}
