package org.vfsruntime.cli.training;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.skills.training.TrainingProgress;
import org.vfsruntime.skills.training.TrainingStage;

/** Shows one display per stage of a training, and passes on the user's wish to stop. */
public final class StageProgress implements TrainingProgress, AutoCloseable {
    private static final int NOTE = 60;

    private final Session session;
    private @Nullable TrainingStage shown;
    private @Nullable Progress display;

    /** @param session where to show it, and who may ask for a stop */
    public StageProgress(Session session) {
        this.session = session;
    }

    @Override
    public synchronized void on(TrainingStage stage, long done, long total, String message) {
        session.stop().throwResumableIfRequested();
        Progress current = display;
        if (current == null || stage != shown) {
            close();
            current = Progress.start(session.terminal(), words(stage), total, session.nanoClock());
            display = current;
            shown = stage;
        }
        current.at(done, message.length() > NOTE ? message.substring(0, NOTE) : message);
    }

    private static String words(TrainingStage stage) {
        String words = stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public synchronized void close() {
        Progress current = display;
        if (current != null) {
            current.close();
            display = null;
        }
    }
}
