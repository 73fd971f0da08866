package org.vfsruntime.cli.dashboard;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.planner.control.EpisodeResult;
import org.vfsruntime.visualization.dashboard.DashboardControls;
import org.vfsruntime.visualization.dashboard.LiveEpisodes;
import org.vfsruntime.visualization.report.Judgement;

/** Runs one episode after the other and shows them to browsers while they run. */
public final class LiveRun implements DashboardControls {
    private final Session session;
    private final DashboardRequest request;
    private final Mind mind;
    private final RecordingStudio studio;
    private final AtomicReference<@Nullable EpisodeControl> running = new AtomicReference<>();
    private final LivePage page;
    private final LiveEpisodes live;
    private final Pace pace;

    /**
     * Draws the map.
     *
     * @param session what all commands share
     * @param request what is to be watched
     * @param mind what the robot has learned
     * @param studio knows what is said of an episode before it runs
     */
    public LiveRun(Session session, DashboardRequest request, Mind mind, RecordingStudio studio) {
        this.session = session;
        this.request = request;
        this.mind = mind;
        this.studio = studio;
        this.page = new LivePage(
                request.scenario().name(),
                request.scenario().catalogue(),
                new BackgroundMap(session, request.map()).draw(mind));
        this.live = page.episodes();
        this.pace = new Pace(request.speed(), session.nanoClock(), live);
    }

    /**
     * Serves and runs, until the episodes have ended or a stop is wanted.
     *
     * @return how many episodes ended with a goal that was truly reached
     */
    public int run() {
        return page.during(
                request.port(),
                this,
                session.terminal().out(),
                () -> session.stop().during(pace::release, this::episodes));
    }

    private int episodes() {
        int reached = 0;
        SplittableRandom seeds = new SplittableRandom(request.seed());
        try (EvaluationWorld world = request.scenario().open(request.options(), mind.policies())) {
            for (int i = 0; i < request.episodes().orElse(Integer.MAX_VALUE); i++) {
                pace.restart();
                pace.hold();
                if (session.stop().isRequested()) {
                    break;
                }
                reached += episode(world, i, seeds.nextLong()) ? 1 : 0;
            }
        }
        return reached;
    }

    private boolean episode(EvaluationWorld world, int number, long seed) {
        EvaluationTask task = task(seed);
        ThresholdGoal goal = request.goal()
                .orElseGet(() -> new ThresholdGoal(
                        request.scenario().catalogue(), task.goal(), ThresholdGoal.DEFAULT_THRESHOLD));
        RecordingStudio.Shot shot = new RecordingStudio.Shot(
                request.scenario(),
                request.options(),
                request.planner(),
                seed + 1,
                task,
                goal,
                2 * task.optimalSkills() + 2);
        EpisodeControl control = new EpisodeControl(
                mind,
                request.planner().planner(mind.dynamics()),
                request.planner().planDeadline(),
                session.nanoClock());
        running.set(control);
        try {
            return watched(world, number, shot, control);
        } finally {
            running.set(null);
        }
    }

    private boolean watched(EvaluationWorld world, int number, RecordingStudio.Shot shot, EpisodeControl control) {
        var robot = pace.hold(world.begin(shot.task()));
        Optional<SceneView> view = world.view();
        live.begin(
                "episode " + (number + 1),
                studio.header(shot),
                view.map(SceneView::scene),
                () -> view.map(SceneView::seconds).orElse(0.0));
        view.ifPresent(seen -> {
            live.onFrame(seen.frame());
            seen.watch(pace);
        });
        EpisodeResult ended = session.stop()
                .during(
                        control::cancel,
                        () -> control.run(
                                robot, shot.goal(), shot.budget(), new SplittableRandom(shot.planningSeed()), live));
        boolean holds = shot.task().goal().stream().allMatch(world::isSatisfied);
        live.end(Judgement.of(
                Optional.of(new EpisodeEvent.Stopped(ended.skills().size(), ended.reason(), ended.detail())),
                ended.skills().size(),
                OptionalInt.of(shot.task().optimalSkills()),
                Optional.of(holds)));
        return holds && ended.reason() == StopReason.GOAL_REACHED;
    }

    private EvaluationTask task(long seed) {
        return request.goal()
                .map(goal -> request.scenario().drawFor(seed, new LinkedHashSet<>(goal.skills()), request.options()))
                .orElseGet(() -> request.scenario().draw(seed, OptionalInt.empty(), request.options()));
    }

    @Override
    public void pause() {
        pace.pause();
    }

    @Override
    public void resume() {
        pace.resume();
    }

    /** The next episode begins when somebody lets it. */
    @Override
    public void stop() {
        pace.pause();
        EpisodeControl control = running.get();
        if (control != null) {
            control.cancel();
            pace.letGo();
        }
    }
}
