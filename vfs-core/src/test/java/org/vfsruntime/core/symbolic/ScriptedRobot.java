package org.vfsruntime.core.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * A robot on the {@link SymbolicDesk} that does what a test tells it to: by default every skill that is
 * possible works and every other one is refused.
 */
public final class ScriptedRobot implements Robot {
    /** How long a skill that is possible takes. */
    public static final int TICKS = 20;

    /** Decides what the n-th observation is. */
    @FunctionalInterface
    public interface Sensor {
        /**
         * @param desk the true state
         * @param count observations made before this one
         * @return what the robot perceives
         */
        Observation observe(SymbolicDesk desk, int count);
    }

    /** Decides what the n-th skill does. */
    @FunctionalInterface
    public interface Motion {
        /**
         * @param desk the true state
         * @param skill index of the skill that was started
         * @param count skills started before this one
         * @return the state afterwards
         */
        SymbolicDesk run(SymbolicDesk desk, int skill, int count);
    }

    private final Sensor sensor;
    private final Motion motion;
    private final boolean hangs;
    private final List<Skill> started = new ArrayList<>();
    private final CountDownLatch firstStart = new CountDownLatch(1);
    private SymbolicDesk desk;
    private int observations;
    private @Nullable Execution running;

    /**
     * @param desk where it starts
     * @param sensor what it sees
     * @param motion what its skills do
     */
    public ScriptedRobot(SymbolicDesk desk, Sensor sensor, Motion motion) {
        this(desk, sensor, motion, false);
    }

    private ScriptedRobot(SymbolicDesk desk, Sensor sensor, Motion motion, boolean hangs) {
        this.desk = desk;
        this.sensor = sensor;
        this.motion = motion;
        this.hangs = hangs;
    }

    /**
     * @param desk where it starts
     * @return a robot with perfect sensors and skills
     */
    public static ScriptedRobot perfect(SymbolicDesk desk) {
        return new ScriptedRobot(
                desk, (state, count) -> state.observation(), (state, skill, count) -> state.after(skill));
    }

    /**
     * @param desk where it starts
     * @return a robot whose skills never end unless they are cancelled
     */
    public static ScriptedRobot hanging(SymbolicDesk desk) {
        return new ScriptedRobot(
                desk, (state, count) -> state.observation(), (state, skill, count) -> state.after(skill), true);
    }

    @Override
    public SkillCatalogue catalogue() {
        return SymbolicDesk.SKILLS;
    }

    @Override
    public ObservationSpec observationSpec() {
        return SymbolicDesk.SPEC;
    }

    @Override
    public synchronized Observation observe() {
        return sensor.observe(desk, observations++);
    }

    @Override
    public synchronized SkillExecution start(Skill skill) {
        int index = SymbolicDesk.SKILLS.indexOf(skill);
        if (running != null) {
            throw new IllegalStateException("skill '" + skill + "' was started while another one runs");
        }
        Execution execution = new Execution(index, started.size());
        running = execution;
        started.add(skill);
        firstStart.countDown();
        return execution;
    }

    /** @return the skills that were started, in order */
    public synchronized List<Skill> started() {
        return List.copyOf(started);
    }

    /** @return the true state */
    public synchronized SymbolicDesk desk() {
        return desk;
    }

    /** @return whether a skill has been started and has not ended */
    public synchronized boolean isRunning() {
        return running != null;
    }

    /**
     * Waits until the first skill has been started.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void awaitFirstStart() throws InterruptedException {
        firstStart.await();
    }

    @Override
    public void close() {
        Execution execution;
        synchronized (this) {
            execution = running;
        }
        if (execution != null) {
            execution.cancel();
        }
    }

    private synchronized SkillOutcome finish(Execution execution, boolean cancelled) {
        running = null;
        if (cancelled) {
            return new SkillOutcome(SkillOutcome.Status.CANCELLED, 1, "");
        }
        SymbolicDesk before = desk;
        desk = motion.run(before, execution.skill, execution.number);
        return before.value(execution.skill) == SymbolicDesk.IMPOSSIBLE
                ? new SkillOutcome(SkillOutcome.Status.REFUSED, 0, "not possible from here")
                : new SkillOutcome(SkillOutcome.Status.COMPLETED, TICKS, "");
    }

    private final class Execution implements SkillExecution {
        private final int skill;
        private final int number;
        private final CountDownLatch cancelled = new CountDownLatch(1);
        private @Nullable SkillOutcome outcome;

        Execution(int skill, int number) {
            this.skill = skill;
            this.number = number;
        }

        @Override
        public SkillOutcome await() throws InterruptedException {
            if (Thread.interrupted()) {
                end(true);
                throw new InterruptedException();
            }
            if (hangs) {
                awaitCancel();
            }
            return end(cancelled.getCount() == 0);
        }

        private void awaitCancel() throws InterruptedException {
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                end(true);
                throw e;
            }
        }

        private synchronized SkillOutcome end(boolean asCancelled) {
            SkillOutcome known = outcome;
            if (known == null) {
                known = finish(this, asCancelled);
                outcome = known;
            }
            return known;
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }
    }
}
