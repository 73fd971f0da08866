package org.vfsruntime.sim.maze.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

class MazeSkillTest {
    private static final MazeSkill OPEN_BLUE = new MazeSkill(Verb.OPEN, CellCode.OPEN_DOOR, 2);

    @Test
    void namesSayVerbTypeAndColour() {
        assertThat(MazeSkill.CATALOGUE.names())
                .hasSize(38)
                .contains("GoTo(goal)", "GoTo(door,blue)", "PickUp(key,red)", "PickUp(ball,grey)", "Open(door,green)")
                .endsWith("Drop");
    }

    @Test
    void openingIsDoneOnlyRightAfterTheToggle() {
        byte[] sight = new byte[SeenMap.BYTES];
        sight[SeenMap.FRONT] = CellCode.OPEN_DOOR + 2;
        assertThat(OPEN_BLUE.isDone(sight)).isFalse();
        sight[SeenMap.LAST_ACTION] = (byte) (MazeAction.TOGGLE.ordinal() + 1);
        assertThat(OPEN_BLUE.isDone(sight)).isTrue();
        assertThat(OPEN_BLUE.isSpoiled(sight, MazeAction.TOGGLE)).isTrue();
        sight[SeenMap.FRONT] = CellCode.CLOSED_DOOR + 2;
        assertThat(OPEN_BLUE.isDone(sight)).isFalse();
        assertThat(OPEN_BLUE.isSpoiled(sight, MazeAction.TOGGLE)).isFalse();
    }

    @Test
    void aSkillThatIsDoneTakesNoTick() {
        MazeAgent agent = new MazeAgent(PracticeMaze.draw(new SplittableRandom(3)), MazeAgent.Watcher.NOBODY);
        MazeSkill drop = MazeSkill.ALL.get(MazeSkill.ALL.size() - 1);
        assertThat(agent.run(drop, (sight, skill, rank) -> 3)).isEqualTo(new MazeAgent.Run(MazeAgent.End.DONE, 0));
    }

    @Test
    void targetsAreTheCodesThatAreTargets() {
        for (MazeSkill skill : MazeSkill.ALL) {
            List<Byte> targets = new ArrayList<>();
            for (byte code = 0; code < CellCode.END; code++) {
                if (skill.isTarget(code)) {
                    targets.add(code);
                }
            }
            assertThat(skill.targets()).containsExactly(targets.toArray(new Byte[0]));
        }
    }

    @Test
    void aRunThatGoesRoundEndsAndTheNextOneTriesAnotherChoice() {
        MazeAgent agent = new MazeAgent(PracticeMaze.draw(new SplittableRandom(3)), MazeAgent.Watcher.NOBODY);
        agent.run(OPEN_BLUE, (sight, skill, rank) -> 0);
        int place = agent.maze().agent().direction();
        MazeAgent.Run run = agent.run(OPEN_BLUE, (sight, skill, rank) -> 0);
        assertThat(run).isEqualTo(new MazeAgent.Run(MazeAgent.End.WENT_ROUND, 4));
        agent.run(OPEN_BLUE, (sight, skill, rank) -> {
            assertThat(rank).isPositive();
            return 0;
        });
        assertThat(agent.maze().agent().direction()).isEqualTo(place);
    }

    @Test
    void aSearchEndsAtTheFirstOtherThingOrDoorThatIsNewAndAGoodRunDoesNot() {
        int interrupted = 0;
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            MazeAgent agent = new MazeAgent(PracticeMaze.draw(random), MazeAgent.Watcher.NOBODY);
            byte[] before = agent.sight();
            MazeSkill skill = MazeSkill.ALL.get(random.nextInt(MazeSkill.ALL.size() - 1));
            MazeAgent.Run run = agent.runUntilNews(skill, (sight, running, rank) -> random.nextInt(3));
            if (run.end() == MazeAgent.End.FOUND_OTHER) {
                interrupted++;
                assertThat(has(before, skill)).isFalse();
                assertThat(things(agent.sight())).isGreaterThan(things(before));
            }
        }
        assertThat(interrupted).isGreaterThan(5);
    }

    @Test
    void aSearchThatFindsNothingIsInterruptedAfterAWhileAndAWalkToWhatIsKnownIsNot() {
        int searches = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            MazeAgent agent = new MazeAgent(PracticeMaze.draw(random), MazeAgent.Watcher.NOBODY);
            MazeSkill skill = MazeSkill.ALL.get(random.nextInt(MazeSkill.ALL.size() - 1));
            boolean isKnown = has(agent.sight(), skill);
            MazeAgent.Run run =
                    agent.runUntilNews(skill, (sight, running, rank) -> isFree(sight) ? 2 : random.nextInt(2));
            if (run.end() == MazeAgent.End.TOO_LONG) {
                searches += isKnown ? 0 : 1;
                assertThat(run.ticks()).isEqualTo(isKnown ? MazeSkill.LONGEST_RUN : MazeSkill.LONGEST_SEARCH);
            }
        }
        assertThat(searches).isPositive();
    }

    private static boolean isFree(byte[] sight) {
        return CellCode.isWalkable(sight[SeenMap.FRONT]);
    }

    private static boolean has(byte[] sight, MazeSkill skill) {
        boolean[] codes = PoseView.codes(sight);
        for (byte target : skill.targets()) {
            if (codes[target]) {
                return true;
            }
        }
        return false;
    }

    private static int things(byte[] sight) {
        int things = 0;
        for (int i = 0; i < SeenMap.CELLS; i++) {
            things += sight[i] >= CellCode.GOAL ? 1 : 0;
        }
        return things;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tasksHaveOneGoalOrOneBallAndAKeyForEveryLockOfTheDoorThatLeadsOn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            MazeStart start = PracticeMaze.task(random, 80);
            int[] counts = new int[CellCode.END];
            for (byte code : CellCode.of(start.grid())) {
                counts[code]++;
            }
            int balls = 0;
            int keys = 0;
            for (int colour = 0; colour < CellCode.COLOURS; colour++) {
                balls += counts[CellCode.BALL + colour];
                keys += counts[CellCode.KEY + colour];
                assertThat(counts[CellCode.OPEN_DOOR + colour]).isZero();
            }
            boolean isForBall = start.end() == MazeStart.End.BALL_PICKED_UP;
            assertThat(balls).isEqualTo(isForBall ? 1 : 0);
            assertThat(counts[CellCode.GOAL]).isEqualTo(isForBall ? 0 : 1);
            assertThat(keys).isLessThanOrEqualTo(1);
            assertThat(start.stepLimit()).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void otherColoursAndSharedViewsChangeNothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MazeAgent agent = new MazeAgent(PracticeMaze.draw(random), MazeAgent.Watcher.NOBODY);
        for (MazeSkill skill : MazeSkill.ALL) {
            agent.run(skill, (sight, running, rank) -> random.nextInt(MazeSkill.CHOICES));
            byte[] sight = agent.sight();
            Map<Integer, List<Integer>> shared = new HashMap<>();
            boolean[] codes = PoseView.codes(sight);
            for (MazeSkill other : MazeSkill.ALL) {
                List<Integer> view = view(sight, other, false);
                int key = PoseView.sharedView(sight, codes, other);
                if (key >= 0) {
                    assertThat(shared.computeIfAbsent(key, first -> view)).isEqualTo(view);
                }
                assertThat(view(turned(sight), turned(other), false)).isEqualTo(view);
            }
        }
    }

    @Test
    void theMirroredViewIsTheViewOfTheMirroredSight() {
        MazeAgent agent = new MazeAgent(PracticeMaze.draw(new SplittableRandom(5)), MazeAgent.Watcher.NOBODY);
        byte[] sight = agent.sight();
        byte[] mirrored = sight.clone();
        for (int i = 0; i < SeenMap.CELLS; i++) {
            int column = i % SeenMap.SIDE;
            int from = i - column + SeenMap.SIDE - 1 - column;
            mirrored[i] = sight[from];
            int been = sight[SeenMap.BEEN + from];
            mirrored[SeenMap.BEEN + i] = (byte) (been & 5 | (been & 2) << 2 | (been & 8) >> 2);
        }
        for (MazeSkill skill : MazeSkill.ALL) {
            assertThat(view(mirrored, skill, false)).isEqualTo(view(sight, skill, true));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void practiceBeginsOnAFreeCell(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) {
            MazeStart start = PracticeMaze.draw(random);
            byte code = CellCode.of(start.grid())[
                    start.agent().x() * start.grid().height() + start.agent().y()];
            assertThat(code).isEqualTo(CellCode.FREE);
        }
    }

    /** The ones of the view from every third pose, here among them. */
    private static List<Integer> view(byte[] sight, MazeSkill skill, boolean mirrored) {
        PoseView view = new PoseView();
        view.look(sight, skill, mirrored);
        List<Integer> all = new ArrayList<>();
        int[] ones = new int[PoseView.MOST_ONES];
        for (int pose = PoseView.HERE % 3; pose < PoseView.POSES; pose += 3) {
            int count = view.ones(pose, ones);
            for (int i = 0; i < count; i++) {
                assertThat(ones[i]).isBetween(0, PoseView.SIZE - 1);
                all.add(ones[i]);
            }
            all.add(-1);
        }
        return all;
    }

    /** Every colour becomes the next one. */
    private static byte[] turned(byte[] sight) {
        byte[] turned = sight.clone();
        for (int i = 0; i <= SeenMap.CARRIED; i++) {
            if (sight[i] >= CellCode.KEY) {
                int colour = CellCode.colour(sight[i]);
                turned[i] = (byte) (sight[i] - colour + (colour + 1) % CellCode.COLOURS);
            }
        }
        return turned;
    }

    private static MazeSkill turned(MazeSkill skill) {
        return skill.target() < CellCode.KEY
                ? skill
                : new MazeSkill(skill.verb(), skill.target(), (skill.colour() + 1) % CellCode.COLOURS);
    }
}
