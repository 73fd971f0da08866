package org.vfsruntime.cli.maze;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.dqn.SkillValues;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/** Chooses the next skill, for comparisons in which not every policy is a planner on Z. */
@FunctionalInterface
interface SkillChooser {
    /** Says that there is nothing to do. */
    int NOTHING = -1;

    /** Every colour as it is. */
    int[] PLAIN = {0, 1, 2, 3, 4, 5};

    /**
     * @param moment of now
     * @param task to be solved
     * @param idle skills to be left out, see {@link Idle#leftOut}
     * @param random the only source of randomness
     * @return index of a skill, or {@link #NOTHING}
     */
    int choose(Moment moment, MazeTask task, Set<Integer> idle, SplittableRandom random);

    /** @return the skill of the greatest learned value in a space */
    static SkillChooser learned(Code code, SkillValues values) {
        return (moment, task, idle, random) -> {
            float[] row = new float[code.size()];
            code.write(moment, PLAIN, row, 0);
            float[] goal = new float[values.skills()];
            goal[task.goal()] = 1;
            float[] worth = values.of(row, goal);
            idle.forEach(skill -> worth[skill] = Float.NaN);
            int best = SkillValues.best(worth);
            return best < 0 ? any(idle, random) : best;
        };
    }

    /** @return the first skill of a plan */
    static SkillChooser planned(SkillPlanner planner) {
        return (moment, task, idle, random) -> {
            PlanResult result = planner.plan(
                    Embedding.of(MazeSkill.CATALOGUE, moment.z()),
                    new ThresholdGoal(MazeSkill.CATALOGUE, Set.of(task.goalSkill()), ThresholdGoal.DEFAULT_THRESHOLD),
                    List.of(),
                    random,
                    Deadline.never());
            if (!(result instanceof PlanResult.Planned planned)) {
                return NOTHING;
            }
            return Stream.concat(
                            Stream.of(planned.best()),
                            planned.rejected().stream().map(RejectedCandidate::candidate))
                    .map(candidate ->
                            MazeSkill.CATALOGUE.indexOf(candidate.skills().get(0)))
                    .filter(skill -> !idle.contains(skill))
                    .findFirst()
                    .orElseGet(() -> any(idle, random));
        };
    }

    /** @return any skill, all equally likely */
    static SkillChooser any() {
        return (moment, task, idle, random) -> any(idle, random);
    }

    /** @return any skill that is not left out; all equally likely */
    static int any(Set<Integer> leftOut, SplittableRandom random) {
        int any = random.nextInt(MazeSkill.ALL.size());
        while (leftOut.contains(any) && leftOut.size() < MazeSkill.ALL.size()) {
            any = random.nextInt(MazeSkill.ALL.size());
        }
        return any;
    }

    /** @return what each colour is taken for: colours are names, and any exchange of them gives a maze as likely */
    static int[] shuffledColours(SplittableRandom random) {
        int[] colours = PLAIN.clone();
        for (int i = CellCode.COLOURS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = colours[i];
            colours[i] = colours[j];
            colours[j] = kept;
        }
        return colours;
    }
}
