package org.vfsruntime.cli.maze;

import java.util.SplittableRandom;
import org.vfsruntime.networks.training.PathBatch;
import org.vfsruntime.sim.maze.skill.PoseView;

/** Turns lessons into paths to learn from: the best path that begins with what was done, and what it should be worth. */
final class PathLessons {
    private final PathBatch batch = new PathBatch(PoseView.SIZE);

    /**
     * Double Q-learning: what is learned so far says which choice is best afterwards, an older copy what that is worth. And
     * where the agent is, to have come there is worth one when the skill is done and nothing when it is not; without that,
     * first guesses would live on for long, each held up by the next.
     *
     * @return a batch that is valid until the next one
     */
    PathBatch ofPractice(PracticeMemory memory, int size, PathNetwork now, PathNetwork older, SplittableRandom random) {
        batch.clear();
        for (int i = 0; i < size; i++) {
            Lesson lesson = memory.draw(random);
            float target = lesson.outcome() + (looksAhead(lesson) ? lesson.discount() * after(lesson, now, older) : 0);
            PathSearch search = now.search(lesson.before(), lesson.skill(), lesson.mirrored());
            search.valueOf(lesson.choice());
            add(search, target);
            search = now.search(lesson.after(), lesson.skill(), lesson.mirrored());
            batch.path(lesson.skill().isDone(lesson.after()) ? 1 : 0);
            batch.row(search.ones(), search.onesOf(PoseView.HERE), PathNetwork.ARRIVE);
        }
        return batch;
    }

    /** The skill's own action works at once or not at all. */
    private static boolean looksAhead(Lesson lesson) {
        return lesson.discount() > 0 && lesson.choice() != PathNetwork.USE;
    }

    private static float after(Lesson lesson, PathNetwork now, PathNetwork older) {
        PathSearch search = now.search(lesson.after(), lesson.skill(), lesson.mirrored());
        search.best(false);
        int choice = search.firstChoice();
        return older.search(lesson.after(), lesson.skill(), lesson.mirrored()).valueOf(choice);
    }

    /** @return a batch of what runs came to; valid until the next one */
    PathBatch ofOutcomes(RunOutcomes outcomes, int size, PathNetwork now, SplittableRandom random) {
        batch.clear();
        for (int i = 0; i < size; i++) {
            RunOutcomes.Outcome some = outcomes.draw(random);
            PathSearch search = now.search(some.sight(), some.skill(), random.nextBoolean());
            search.best(true);
            add(search, some.value());
        }
        return batch;
    }

    private void add(PathSearch search, float target) {
        batch.path(target);
        search.steps((pose, output) -> batch.row(search.ones(), search.onesOf(pose), output));
    }
}
