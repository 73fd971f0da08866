package org.vfsruntime.cli.training;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.skills.practice.PracticeCrew;

/** Shows how far walks are, and ends them when somebody asks for a stop. */
final class WatchedWalks {
    private WatchedWalks() {}

    /**
     * @param session where to show it, and who may ask for a stop
     * @param task a few words
     * @param crew that walks
     * @param walks how many
     * @param walk one of them
     * @param <T> what a walk gives
     * @return what they gave, by number
     * @throws java.util.concurrent.CancellationException when somebody asks for a stop
     */
    static <T> List<T> map(Session session, String task, PracticeCrew crew, int walks, PracticeCrew.Work<T> walk) {
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.start(session.terminal(), task, walks, session.nanoClock())) {
            return crew.map(0, walks, (practice, i) -> {
                session.stop().throwResumableIfRequested();
                T result = walk.run(practice, i);
                progress.at(done.incrementAndGet(), "");
                return result;
            });
        }
    }
}
