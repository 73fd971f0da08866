package org.vfsruntime.cli.report;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.projection.barneshut.BarnesHutProjector;
import org.vfsruntime.visualization.projection.smile.SmileProjector;
import org.vfsruntime.visualization.report.data.Detail;

/**
 * What kind of page is wanted.
 *
 * @param engine draws the map
 * @param detail how much of the episodes
 * @param seed decides the jitter of the map's start
 * @param threads workers, ≥ 1; the page does not depend on them
 */
public record ReportRequest(Projector engine, Detail detail, long seed, int threads) {
    /** The engines that users can name, the usual one first. */
    public static final List<Projector> ENGINES = List.of(new BarnesHutProjector(), new SmileProjector());

    /** Checks the parts. */
    public ReportRequest {
        new Faults().require(threads >= 1, "--threads", threads, "be ≥ 1").throwIfAny();
    }

    /**
     * @param threads workers, ≥ 1
     * @return what demo and eval write
     */
    public static ReportRequest usual(int threads) {
        return new ReportRequest(ENGINES.get(0), Detail.USUAL, 1, threads);
    }
}
