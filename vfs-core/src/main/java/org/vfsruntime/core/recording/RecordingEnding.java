package org.vfsruntime.core.recording;

import java.nio.file.Path;
import java.util.Optional;

/** How a recording ends. Whatever was read before is whole and was checked. */
public sealed interface RecordingEnding {
    /** @return the number of whole records */
    long records();

    /** @return whether the recording is as it was when the episode ended */
    default boolean isWhole() {
        return this instanceof Whole;
    }

    /**
     * @param recording that was read, for the message
     * @return one line for people
     */
    String describe(Path recording);

    /**
     * The recorder closed it.
     *
     * @param records in it
     * @param goalHolds whether the goal was true at the end by the simulator's truth; empty where there is none
     */
    record Whole(long records, Optional<Boolean> goalHolds) implements RecordingEnding {
        @Override
        public String describe(Path recording) {
            return "recording " + recording + " is whole: " + records + " records";
        }
    }

    /**
     * The last record is missing or only partly there: the recorder was killed, or the file was cut.
     *
     * @param records whole ones
     */
    record Truncated(long records) implements RecordingEnding {
        @Override
        public String describe(Path recording) {
            return "recording " + recording + " ends after " + records + " of an unknown number of records: truncated";
        }
    }

    /**
     * A record is not what was written, or breaks a rule.
     *
     * @param records whole ones before it
     * @param problem what is wrong, in a few words
     */
    record Damaged(long records, String problem) implements RecordingEnding {
        @Override
        public String describe(Path recording) {
            return "recording " + recording + " is damaged after " + records + " records: " + problem
                    + "; what follows was not read";
        }
    }
}
