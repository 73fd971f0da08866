package org.vfsruntime.core.recording;

import java.util.Optional;
import java.util.Set;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.scene.FrameListener;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.skill.Skill;

/** Records one episode: events and frames as they come, and what is said of them besides. Never throws at a robot. */
public interface EpisodeRecorder extends EpisodeListener, FrameListener, AutoCloseable {
    /**
     * Records what the world looks like; once, before the first frame.
     *
     * @param scene all solids
     */
    void appearance(Scene scene);

    /**
     * Records the simulator's truth at the newest observation: for measuring and for labels.
     *
     * @param step of that observation
     * @param satisfied the skills whose success condition holds
     */
    void truth(int step, Set<Skill> satisfied);

    /**
     * Ends the recording; nothing may follow.
     *
     * @param goalHolds whether the goal is true by the simulator's truth; empty where there is none
     */
    void seal(Optional<Boolean> goalHolds);

    /**
     * Forces the sealed recording to the disk, which may take some time, and gives the file its name.
     *
     * @return what went wrong with this recording, in one line; empty when it is whole
     */
    Optional<String> commit();

    /** Lets go of everything. A recording that was not committed keeps its temporary name and can be read. */
    @Override
    void close();
}
