package org.vfsruntime.sim.arm;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;

/** A skill of a simulated robot on its way. One thread waits for it; {@link #cancel} may come from another. */
public final class RunningSkill implements SkillExecution {
    private final SkillRun run;
    private final IntConsumer afterTick;
    private final Consumer<SkillOutcome> atEnd;
    private volatile boolean stop;
    private volatile boolean ended;

    /**
     * @param run the motion
     * @param afterTick is told the number of ticks so far, after each one
     * @param atEnd is told the outcome, once
     */
    public RunningSkill(SkillRun run, IntConsumer afterTick, Consumer<SkillOutcome> atEnd) {
        this.run = run;
        this.afterTick = afterTick;
        this.atEnd = atEnd;
    }

    /** @return whether another skill may start */
    public boolean hasEnded() {
        return ended || stop;
    }

    @Override
    public SkillOutcome await() throws InterruptedException {
        while (run.outcome().isEmpty()) {
            if (Thread.interrupted()) {
                run.cancel();
                ended = true;
                throw new InterruptedException("interrupted while a skill was running");
            }
            if (stop) {
                run.cancel();
            } else {
                run.advance();
                afterTick.accept(run.ticks());
            }
        }
        SkillOutcome outcome = run.outcome().orElseThrow();
        if (!ended) {
            ended = true;
            atEnd.accept(outcome);
        }
        return outcome;
    }

    @Override
    public void cancel() {
        stop = true;
    }
}
