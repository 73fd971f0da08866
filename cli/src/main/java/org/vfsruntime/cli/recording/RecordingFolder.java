package org.vfsruntime.cli.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * A folder that every n-th episode of an evaluation is recorded into. When the disk fails, recording ends and the
 * evaluation goes on. Episodes are encoded, written and forced to the disk by a thread of its own; one waits for it only
 * when too many have ended meanwhile. Safe for use by several threads.
 */
public final class RecordingFolder implements AutoCloseable {
    /** So many finished episodes may wait for the disk, each in memory. */
    private static final int MOST_WAITING = 64;

    private final RecordingStudio studio;
    private final Path folder;
    private final int every;
    private final ExecutorService disk = Executors.newSingleThreadExecutor();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();

    /**
     * @param studio records
     * @param folder where to
     * @param every 1 for all episodes, 2 for every other one, …
     */
    public RecordingFolder(RecordingStudio studio, Path folder, int every) {
        this.studio = studio;
        this.folder = folder;
        this.every = every;
    }

    /**
     * Looks before the work begins.
     *
     * @param folder that the user named with {@code --record}
     * @param every that the user gave with {@code --record-every}
     * @throws InvalidInputException when it cannot be written to, or when recordings of another run are in it
     */
    public static void requireUsable(Path folder, int every) {
        new Faults().require(every >= 1, "--record-every", every, "be ≥ 1").throwIfAny();
        Folders.requireWritable("--record", folder);
        long others = count(folder);
        if (others > 0) {
            throw new InvalidInputException("--record was '" + folder + "' but must be a folder without recordings: "
                    + others + " of another run are in it; name another folder, or remove them");
        }
    }

    private static long count(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(RecordingStudio.SUFFIX))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException("folder '" + folder + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * @param episode from 0
     * @param shot the episode
     * @param world in which it has begun
     * @return its recording, to be given back by {@link #finish}; empty when this episode is not recorded
     */
    public Optional<EpisodeTape> begin(int episode, RecordingStudio.Shot shot, EvaluationWorld world) {
        if (episode % every != 0 || problem.get() != null) {
            return Optional.empty();
        }
        String name = String.format(Locale.ROOT, "episode-%07d%s", episode, RecordingStudio.SUFFIX);
        return Optional.of(studio.beginHeld(folder.resolve(name), shot, world));
    }

    /**
     * Ends a recording; it is closed here.
     *
     * @param tape of an episode that has ended
     * @param goalHolds whether its goal is true by the simulator's truth
     */
    public void finish(EpisodeTape tape, boolean goalHolds) {
        tape.seal(goalHolds);
        waiting.acquireUninterruptibly();
        disk.execute(() -> {
            try (tape) {
                tape.commit().ifPresent(what -> problem.compareAndSet(null, what));
            } catch (RuntimeException | Error e) {
                problem.compareAndSet(null, "a recording could not be written: " + e);
            } finally {
                waiting.release();
            }
        });
    }

    /** Waits until everything is on the disk. */
    @Override
    public void close() {
        disk.shutdown();
        waiting.acquireUninterruptibly(MOST_WAITING);
    }

    /** @return the first thing that went wrong, in one line; final after {@link #close} */
    public Optional<String> problem() {
        return Optional.ofNullable(problem.get());
    }
}
