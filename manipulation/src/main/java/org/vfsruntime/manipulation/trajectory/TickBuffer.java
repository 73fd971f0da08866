package org.vfsruntime.manipulation.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ticks of a program planned so far, and the state that the next one starts from. */
final class TickBuffer {
    private final int maxTicks;
    private final List<ArmTick> ticks = new ArrayList<>();
    private double[] q;
    private MotionSegment.Grip grip;
    private int segment;

    /**
     * @param maxTicks bound of the program's length
     * @param qStart [dof] kept, not copied
     * @param grip the gripper's command at the start
     */
    TickBuffer(int maxTicks, double[] qStart, MotionSegment.Grip grip) {
        this.maxTicks = maxTicks;
        this.q = qStart;
        this.grip = grip;
    }

    void beginSegment(int index) {
        segment = index;
    }

    void grip(MotionSegment.Grip command) {
        grip = command;
    }

    /** @return [dof] where the joints are after the last tick; not to be changed */
    double[] q() {
        return q;
    }

    /** @return why so many more ticks are too many, empty when there is room */
    Optional<String> refuse(double count) {
        return count <= maxTicks - ticks.size()
                ? Optional.empty()
                : Optional.of("the program was longer than " + maxTicks
                        + " ticks but must be at most that; maybe a speed is too small or a dwell too long");
    }

    void add(double[] next) {
        ticks.add(new ArmTick(next, grip.width(), grip.forceNewton(), segment));
        q = next;
    }

    /** @return why the arm cannot be held for so many ticks, empty when it is */
    Optional<String> hold(double count) {
        Optional<String> refusal = refuse(count);
        if (refusal.isEmpty()) {
            for (int i = 0; i < count; i++) {
                add(q);
            }
        }
        return refusal;
    }

    List<ArmTick> toList() {
        return ticks;
    }
}
