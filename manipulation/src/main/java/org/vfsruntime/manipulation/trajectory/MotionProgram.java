package org.vfsruntime.manipulation.trajectory;

import java.util.List;

/**
 * What an arm is to do, one segment after the other; it comes to rest between them.
 *
 * @param segments may be empty
 */
public record MotionProgram(List<MotionSegment> segments) {
    /** Copies. */
    public MotionProgram {
        segments = List.copyOf(segments);
    }

    /** @return the program of these segments */
    public static MotionProgram of(MotionSegment... segments) {
        return new MotionProgram(List.of(segments));
    }
}
