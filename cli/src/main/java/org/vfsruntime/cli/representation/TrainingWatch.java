package org.vfsruntime.cli.representation;

import java.util.Locale;
import java.util.function.Function;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.networks.training.TrainingListener;

/** Shows how far a training is, and passes on the user's wish to stop. */
final class TrainingWatch {
    private final Session session;
    private final int steps;

    TrainingWatch(Session session, int steps) {
        this.session = session;
        this.steps = steps;
    }

    <T> T during(String what, Function<TrainingListener, T> training) {
        try (Progress progress = Progress.start(session.terminal(), what, steps, session.nanoClock())) {
            return training.apply((step, all, loss) -> {
                session.stop().throwIfRequested();
                progress.at(step, String.format(Locale.ROOT, "loss %.4f", loss));
            });
        }
    }
}
