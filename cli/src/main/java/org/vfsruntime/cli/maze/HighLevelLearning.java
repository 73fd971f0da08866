package org.vfsruntime.cli.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.vfsruntime.networks.training.DoubleQLearner;
import org.vfsruntime.networks.training.QBatch;
import org.vfsruntime.networks.training.QConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.planner.dqn.SkillValues;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/**
 * Double DQN on skills, in any space: skills are the choices, a choice lasts as many ticks as the skill (an option in a
 * semi-Markov decision process: Sutton, Precup and Singh, 1999), and only the end of the maze pays. The same for all
 * spaces, but that the network for which colours are names draws no exchange of colours.
 */
final class HighLevelLearning {
    /** γ per tick of a whole maze, which takes ten times as long as a skill. */
    static final double DISCOUNT = 0.99;

    private static final int BATCH = 64;
    private static final int REPORT_EVERY = 25;
    private static final double LEAST_CURIOSITY = 0.1;

    private final MazeMind mind;
    private final Code code;
    private final HighLevelNetwork network;
    private final int skillRuns;
    private final long seed;
    private final List<Transition> memory = new ArrayList<>();

    /** What running one skill led to. */
    private record Transition(
            Moment before, int skill, float outcome, float discount, Moment after, boolean[] leftOut, int goal) {}

    HighLevelLearning(MazeMind mind, Code code, HighLevelNetwork network, int skillRuns, long seed) {
        this.mind = mind;
        this.code = code;
        this.network = network;
        this.skillRuns = skillRuns;
        this.seed = seed;
    }

    /**
     * @param source of mazes
     * @param listener called after every skill that was run, may throw to stop
     * @return what each skill is worth
     */
    SkillValues learn(MazeTask.Source source, TrainingListener listener) {
        int skills = MazeSkill.ALL.size();
        int width = code.size() + skills;
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom mazes = random.split();
        SplittableRandom draws = random.split();
        QBatch batch = QBatch.of(BATCH, width, skills);
        DoubleQLearner learner =
                new DoubleQLearner(network.shape(width, skills), new QConfig(skillRuns, 1e-3f, 1, 100, seed));
        SkillValues values = new SkillValues(learner.network());
        int runs = 0;
        while (runs < skillRuns) {
            MazeTask task = source.draw(mazes);
            MazeAgent agent = new MazeAgent(task.start(), MazeAgent.Watcher.NOBODY);
            Moment now = mind.moment(agent.sight());
            Idle idle = new Idle();
            while (runs < skillRuns && !agent.isOver()) {
                double curiosity = Math.max(LEAST_CURIOSITY, 1 - 2.0 * runs / skillRuns);
                int skill = random.nextDouble() < curiosity
                        ? curious(now, idle.leftOut(now), random)
                        : SkillChooser.learned(code, values).choose(now, task, idle.leftOut(now), random);
                now = note(agent, task, now, skill, idle);
                runs++;
                if (memory.size() >= BATCH) {
                    fill(batch, draws);
                    float loss = learner.step(batch);
                    listener.onStep(runs, skillRuns, loss);
                }
                if (runs % REPORT_EVERY == 0) {
                    values = new SkillValues(learner.network());
                }
            }
        }
        return new SkillValues(learner.network());
    }

    /** Half of the time anything, else something that can be done. */
    static int curious(Moment now, Set<Integer> leftOut, SplittableRandom random) {
        int any = SkillChooser.any(leftOut, random);
        for (int tries = 0; tries < 20 && random.nextBoolean(); tries++) {
            if (now.z()[any] > 0.2 && now.z()[any] < 0.99) {
                break;
            }
            any = SkillChooser.any(leftOut, random);
        }
        return any;
    }

    private Moment note(MazeAgent agent, MazeTask task, Moment before, int skill, Idle idle) {
        MazeAgent.Run run = agent.runUntilNews(MazeSkill.ALL.get(skill), mind.policy());
        idle.note(skill, run);
        Moment after = mind.moment(agent.sight());
        boolean isSolved = agent.maze().isTerminated();
        // A skill that does nothing costs a tick: otherwise doing nothing for ever would be as good as anything.
        float discount = (float) Math.pow(DISCOUNT, Math.max(1, run.ticks()));
        memory.add(new Transition(
                before,
                skill,
                isSolved ? discount : 0,
                isSolved ? 0 : discount,
                after,
                mask(idle.leftOut(after)),
                task.goal()));
        return after;
    }

    private static boolean[] mask(Set<Integer> skills) {
        boolean[] mask = new boolean[MazeSkill.ALL.size()];
        skills.forEach(skill -> mask[skill] = true);
        return mask;
    }

    private void fill(QBatch batch, SplittableRandom random) {
        for (int row = 0; row < batch.rows(); row++) {
            Transition some = memory.get(random.nextInt(memory.size()));
            int[] colours = network.colours(random);
            int at = row * batch.width();
            int goal = ValueCode.recoloured(some.goal(), colours);
            write(some.before(), colours, goal, batch.inputs(), at);
            write(some.after(), colours, goal, batch.next(), at);
            batch.choices()[row] = ValueCode.recoloured(some.skill(), colours);
            batch.outcomes()[row] = some.outcome();
            batch.discounts()[row] = some.discount();
            int first = row * MazeSkill.ALL.size();
            for (int skill = 0; skill < MazeSkill.ALL.size(); skill++) {
                batch.leftOut()[first + ValueCode.recoloured(skill, colours)] = some.leftOut()[skill];
            }
        }
    }

    private void write(Moment moment, int[] colours, int goal, float[] target, int offset) {
        code.write(moment, colours, target, offset);
        for (int skill = 0; skill < MazeSkill.ALL.size(); skill++) {
            target[offset + code.size() + skill] = skill == goal ? 1 : 0;
        }
    }
}
