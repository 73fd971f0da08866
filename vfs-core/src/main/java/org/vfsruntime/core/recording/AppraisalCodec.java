package org.vfsruntime.core.recording;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.planning.Appraisal;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;

/** How sure a planner is, as bytes: a byte that says what is there, then what is there. */
final class AppraisalCodec {
    private static final int APPRAISED = 1;
    private static final int CALIBRATED = 2;
    private static final int LEAVES_DATA = 4;

    private AppraisalCodec() {}

    static void write(Optional<Appraisal> appraisal, PayloadWriter out) {
        if (appraisal.isEmpty()) {
            out.i8(0);
            return;
        }
        Appraisal some = appraisal.get();
        out.i8(APPRAISED
                | (some.success().isPresent() ? CALIBRATED : 0)
                | (some.leavesDataAt().isPresent() ? LEAVES_DATA : 0));
        out.f64(some.expected()).f64(some.spread());
        some.success().ifPresent(out::f64);
        some.leavesDataAt().ifPresent(out::i32);
    }

    static Optional<Appraisal> read(PayloadReader in) {
        byte there = in.i8();
        if (there == 0) {
            return Optional.empty();
        }
        if ((there & APPRAISED) == 0 || there > (APPRAISED | CALIBRATED | LEAVES_DATA) || there < 0) {
            throw new InvalidInputException("appraisal kind was " + there + " but must be 0, 1, 3, 5 or 7");
        }
        double expected = in.f64();
        double spread = in.f64();
        OptionalDouble success = (there & CALIBRATED) == 0 ? OptionalDouble.empty() : OptionalDouble.of(in.f64());
        OptionalInt leaves = (there & LEAVES_DATA) == 0 ? OptionalInt.empty() : OptionalInt.of(in.i32());
        return Optional.of(new Appraisal(expected, spread, success, leaves));
    }
}
