package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.arm.ArmMotion;

class RearrangeTaskTest {
    private final ArmMotion arm = new ArmMotion();

    @ParameterizedTest
    @CsvSource({"3,1", "3,3", "6,4", "6,8", "9,1", "9,8"})
    void aGoalHasAsManyPairsAsAskedForAndNoneIsNearAtTheStart(int objects, int relations) {
        for (long seed = 1; seed <= 5; seed++) {
            RearrangeTask task = RearrangeTask.draw(seed, objects, relations, ShapeSet.TRAINED, 0.5);
            TableStart start = task.start(arm);
            Set<Set<Integer>> pairs = new HashSet<>();
            for (Skill skill : task.goal()) {
                int index = RearrangeSkills.catalogue(objects).indexOf(skill);
                int a = RearrangeSkills.moved(objects, index);
                int b = RearrangeSkills.target(objects, index);
                pairs.add(Set.of(a, b));
                assertThat(start.footprints().get(a).gap(start.footprints().get(b)))
                        .isGreaterThan(NearDetector.NEAR);
            }
            assertThat(pairs).hasSize(relations);
        }
    }

    @Test
    void theSameSeedDrawsTheSameTask() {
        RearrangeTask one = RearrangeTask.draw(7, 6, 4, ShapeSet.UNSEEN, 1);
        RearrangeTask other = RearrangeTask.draw(7, 6, 4, ShapeSet.UNSEEN, 1);
        assertThat(one.goal()).isEqualTo(other.goal());
        assertThat(one.start(arm).footprints()).isEqualTo(other.start(arm).footprints());
        assertThat(one.start(arm).shapes()).isEqualTo(other.start(arm).shapes());
    }

    @Test
    void aTaskThatIsUnderwayIsOnItsWayToAGoalThatIsNotReached() {
        int moved = 0;
        int partlyDone = 0;
        for (long seed = 1; seed <= 40; seed++) {
            List<Footprint> start = RearrangeTask.draw(seed, 6, 1, ShapeSet.TRAINED, 0.5)
                    .start(arm)
                    .footprints();
            GoalSampler.Underway task = new GoalSampler(new SplittableRandom(seed))
                    .underway(start, 4)
                    .orElseThrow();
            List<PairDraw.Pair> goal =
                    new GoalSampler(new SplittableRandom(seed)).goal(start, 4).orElseThrow();
            assertThat(task.goal()).isEqualTo(goal).hasSize(4);
            long near = goal.stream()
                    .filter(pair -> task.now().get(pair.a()).gap(task.now().get(pair.b())) <= NearDetector.NEAR)
                    .count();
            assertThat(near).isLessThan(4);
            moved += task.now().equals(start) ? 0 : 1;
            partlyDone += near > 0 ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(20);
        assertThat(partlyDone).isGreaterThan(15);
    }

    @Test
    void objectsStandApartOnTheTableAndNoTwoAreTheSame() {
        for (long seed = 1; seed <= 20; seed++) {
            TableStart start =
                    RearrangeTask.draw(seed, 9, 2, ShapeSet.TRAINED, 1).start(arm);
            assertThat(start.shapes()).doesNotHaveDuplicates();
            for (int a = 0; a < 9; a++) {
                Footprint at = start.footprints().get(a);
                assertThat(TableLayout.margin(at.x(), at.y())).isPositive();
                for (int b = 0; b < a; b++) {
                    assertThat(at.gap(start.footprints().get(b))).isPositive();
                }
            }
        }
    }

    @Test
    void morePairsThanThereAreAreRejected() {
        assertThatThrownBy(() -> RearrangeTask.draw(1, 3, 4, ShapeSet.TRAINED, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("task length was 4 but must lie in [1, 3]");
    }

    @Test
    void aNumberOfObjectsOutOfRangeIsRejected() {
        assertThatThrownBy(() -> RearrangeTask.draw(1, 10, 1, ShapeSet.TRAINED, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of objects was 10 but must lie in [3, 9]");
    }

    @Test
    void skillsAreNumberedRowByRow() {
        for (int objects = 3; objects <= 9; objects++) {
            int index = 0;
            for (int a = 0; a < objects; a++) {
                for (int b = 0; b < objects; b++) {
                    if (a != b) {
                        assertThat(RearrangeSkills.index(objects, a, b)).isEqualTo(index);
                        assertThat(RearrangeSkills.moved(objects, index)).isEqualTo(a);
                        assertThat(RearrangeSkills.target(objects, index)).isEqualTo(b);
                        index++;
                    }
                }
            }
            assertThat(RearrangeSkills.catalogue(objects).size()).isEqualTo(index);
        }
    }
}
