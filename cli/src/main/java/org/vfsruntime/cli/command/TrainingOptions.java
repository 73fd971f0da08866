package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.skills.training.TrainingPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the parts of a training share, so that one finds what the other left. */
final class TrainingOptions {
    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "desk",
            description = "The world (default: ${DEFAULT-VALUE}).")
    private String scenario = "desk";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the bank (default: banks/SCENARIO beside the launcher).")
    private @Nullable Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Keeps what is done, for a resume (default: out/train/SCENARIO-SEED beside the launcher).")
    private @Nullable Path work;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides everything (default: 1).")
    private long seed;

    @Option(names = "--threads", paramLabel = "T", description = "Workers; left out: one per processor.")
    private @Nullable Integer threads;

    @Option(names = "--quick", description = "Small budgets: to see that it works, not to get good skills.")
    private boolean quick;

    @Mixin
    private final ObservationChoice observation = new ObservationChoice();

    @Mixin
    private final ObjectOptions objects = new ObjectOptions();

    Scenario scenario(Session session) {
        return observation.scenario(session, scenario).with(objects.choice());
    }

    Path out(Scenario chosen) {
        return out == null ? Home.folder().resolve("banks").resolve(chosen.name()) : out;
    }

    Path work(Scenario chosen) {
        String name = chosen.name() + "-" + seed + (quick ? "-quick" : "");
        return work == null ? Home.folder().resolve("out").resolve("train").resolve(name) : work;
    }

    long seed() {
        return seed;
    }

    /** @return what the user said about objects, each after a space */
    String objects() {
        return objects.text();
    }

    int threads() {
        return Threads.orAll(threads);
    }

    boolean quick() {
        return quick;
    }

    /**
     * @param chosen where it takes place
     * @param discount per control tick, in (0, 1)
     * @return what is done how often when skills are trained
     */
    TrainingPlan plan(Scenario chosen, double discount) {
        TrainingPlan.Builder plan = chosen.budgets(TrainingPlan.builder(seed, discount));
        if (quick) {
            plan.uniformTrials(80)
                    .rounds(1, 40)
                    .walks(120, 4, 10)
                    .critic(List.of(32, 32), 500)
                    .value(List.of(32, 32), 1500)
                    .shards(40, 20, 100);
        }
        return plan.build();
    }

    /**
     * Looks before the work begins.
     *
     * @throws org.vfsruntime.core.InvalidInputException with all faults in one line
     */
    void check(Scenario chosen) {
        new Inputs()
                .check(this::threads)
                .check(() -> Folders.requireWritable("--out", out(chosen)))
                .check(() -> Folders.requireWritable("--work", work(chosen)))
                .throwIfAny();
    }

    /** @return the command for another part of this training, in the same folders */
    String next(String command, Scenario chosen) {
        return repeat(command, chosen) + (out == null ? "" : " --out " + out) + (work == null ? "" : " --work " + work);
    }

    /** @return the command that repeats this, without what changes nothing */
    String repeat(String command, Scenario chosen) {
        return "./vfs train " + command + " --scenario " + chosen.name() + " --seed " + seed
                + objects.text()
                + (quick ? " --quick" : "");
    }
}
