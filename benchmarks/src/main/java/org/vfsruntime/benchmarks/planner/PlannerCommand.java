package org.vfsruntime.benchmarks.planner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.kernel.Kernels;
import org.vfsruntime.networks.kernel.NetworkKernel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kernel, peak, plans and PyTorch side by side in one run. */
@Command(
        name = "planner",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the planning kernel beside a tuned sgemm in the same process, whole plans, deadlines, and,",
            "given an interpreter, PyTorch on the same rollouts. Lines go to standard error, --json to standard output.",
            "On a machine that does other work compare ratios only."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmarks/run planner",
            "  benchmarks/run planner --python /tmp/venv/bin/python --json > planner.json",
            "  VFS_KERNEL=plain benchmarks/run planner"
        })
public final class PlannerCommand implements Callable<Integer> {
    private static final List<Integer> SIZES = List.of(16, 72);
    private static final double STALL_SECONDS = 3;
    private static final double TURN_SECONDS = 0.1;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "3",
            description = {
                "For each figure that does not take turns (default: 3).",
                "Turns take five seconds a plan, and half a minute with PyTorch."
            })
    private double seconds;

    @Option(names = "--threads", paramLabel = "T", defaultValue = "2", description = "Beside one (default: 2).")
    private int threads;

    @Option(names = "--python", paramLabel = "FILE", description = "An interpreter that has torch; left out: none.")
    private @Nullable Path python;

    @Option(names = "--script", paramLabel = "FILE", hidden = true, defaultValue = "benchmarks/planner/pytorch.py")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path script;

    @Option(names = "--json", description = "Print one JSON object when all is done.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        new Faults()
                .require(seconds > 0 && seconds <= 600, "--seconds", seconds, "lie in (0, 600]")
                .require(threads >= 1 && threads <= 256, "--threads", threads, "lie in [1, 256]")
                .throwIfAny();
        System.setProperty("ai.djl.offline", "true");
        PlannerReport report = new PlannerReport(System.err);
        NetworkKernel kernel = Kernels.preferred();
        kernel.warmUp();
        report.kernel(kernel.name(), kernel.describe());
        if (!"1".equals(System.getenv("OMP_NUM_THREADS"))) {
            report.warn("OMP_NUM_THREADS is not 1, so products share out their work and the peak is wrong: start with"
                    + " benchmarks/run");
        }
        for (int count : threads == 1 ? List.of(1) : List.of(1, threads)) {
            try (Team team = new Team(count)) {
                measure(kernel, team, report);
            }
        }
        if (json) {
            System.out.println(report.json().toPrettyString());
        }
        return 0;
    }

    private void measure(NetworkKernel kernel, Team team, PlannerReport report) {
        int count = team.threads();
        RawSpeed raw = RawSpeed.measure(kernel, SIZES, team, seconds);
        report.raw(raw, SIZES, count);
        plan(new Workload(16, 1_024, 5), kernel, team, raw, null, report);
        for (int k : SIZES) {
            for (int horizon : new int[] {5, 10}) {
                Workload workload = new Workload(k, 10_000, horizon);
                if (python != null && count == threads) {
                    try (TorchRun torch = new TorchRun(python, script, workload, threads, seconds / 3)) {
                        plan(workload, kernel, team, raw, torch, report);
                    }
                } else {
                    plan(workload, kernel, team, raw, null, report);
                }
            }
            Workload much = new Workload(k, 100_000, 10);
            Duration deadline = Duration.ofMillis(10);
            report.deadline(
                    much, count, (double) deadline.toMillis(), DeadlineSpeed.measure(kernel, much, team, deadline));
            report.stalls(Stalls.measure(team, STALL_SECONDS), count);
        }
    }

    private void plan(
            Workload workload,
            NetworkKernel kernel,
            Team team,
            RawSpeed raw,
            @Nullable TorchRun torch,
            PlannerReport report) {
        PlanSpeed speed = PlanSpeed.measure(kernel, workload, team, seconds);
        Comparison comparison = Comparison.measure(kernel, workload, team, raw.usualSize(), TURN_SECONDS, torch);
        report.plan(workload, team.threads(), speed, comparison.products());
        if (torch != null) {
            report.torch(workload, torch.survey(), comparison.torch());
        }
    }
}
