package org.vfsruntime.cli.maze;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PoseView;

/**
 * Finds the path of the greatest product on one sight: best first, so that the network is asked only from poses that may
 * matter. All factors are at most one, so a path is best when no longer one can beat it. The map
 * ends where nothing has been seen: paths may arrive there, but go no further. Not for use by several threads.
 */
final class PathSearch {
    static final ThreadLocal<PathSearch> OF_THREAD = ThreadLocal.withInitial(PathSearch::new);

    /** Paths that are worth less are not followed. */
    private static final float LEAST = 0.03f;

    private static final int WALKS = PathNetwork.USE;
    private static final int HERE = PoseView.HERE;
    private static final int START = -1;

    private @Nullable PathNetwork network;
    private float[][] space = {};
    private final PoseView view = new PoseView();
    private final int[] ones = new int[PoseView.MOST_ONES];
    private final float[] outputs = new float[PoseView.POSES * PathNetwork.OUTPUTS];
    private final boolean[] isAsked = new boolean[PoseView.POSES];
    private final PathHeap heap = new PathHeap(PoseView.POSES);
    private final int[] parent = new int[PoseView.POSES];
    private final int[] choice = new int[PoseView.POSES];
    private float best;
    private int bestPose;
    private int bestEnd;
    private int first;

    private PathSearch() {}

    /** What a path is told to, from its end to its beginning. */
    @FunctionalInterface
    interface Steps {
        void step(int pose, int output);
    }

    /** Looks at a sight; searches are of this one from now on. */
    void look(PathNetwork asked, byte[] sight, MazeSkill skill, boolean mirrored) {
        if (network != asked) {
            network = asked;
            space = asked.workspace();
        }
        view.look(sight, skill, mirrored);
        Arrays.fill(isAsked, false);
    }

    /** @return which numbers of the view from a pose are one; as many as {@link #onesOf} said */
    int[] ones() {
        return ones;
    }

    int onesOf(int pose) {
        return view.ones(pose, ones);
    }

    private int asked(int pose) {
        int at = pose * PathNetwork.OUTPUTS;
        if (!isAsked[pose]) {
            isAsked[pose] = true;
            Objects.requireNonNull(network).outputs(ones, view.ones(pose, ones), space, outputs, at);
        }
        return at;
    }

    /**
     * @param mayBeDone whether having come here counts as well
     * @return the value of the best choice, in [0,1]
     */
    float best(boolean mayBeDone) {
        begin(START);
        parent[HERE] = START;
        int at = asked(HERE);
        end(outputs[at + PathNetwork.USE], HERE, PathNetwork.USE);
        if (mayBeDone) {
            end(outputs[at + PathNetwork.ARRIVE], HERE, PathNetwork.ARRIVE);
        }
        heap.close(HERE);
        for (int walk = 0; walk < WALKS; walk++) {
            reach(HERE, walk, outputs[at + walk]);
        }
        run();
        return best;
    }

    /** @return the value of one choice, in [0,1] */
    float valueOf(int given) {
        int at = asked(HERE);
        if (given == PathNetwork.USE) {
            begin(START);
            parent[HERE] = START;
            end(outputs[at + PathNetwork.USE], HERE, PathNetwork.USE);
            return best;
        }
        begin(given);
        int to = PoseView.neighbour(HERE, given);
        heap.raise(to, outputs[at + given]);
        parent[to] = START;
        run();
        return best;
    }

    private void begin(int given) {
        heap.clear();
        best = -1;
        first = given;
    }

    /** @return the first choice of the best path that was found last */
    int firstChoice() {
        int[] earliest = {bestEnd};
        steps((pose, output) -> earliest[0] = output);
        return earliest[0] == PathNetwork.ARRIVE ? PathNetwork.USE : earliest[0];
    }

    /** Tells the best path that was found last. */
    void steps(Steps steps) {
        steps.step(bestPose, bestEnd);
        int pose = bestPose;
        while (parent[pose] != START) {
            steps.step(parent[pose], choice[pose]);
            pose = parent[pose];
        }
        if (first != START) {
            steps.step(HERE, first);
        }
    }

    private void run() {
        while (true) {
            int pose = heap.removeGreatest();
            if (pose < 0 || heap.value(pose) <= best || heap.value(pose) < LEAST && best >= 0) {
                return;
            }
            float value = heap.value(pose);
            int at = asked(pose);
            end(value * outputs[at + PathNetwork.USE], pose, PathNetwork.USE);
            if (pose != HERE) {
                end(value * outputs[at + PathNetwork.ARRIVE], pose, PathNetwork.ARRIVE);
            }
            if (!view.isSeen(pose)) {
                continue;
            }
            for (int walk = 0; walk < WALKS; walk++) {
                reach(pose, walk, value * outputs[at + walk]);
            }
        }
    }

    private void end(float value, int pose, int end) {
        if (value > best) {
            best = value;
            bestPose = pose;
            bestEnd = end;
        }
    }

    private void reach(int from, int walk, float value) {
        int to = PoseView.neighbour(from, walk);
        if (to != PoseView.NOWHERE && heap.raise(to, value)) {
            parent[to] = from;
            choice[to] = walk;
        }
    }
}
