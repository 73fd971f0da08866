package org.vfsruntime.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;

/** Folders that users name for results. */
public final class Folders {
    private Folders() {}

    /**
     * Looks before the work begins, so that nobody waits for a result that cannot be kept. Creates nothing.
     *
     * @param option as typed, for the message
     * @param folder that is or will be made
     * @throws InvalidInputException when it cannot be written to
     */
    public static void requireWritable(String option, Path folder) {
        @Nullable Path place = folder.toAbsolutePath().normalize();
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        if (place == null || !Files.isDirectory(place)) {
            throw new InvalidInputException(option + " was '" + folder + "' but must be a folder: '" + place
                    + "' is a file; name another folder");
        }
        if (!Files.isWritable(place)) {
            throw new InvalidInputException(option + " was '" + folder
                    + "' but must be a folder that this user may write to: '" + place
                    + "' may not be written to; name another folder, or change who may write there");
        }
    }
}
