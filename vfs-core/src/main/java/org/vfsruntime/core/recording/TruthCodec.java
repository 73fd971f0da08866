package org.vfsruntime.core.recording;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** What the simulator knows, and the end of a recording, as bytes. */
final class TruthCodec {
    private static final byte FALSE = 0;
    private static final byte TRUE = 1;
    private static final byte UNKNOWN = 2;

    private TruthCodec() {}

    static void write(int step, Set<Skill> satisfied, SkillCatalogue catalogue, PayloadWriter out) {
        out.i32(step);
        satisfied.forEach(catalogue::indexOf);
        catalogue.forEach(skill -> out.i8(satisfied.contains(skill) ? TRUE : FALSE));
    }

    static RecordingEntry.Truth read(SkillCatalogue catalogue, PayloadReader in) {
        int step = in.i32();
        Set<Skill> satisfied = new LinkedHashSet<>();
        for (Skill skill : catalogue) {
            if (flag("truth of " + skill, TRUE, in) == TRUE) {
                satisfied.add(skill);
            }
        }
        in.end();
        return new RecordingEntry.Truth(step, satisfied);
    }

    static void writeEnd(long records, Optional<Boolean> goalHolds, PayloadWriter out) {
        out.i64(records).i8(goalHolds.map(holds -> holds ? TRUE : FALSE).orElse(UNKNOWN));
    }

    /** @return the end, when it says as many records as there were */
    static RecordingEnding.Whole readEnd(long records, PayloadReader in) {
        long said = in.i64();
        if (said != records) {
            throw new InvalidInputException("the end counts " + said + " records but there were " + records);
        }
        byte goal = flag("truth of the goal", UNKNOWN, in);
        in.end();
        return new RecordingEnding.Whole(records, goal == UNKNOWN ? Optional.empty() : Optional.of(goal == TRUE));
    }

    private static byte flag(String what, byte largest, PayloadReader in) {
        byte flag = in.i8();
        if (flag < 0 || flag > largest) {
            throw new InvalidInputException(what + " was " + flag + " but must lie in [0, " + largest + "]");
        }
        return flag;
    }
}
