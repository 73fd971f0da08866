import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.mind.MindFiles;
import org.vfsruntime.cli.recording.EpisodeTape;
import org.vfsruntime.cli.recording.RecordingFolder;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.DeskScenario;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.robot.Robot;

/**
 * What recording costs a headless simulated episode: every episode runs twice, once recorded and once not, in turn
 * first, on one thread. Processor time is compared, of the episode's thread and of the whole process, so that others on
 * the machine do not count. Run by run.sh.
 */
final class RecordingCost {
    private static final int WARM_UP = 40;
    private static final int DRAWS = 2_000;

    private final Scenario scenario = new DeskScenario();
    private final PlannerRequest planner = PlannerRequest.STANDARD;
    private final Mind mind;
    private final RecordingStudio studio;
    private final Path folder;

    private RecordingCost(Path bank, Path folder) {
        this.mind = new BankMindSource().load(scenario, bank);
        this.studio = new RecordingStudio("benchmark", Instant.EPOCH, MindFiles.identify(bank), "RecordingCost");
        this.folder = folder;
    }

    /** @param arguments bank, folder for the recordings, episodes, seed */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        RecordingCost cost = new RecordingCost(Path.of(arguments[0]), folder);
        cost.measure(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        try (Stream<Path> files = Files.list(folder)) {
            long[] sizes = files.mapToLong(file -> file.toFile().length()).toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%.0f kB a recording%n",
                    Arrays.stream(sizes).average().orElse(0) / 1000);
        }
    }

    private record Spent(long thread, long process) {}

    private void measure(int episodes, long seed) {
        double[] plainThread = new double[episodes];
        double[] recordedThread = new double[episodes];
        double[] plainProcess = new double[episodes];
        double[] recordedProcess = new double[episodes];
        try (EvaluationWorld world = scenario.open(WorldOptions.PLAIN, mind.policies());
                RecordingFolder recordings = new RecordingFolder(studio, folder, 1)) {
            for (int i = -WARM_UP; i < episodes; i++) {
                boolean recordedFirst = i % 2 == 0;
                Spent first = run(world, seed, i, recordedFirst ? Optional.of(recordings) : Optional.empty());
                Spent second = run(world, seed, i, recordedFirst ? Optional.empty() : Optional.of(recordings));
                if (i >= 0) {
                    Spent plain = recordedFirst ? second : first;
                    Spent recorded = recordedFirst ? first : second;
                    plainThread[i] = plain.thread();
                    plainProcess[i] = plain.process();
                    recordedThread[i] = recorded.thread();
                    recordedProcess[i] = recorded.process();
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d episodes, %.1f ms each without recording%n",
                episodes,
                Arrays.stream(plainThread).average().orElse(0) / 1e6);
        say("thread of the episode", plainThread, recordedThread, seed);
        say("whole process", plainProcess, recordedProcess, seed);
    }

    private Spent run(EvaluationWorld world, long seed, int number, Optional<RecordingFolder> recordings) {
        EvaluationTask task = scenario.draw(
                new SplittableRandom(seed + 7919L * number).nextLong(),
                OptionalInt.of(1 + Math.floorMod(number, 6)),
                WorldOptions.PLAIN);
        ThresholdGoal goal = new ThresholdGoal(scenario.catalogue(), task.goal(), ThresholdGoal.DEFAULT_THRESHOLD);
        int budget = 2 * task.optimalSkills() + 2;
        EpisodeControl control =
                new EpisodeControl(mind, planner.planner(mind.dynamics()), Optional.empty(), System::nanoTime);
        RecordingStudio.Shot shot =
                new RecordingStudio.Shot(scenario, WorldOptions.PLAIN, planner, seed, task, goal, budget);
        long process = processNanos();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Robot robot = world.begin(task);
        Optional<EpisodeTape> tape = recordings.flatMap(to -> to.begin(Math.floorMod(number, 1 << 20), shot, world));
        EpisodeListener listener = tape.<EpisodeListener>map(one -> one).orElse(event -> {});
        control.run(robot, goal, budget, new SplittableRandom(seed), listener);
        boolean holds = task.goal().stream().allMatch(world::isSatisfied);
        recordings.ifPresent(to -> tape.ifPresent(one -> to.finish(one, holds)));
        return new Spent(
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread, processNanos() - process);
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Ratio of the sums; the interval draws episodes anew. */
    private static void say(String what, double[] plain, double[] recorded, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] ratios = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double without = 0;
            double with = 0;
            for (int i = 0; i < plain.length; i++) {
                int one = random.nextInt(plain.length);
                without += plain[one];
                with += recorded[one];
            }
            ratios[draw] = with / without - 1;
        }
        Arrays.sort(ratios);
        double ratio = Arrays.stream(recorded).sum() / Arrays.stream(plain).sum() - 1;
        double each = (Arrays.stream(recorded).sum() - Arrays.stream(plain).sum()) / plain.length;
        System.out.printf(
                Locale.ROOT,
                "%s: %+.2f %% (95 %%: %+.2f to %+.2f), %.2f ms an episode%n",
                what,
                100 * ratio,
                100 * ratios[(int) (0.025 * DRAWS)],
                100 * ratios[(int) (0.975 * DRAWS) - 1],
                each / 1e6);
    }
}
