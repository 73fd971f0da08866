package org.vfsruntime.ros.node;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.robot.ScriptedRobots;

/** Missions that see one skill, start it, and go on until the test or a cancel ends them. Knows the goal "Wave" only. */
public final class ScriptedMissions implements Mission.Maker {
    /** The one skill that there is. */
    public static final String SKILL = "Wave";

    private static final ObservationSpec SPEC = new ObservationSpec(List.of(new Channel("alive", 1, "1")));
    private static final SkillCatalogue CATALOGUE = SkillCatalogue.ofNames(List.of(SKILL));

    private final BlockingQueue<Running> running = new LinkedBlockingQueue<>();

    /** @return a node with these missions, that pursues goals until it is closed */
    public PlannerNode node(RosLink link) {
        PlannerNode node = new PlannerNode(
                link,
                RobotFile.simulatedDesk(),
                needs -> ScriptedRobots.wellBehaved(needs.listener()),
                robot -> this,
                event -> {});
        Thread thread = new Thread(() -> pursue(node), "scripted-planner");
        thread.setDaemon(true);
        thread.start();
        return node;
    }

    private static void pursue(PlannerNode node) {
        try {
            node.run(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the next mission that has begun */
    public Running next() throws InterruptedException {
        Running mission = running.poll(60, TimeUnit.SECONDS);
        if (mission == null) {
            throw new AssertionError("no mission began within 60 s");
        }
        return mission;
    }

    @Override
    public Mission make(String goal) {
        if (!goal.equals(SKILL)) {
            throw new InvalidInputException("goal was '" + goal + "' but must be " + SKILL);
        }
        return new Running(goal);
    }

    /** One that is under way. */
    public final class Running implements Mission {
        private final String goal;
        private final CountDownLatch cancelled = new CountDownLatch(1);
        private final BlockingQueue<Ended> end = new LinkedBlockingQueue<>();

        private Running(String goal) {
            this.goal = goal;
        }

        @Override
        public String goal() {
            return goal;
        }

        @Override
        public Ended run(EpisodeListener listener) {
            float[] values = {0.25f};
            listener.onEvent(new EpisodeEvent.Observed(
                    0, Observation.of(SPEC, new float[] {1}), Embedding.of(CATALOGUE, values)));
            listener.onEvent(new EpisodeEvent.SkillStarted(0, CATALOGUE.get(0), values[0]));
            running.add(this);
            try {
                return end.take();
            } catch (InterruptedException e) {
                return new Ended(StopReason.CANCELLED, "interrupted");
            }
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }

        /** Waits until somebody asked it to end. */
        public void awaitCancel() throws InterruptedException {
            if (!cancelled.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("no cancel within 60 s");
            }
        }

        /** Ends it. */
        public void end(StopReason reason) {
            end.add(new Ended(reason, "as the test wants"));
        }
    }
}
