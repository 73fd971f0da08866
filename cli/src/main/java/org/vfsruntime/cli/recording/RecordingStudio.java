package org.vfsruntime.cli.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.recording.HeldRecorder;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.core.recording.RecordedPlanner;
import org.vfsruntime.core.recording.RecordedWorld;
import org.vfsruntime.core.recording.Recorder;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.networks.kernel.Kernels;

/**
 * Records episodes of one command: what is the same for all of them. Safe for use by several threads.
 *
 * @param software name and version of this program
 * @param started when the command began
 * @param mind what the robot has learned
 * @param command that repeats what is recorded, as a user would type it
 */
public record RecordingStudio(String software, Instant started, RecordedMind mind, String command) {
    /** Name of the note that says which kernel computed the predictions: another one may round otherwise. */
    public static final String KERNEL = "kernel";

    /** How the names of recordings end. */
    public static final String SUFFIX = ".vfsrec";

    /**
     * One episode that is about to run.
     *
     * @param scenario the world
     * @param options what varies in it
     * @param planner who chooses skills
     * @param planningSeed of the generator that all plans draw from
     * @param task the start
     * @param goal to be reached
     * @param budget the most skills that may be run
     */
    public record Shot(
            Scenario scenario,
            WorldOptions options,
            PlannerRequest planner,
            long planningSeed,
            EvaluationTask task,
            Goal goal,
            int budget) {}

    /**
     * Begins a recording.
     *
     * @param file where to
     * @param shot the episode
     * @param world in which the episode has begun
     * @return the recording
     * @throws java.io.UncheckedIOException with one line when the file cannot be made
     */
    public EpisodeTape begin(Path file, Shot shot, EvaluationWorld world) {
        RecordingHeader header = header(shot);
        return new EpisodeTape(header, world, seconds -> new Recorder(file, header, seconds));
    }

    /**
     * Begins a recording that is kept in memory until the episode is over: for one that lasts less than a moment.
     *
     * @param file where to
     * @param shot the episode
     * @param world in which the episode has begun
     * @return the recording
     */
    EpisodeTape beginHeld(Path file, Shot shot, EvaluationWorld world) {
        RecordingHeader header = header(shot);
        return new EpisodeTape(header, world, seconds -> new HeldRecorder(file, header, seconds));
    }

    /**
     * @param shot the episode
     * @return what is known of it before it runs
     */
    public RecordingHeader header(Shot shot) {
        Scenario scenario = shot.scenario();
        RecordedWorld world = new RecordedWorld(
                scenario.name(),
                options(shot),
                scenario.tickSeconds(),
                shot.task().seed());
        return header(scenario, world, shot.planner(), shot.planningSeed(), shot.goal(), notes(shot));
    }

    /**
     * What is known of an episode that no scenario has drawn, such as one of a real robot.
     *
     * @param scenario what the skills and the observations are those of
     * @param world in which it happens
     * @param planner who chooses skills
     * @param planningSeed of the generator that all plans draw from
     * @param goal to be reached
     * @param notes more for people
     * @return the header
     */
    public RecordingHeader header(
            Scenario scenario,
            RecordedWorld world,
            PlannerRequest planner,
            long planningSeed,
            Goal goal,
            Map<String, String> notes) {
        return new RecordingHeader(
                software,
                started,
                world,
                scenario.catalogue(),
                scenario.observationSpec(),
                mind,
                new RecordedPlanner(planner.name(), planner.settings(), planningSeed),
                goal,
                notes);
    }

    private static Map<String, String> options(Shot shot) {
        WorldOptions options = shot.options();
        Map<String, String> texts = new LinkedHashMap<>(shot.scenario().choices());
        texts.put("distractors", String.valueOf(options.distractors()));
        texts.put("table_colour", options.randomTableColour() ? "random" : "usual");
        texts.put("arm_start", options.randomArmStart() ? "random" : "usual");
        texts.put("disturb", String.valueOf(options.disturbance()));
        return texts;
    }

    private Map<String, String> notes(Shot shot) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("start", shot.task().start());
        notes.put("optimal_skills", String.valueOf(shot.task().optimalSkills()));
        notes.put("budget", String.valueOf(shot.budget()));
        notes.put("command", command);
        notes.put(KERNEL, Kernels.preferred().name());
        return notes;
    }
}
