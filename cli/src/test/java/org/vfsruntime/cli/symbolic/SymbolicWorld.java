package org.vfsruntime.cli.symbolic;

import java.util.SplittableRandom;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.SymbolicDesk;

/** The symbolic desk as a world: a skill changes nothing with the probability of a disturbance. */
final class SymbolicWorld implements EvaluationWorld {
    private static final int TICKS = 20;

    private final Fault fault;
    private final double disturbance;
    private SymbolicDesk desk = SymbolicDesk.closed();
    private SplittableRandom random = new SplittableRandom(0);

    SymbolicWorld(Fault fault, double disturbance) {
        this.fault = fault;
        this.disturbance = disturbance;
    }

    @Override
    public Robot begin(EvaluationTask task) {
        if (!(task instanceof SymbolicTask symbolic)) {
            throw new IllegalArgumentException("a task of another scenario");
        }
        desk = symbolic.desk();
        random = new SplittableRandom(task.seed());
        return new Arm();
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        return fault != Fault.TRUTH_DISAGREES && SymbolicTask.isDone(desk, skill);
    }

    @Override
    public void close() {}

    private final class Arm implements Robot {
        @Override
        public SkillCatalogue catalogue() {
            return SymbolicDesk.SKILLS;
        }

        @Override
        public ObservationSpec observationSpec() {
            return SymbolicDesk.SPEC;
        }

        @Override
        public Observation observe() {
            float[] values = desk.observation().values();
            if (fault == Fault.NAN) {
                values[1] = Float.NaN;
            }
            return Observation.of(SymbolicDesk.SPEC, values);
        }

        @Override
        public SkillExecution start(Skill skill) {
            if (fault == Fault.ROBOT) {
                throw new RobotFaultException("the arm does not answer; check its power");
            }
            if (fault == Fault.BUG) {
                throw new IllegalStateException("a bug\nof two lines");
            }
            int index = SymbolicDesk.SKILLS.indexOf(skill);
            SymbolicDesk after = random.nextDouble() < disturbance ? desk : desk.after(index);
            return new SkillExecution() {
                @Override
                public SkillOutcome await() {
                    boolean moved = !after.equals(desk);
                    desk = after;
                    return new SkillOutcome(
                            moved ? SkillOutcome.Status.COMPLETED : SkillOutcome.Status.ABORTED, TICKS, "");
                }

                @Override
                public void cancel() {}
            };
        }

        @Override
        public void close() {}
    }
}
