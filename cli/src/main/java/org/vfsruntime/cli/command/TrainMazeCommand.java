package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.maze.MazeTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns everything that a maze bank holds. */
@Command(
        name = "maze",
        description = {
            "Learns skills for mazes from sparse outcomes in mazes of two rooms, their values, a high-level policy on"
                    + " the",
            "values (double DQN), and the dynamics of the values.",
            "May be stopped at any time: the same command goes on where it was."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  vfs train maze --seed 1", "  vfs train maze --quick --out out/maze-bank --seed 7"})
final class TrainMazeCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides everything (default: 1).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the bank (default: banks/maze beside the launcher).")
    private @Nullable Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Keeps what is done, for a resume (default: out/train/maze-SEED beside the launcher).")
    private @Nullable Path work;

    @Option(names = "--quick", description = "Small budgets: to see that it works, not to get good skills.")
    private boolean quick;

    TrainMazeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path bank = out == null ? Home.folder().resolve("banks").resolve("maze") : out;
        Path kept = work == null
                ? Home.folder().resolve("out").resolve("train").resolve("maze-" + seed + (quick ? "-quick" : ""))
                : work;
        new Inputs()
                .check(() -> Folders.requireWritable("--out", bank))
                .check(() -> Folders.requireWritable("--work", kept))
                .throwIfAny();
        MazeTraining.run(session, kept, bank, seed, quick);
        session.terminal().out().println("Bank:    " + bank);
        session.terminal().out().println("Next:    ./vfs demo --scenario maze");
        return ExitCode.OK;
    }
}
