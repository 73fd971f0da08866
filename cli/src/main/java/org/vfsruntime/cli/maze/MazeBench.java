package org.vfsruntime.cli.maze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.imagination.Workers;
import org.vfsruntime.skills.practice.Seeds;

/**
 * The maze study: the same skills, mazes and budget for high-level policies in different spaces, and for planners with a
 * learned model of Z. What is done is kept, so that a bench that was stopped goes on.
 */
public final class MazeBench {
    private static final String VFS = "vfs";
    private static final String VFS_PLAIN = "vfs-plain"; // Z with the network that other spaces have

    /** The spaces and planners that are compared. */
    public static final List<String> METHODS = List.of(
            VFS, "observation", "autoencoder", "contrastive", VFS_PLAIN, "affordance", "random-shooting", "random");

    private static final int ENCODER_RUNS = 4_000;
    private static final int ENCODER_STEPS = 800;
    private static final int DYNAMICS_STEPS = 4_000;

    private final Session session;
    private final Request request;
    private final MazeBank bank;
    private final MazeEpisodes episodes;
    private final BenchCells cells;

    /**
     * What to compare.
     *
     * @param bank folder of the maze bank
     * @param methods some of {@link #METHODS}
     * @param seeds training seeds, ≥ 1
     * @param seed the first of them, and of the test mazes
     * @param episodes for each test, ≥ 1
     * @param skillRuns skills that each high-level policy runs while it learns, ≥ 100
     * @param threads that work side by side; does not change what is counted
     * @param out folder for results
     */
    public record Request(
            Path bank, List<String> methods, int seeds, long seed, int episodes, int skillRuns, int threads, Path out) {
        /** Checks. */
        public Request {
            methods = List.copyOf(methods);
            Faults faults = new Faults()
                    .require(seeds >= 1 && seeds <= 100, "--seeds", seeds, "lie in [1, 100]")
                    .require(seed >= 0, "--seed", seed, "be ≥ 0")
                    .require(episodes >= 1 && episodes <= 100_000, "--episodes", episodes, "lie in [1, 100000]")
                    .require(
                            skillRuns >= 100 && skillRuns <= 10_000_000,
                            "--skill-runs",
                            skillRuns,
                            "lie in [100, 10000000]")
                    .require(threads >= 1 && threads <= 64, "--threads", threads, "lie in [1, 64]");
            methods.forEach(method -> faults.require(
                    METHODS.contains(method), "--methods", "'" + method + "'", "be of " + String.join(", ", METHODS)));
            faults.throwIfAny();
        }
    }

    /** A kind of maze. */
    private record Kind(String name, MazeTask.Source source) {
        static Kind rooms(int rooms) {
            return new Kind(rooms + " rooms", MazeTask.multiRoom(rooms));
        }

        static Kind corridor(int size, int rows) {
            return new Kind("KeyCorridor S" + size + "R" + rows, MazeTask.keyCorridor(size, rows));
        }
    }

    private static final Kind TWO_WITH_KEYS = new Kind("2 rooms with keys", MazeTask.twoRoomsWithKeys());
    private static final List<Kind> ROOMS = List.of(Kind.rooms(2), Kind.rooms(4), Kind.rooms(6), Kind.rooms(10));
    private static final List<Kind> ZERO_SHOT = List.of(
            Kind.rooms(4), Kind.rooms(10), Kind.rooms(2), Kind.rooms(6), Kind.corridor(3, 1), Kind.corridor(3, 3));
    private static final List<Kind> LARGE_CORRIDORS = List.of(Kind.corridor(4, 3), Kind.corridor(6, 3));

    /**
     * @param session where to show progress, and who may ask for a stop
     * @param request what to compare
     */
    public MazeBench(Session session, Request request) {
        this.session = session;
        this.request = request;
        this.bank = MazeBank.read(request.bank());
        this.episodes = new MazeEpisodes(bank.mind());
        this.cells = new BenchCells(request);
    }

    /** @return a row for each method and test */
    public List<BenchRow> run() {
        List<Runnable> work = work();
        if (request.threads() == 1) {
            work.forEach(Runnable::run);
        } else {
            SideBySide.run(work, request.threads());
        }
        return cells.rows();
    }

    /** What matters most comes first, so that a bench that is stopped has it. */
    private List<Runnable> work() {
        List<Runnable> work = new ArrayList<>();
        for (boolean isVfs : new boolean[] {true, false}) {
            List<String> methods = request.methods().stream()
                    .filter(method -> method.equals(VFS) == isVfs)
                    .toList();
            addForSeeds(work, seed -> methods.forEach(method -> work.add(() -> zeroShot(method, ZERO_SHOT, seed))));
            addForSeeds(
                    work,
                    seed -> methods.stream()
                            .filter(MazeBench::learnsInEveryKind)
                            .forEach(method -> ROOMS.forEach(kind -> work.add(() -> learned(method, kind, seed)))));
        }
        addForSeeds(
                work,
                seed -> request.methods().forEach(method -> work.add(() -> zeroShot(method, LARGE_CORRIDORS, seed))));
        return work;
    }

    private void addForSeeds(List<Runnable> work, LongConsumer add) {
        for (int i = 0; i < request.seeds(); i++) {
            add.accept(request.seed() + i);
        }
    }

    private static boolean learnsInEveryKind(String method) {
        return switch (method) {
            case "affordance", "random-shooting", "random" -> false;
            default -> true;
        };
    }

    private void zeroShot(String method, List<Kind> tests, long seed) {
        switch (method) {
            case "affordance" -> planner(method, PlannerKind.AFFORDANCE, tests, seed);
            case "random-shooting" -> planner(method, PlannerKind.RANDOM_SHOOTING, tests, seed);
            case "random" -> {
                // Nothing is learned, so another training seed would count the same once more.
                if (seed == request.seed()) {
                    test(method, "nothing", tests, seed, SkillChooser::any);
                }
            }
            default -> test(method, TWO_WITH_KEYS.name(), tests, seed, () -> chooser(method, TWO_WITH_KEYS, seed));
        }
    }

    private void learned(String space, Kind kind, long seed) {
        test(space, kind.name(), List.of(kind), seed, () -> chooser(space, kind, seed));
    }

    private SkillChooser chooser(String space, Kind kind, long seed) {
        Code code = code(space, kind, seed);
        HighLevelNetwork network = space.equals(VFS) ? HighLevelNetwork.BY_COLOUR : HighLevelNetwork.PLAIN;
        String what = String.format(Locale.ROOT, "Seed %d: %s learns %s", seed, space, kind.name());
        return SkillChooser.learned(
                code,
                watched(
                        what,
                        request.skillRuns(),
                        listener -> new HighLevelLearning(
                                        bank.mind(), code, network, request.skillRuns(), Seeds.derive(seed, 1))
                                .learn(kind.source(), listener)));
    }

    private Code code(String space, Kind kind, long seed) {
        return switch (space) {
            case VFS, VFS_PLAIN -> new ValueCode();
            case "observation" -> new SightCode();
            default -> {
                LatentCode.Walks walks =
                        LatentCode.walks(bank.mind(), kind.source(), ENCODER_RUNS, Seeds.derive(seed, 2));
                yield watched(
                        String.format(Locale.ROOT, "Seed %d: %s of %s", seed, space, kind.name()),
                        ENCODER_STEPS,
                        listener -> latent(space, walks, seed, listener));
            }
        };
    }

    private static Code latent(String space, LatentCode.Walks walks, long seed, TrainingListener listener) {
        return space.equals("autoencoder")
                ? LatentCode.autoencoder(walks, ENCODER_STEPS, seed, listener)
                : LatentCode.contrastive(walks, ENCODER_STEPS, seed, listener);
    }

    private void planner(String name, PlannerKind kind, List<Kind> tests, long seed) {
        test(name, TWO_WITH_KEYS.name(), tests, seed, () -> {
            DynamicsEnsemble model = watched(
                            "Seed " + seed + ": dynamics for " + name,
                            DYNAMICS_STEPS,
                            listener -> MazeDynamics.learn(
                                    bank.mind(),
                                    TWO_WITH_KEYS.source(),
                                    request.skillRuns(),
                                    DYNAMICS_STEPS,
                                    Seeds.derive(seed, 3),
                                    listener))
                    .model();
            return SkillChooser.planned(kind.create(model, Workers.inline()));
        });
    }

    /** Learns only when a test is left to do. */
    private void test(String method, String trained, List<Kind> kinds, long seed, Supplier<SkillChooser> learn) {
        List<Kind> left = new ArrayList<>();
        for (Kind kind : kinds) {
            if (!cells.isDone(method, trained, kind.name(), seed)) {
                left.add(kind);
            }
        }
        if (left.isEmpty()) {
            return;
        }
        SkillChooser chooser = learn.get();
        for (Kind kind : left) {
            String what = String.format(Locale.ROOT, "Seed %d: %s in %s", seed, method, kind.name());
            try (Progress progress = progress(what, request.episodes())) {
                IntConsumer told = done -> {
                    session.stop().throwIfRequested();
                    progress.at(done, "");
                };
                int solved = episodes.count(
                        kind.source(),
                        chooser,
                        request.episodes(),
                        Seeds.derive(request.seed(), kind.name().hashCode()),
                        told);
                cells.put(method, trained, kind.name(), seed, solved);
            }
        }
    }

    private <T> T watched(String what, int steps, Function<TrainingListener, T> work) {
        try (Progress progress = progress(what, steps)) {
            return MazeTraining.watched(session, progress, work);
        }
    }

    /** Side by side, tasks only say that they begin: their bars would write over one another. */
    private Progress progress(String what, int steps) {
        if (request.threads() == 1) {
            return Progress.start(session.terminal(), what, steps, session.nanoClock());
        }
        session.terminal().err().println(what);
        return new Progress() {
            @Override
            public void at(long done, String note) {}

            @Override
            public void close() {}
        };
    }
}
