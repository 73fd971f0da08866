package org.vfsruntime.cli.scenario;

import java.util.Optional;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.core.skill.Skill;

/** A world in which one episode after the other runs. For one thread at a time. */
public interface EvaluationWorld extends AutoCloseable {
    /**
     * Puts everything where the task says.
     *
     * @param task drawn by this world's scenario; the same task begins in the same state, bit for bit
     * @return the robot, valid until the next call; closed with this world
     */
    Robot begin(EvaluationTask task);

    /**
     * The truth, for scoring only: the robot is not told.
     *
     * @param skill of the catalogue
     * @return whether its success condition holds
     */
    boolean isSatisfied(Skill skill);

    /** @return shows the world to people, valid for the episode that has begun; empty where there is nothing to see */
    default Optional<SceneView> view() {
        return Optional.empty();
    }

    @Override
    void close();
}
