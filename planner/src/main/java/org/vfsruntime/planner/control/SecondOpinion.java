package org.vfsruntime.planner.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.skill.Skill;

/**
 * Asks the robot how likely it thinks the first skill of a plan to work, before it is run. A value says what can be
 * expected of a skill from what it sees; the skill's policy looks for parameters, as it will when it is run, and sees where they lead.
 * When it expects little, another plan may be better that scores lower.
 *
 * <p>A candidate's score loses the weight times −ln of what is expected of its first skill, as a share of what counts as
 * sure. The robot is asked about no more skills than can win.
 */
final class SecondOpinion {
    /** Who expects that much or more is sure: a policy may also expect less of what works with a blemish. */
    private static final double SURE = 0.9;
    /** More skills than this have to be left beyond those that the plan needs: for the way round, and for what it spoils. */
    private static final int SPARE = 2;
    /** Nothing is less likely than this. */
    private static final double LEAST = 1e-6;

    private final Robot robot;
    private final double weight;

    /**
     * @param robot that would run the skill
     * @param weight in units of the goal's score, ≥ 0; with 0 the robot is not asked
     */
    SecondOpinion(Robot robot, double weight) {
        this.robot = robot;
        this.weight = weight;
    }

    /**
     * @param candidates at least one, the best one first, scores descending
     * @param now what the robot perceives
     * @param left how many skills may still be run
     * @return the one to follow for one step
     */
    Candidate choose(List<Candidate> candidates, Observation now, int left) {
        Candidate best = candidates.get(0);
        // Whoever takes another skill first needs more: where none are left for that, the risk is taken.
        if (weight == 0 || candidates.size() == 1 || best.skills().size() + SPARE >= left) {
            return best;
        }
        Set<Skill> asked = new HashSet<>(Set.of(first(best)));
        double highest = score(best, now);
        for (Candidate other : candidates.subList(1, candidates.size())) {
            if (other.score() <= highest) {
                break;
            }
            if (!asked.add(first(other))) {
                continue;
            }
            double score = score(other, now);
            if (score > highest) {
                highest = score;
                best = other;
            }
        }
        return best;
    }

    private double score(Candidate candidate, Observation now) {
        double expected = robot.expectation(first(candidate), now).orElse(1);
        return candidate.score() + weight * StrictMath.log(Math.max(LEAST, Math.min(1, expected / SURE)));
    }

    private static Skill first(Candidate candidate) {
        return candidate.skills().get(0);
    }
}
