package org.vfsruntime.visualization.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.visualization.inspect.figure.MapFigure;
import org.vfsruntime.visualization.inspect.figure.Tables;
import org.vfsruntime.visualization.inspect.measure.Labels;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.ReferenceClusters;
import org.vfsruntime.visualization.projection.barneshut.BarnesHutProjector;

class StudyTest {
    private static final int N = 600;
    private static final SkillCatalogue SKILLS =
            SkillCatalogue.ofNames(List.of("a", "b", "c", "d", "e", "f", "g", "h(x,y)"));

    private static final Study STUDY = study(2);

    /** A state that is the cluster, a colour that is dealt out by lot, and one that mostly follows from the state. */
    private static StudyData data(int perEpisode) {
        SplittableRandom random = new SplittableRandom(4);
        List<Integer> points = IntStream.range(0, N).boxed().toList();
        Labels state = Labels.of(
                "state",
                points.stream().map(i -> "s" + ReferenceClusters.cluster(i)).toList());
        Labels half = Labels.of(
                "half",
                points.stream()
                        .map(i -> ReferenceClusters.cluster(i) < 12 ? "<low>" : "high")
                        .toList());
        Labels colour = Labels.of(
                "colour", points.stream().map(i -> "c" + random.nextInt(4)).toList());
        Labels confounded = Labels.of(
                "confounded",
                points.stream()
                        .map(i -> "k" + (random.nextInt(4) == 0 ? random.nextInt(4) : ReferenceClusters.cluster(i) % 4))
                        .toList());
        // What a skill leaves behind: after it, and only then, it follows the space within one state.
        Labels last = Labels.of(
                "last skill",
                points.stream()
                        .map(i -> i % 2 == 0 ? StudyData.START : "s" + ReferenceClusters.cluster(i) + (i % 4))
                        .toList());
        Labels causal = Labels.of(
                "causal",
                points.stream()
                        .map(i -> "p" + (i % 2 == 0 ? random.nextInt(4) : ReferenceClusters.cluster(i) % 4))
                        .toList());
        return new StudyData(
                SKILLS,
                ReferenceClusters.of(N),
                points.stream().map(i -> i / perEpisode).toList(),
                state,
                List.of(half),
                List.of(colour, confounded, causal),
                last);
    }

    private static Study study(int threads) {
        return Study.of(
                data(1), new BarnesHutProjector(), new ProjectionConfig(20, 300, 3, threads), ProjectionWatch.NONE);
    }

    private static StudyRow row(String name) {
        return STUDY.rows().stream()
                .filter(row -> row.labels().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheStateThatClustersAreMadeOf() {
        for (String name : List.of("state", "half")) {
            StudyRow row = row(name);
            assertThat(row.neighboursInSpace().value()).isGreaterThan(0.9);
            assertThat(row.neighboursOnMap().value()).isGreaterThan(0.9);
            assertThat(row.neighboursInSpace().isAtChance()).isFalse();
        }
        assertThat(row("state").clusterPurity().kappa()).isGreaterThan(0.7);
        assertThat(row("half").neighboursInSpace().chance()).isBetween(0.45, 0.6);
    }

    @Test
    void leavesWhatIsDealtOutByLotAtChance() {
        StudyRow row = row("colour");
        assertThat(row.isNuisance()).isTrue();
        assertThat(row.neighboursInSpace().isAtChance()).isTrue();
        assertThat(row.clusterPurity().isAtChance()).isTrue();
        assertThat(row.neighboursInSpace().chance()).isBetween(0.2, 0.3);
    }

    /** Agreement of 60 % that the state explains is no finding. */
    @Test
    void doesNotBlameTheSpaceForWhatFollowsFromTheState() {
        StudyRow row = row("confounded");
        assertThat(row.neighboursInSpace().value()).isGreaterThan(0.5);
        assertThat(row.neighboursInSpace().excess()).isBetween(-0.02, 0.02);
    }

    /** Where the arm is follows from what was done; before the first skill chance alone has put it there. */
    @Test
    void asksAtStartsAloneWhetherTheSpaceShowsWhatItShouldNot() {
        StudyRow test = STUDY.counterTest().stream()
                .filter(row -> row.labels().name().equals("causal"))
                .findFirst()
                .orElseThrow();
        assertThat(test.labels().size()).isEqualTo(N / 2);
        assertThat(test.neighboursInSpace().isAtChance()).isTrue();
        assertThat(test.neighboursInSpace().chance()).isBetween(0.2, 0.3);
        assertThat(row("causal").neighboursInSpace().value()).isGreaterThan(0.4);
    }

    @Test
    void seesWhatTheSpaceShowsAtStarts() {
        Labels shown = Labels.of(
                "shown",
                IntStream.range(0, N)
                        .mapToObj(i -> "c" + (ReferenceClusters.of(N).get(i, 0) > 0.5f))
                        .toList());
        StudyData blind = data(1);
        StudyData seen = new StudyData(
                blind.catalogue(),
                blind.embeddings(),
                blind.episodes(),
                Labels.of("state", Collections.nCopies(N, "one")),
                List.of(),
                List.of(shown),
                blind.lastSkill());
        StudyRow row = Study.of(
                        seen, new BarnesHutProjector(), new ProjectionConfig(20, 300, 3, 1), ProjectionWatch.NONE)
                .counterTest()
                .get(0);
        assertThat(row.neighboursInSpace().isAtChance()).isFalse();
        assertThat(row.neighboursInSpace().excess()).isGreaterThan(0.2);
    }

    @Test
    void measuresTheSameOnAnyNumberOfThreads() {
        assertThat(study(1).rows().stream().map(StudyRow::neighboursOnMap).toList())
                .isEqualTo(STUDY.rows().stream().map(StudyRow::neighboursOnMap).toList());
        assertThat(study(7).rows().stream().map(StudyRow::clusterPurity).toList())
                .isEqualTo(STUDY.rows().stream().map(StudyRow::clusterPurity).toList());
    }

    @Test
    void refusesOneEpisode() {
        assertThatThrownBy(() -> Study.of(
                        data(N), new BarnesHutProjector(), new ProjectionConfig(20, 300, 3, 1), ProjectionWatch.NONE))
                .hasMessage("number of episodes was 1 but must be ≥ 2 for a study");
    }

    @Test
    void drawsWhatPeopleWroteAsText() {
        String svg = new MapFigure(STUDY).svg();
        assertThat(svg).startsWith("<svg").contains("&lt;low&gt;").doesNotContain("<low>");
        assertThat(svg.lines().filter(line -> line.startsWith("<circle")).count())
                .isGreaterThan(3L * N);
        assertThat(new MapFigure(STUDY).image().getWidth()).isGreaterThan(1_000);
    }

    @Test
    void writesTablesThatOtherProgramsRead() {
        Tables tables = new Tables(STUDY);
        List<String> csv = tables.csv().lines().toList();
        assertThat(csv).hasSize(N + 1);
        assertThat(csv.get(0))
                .isEqualTo("episode,x,y,V(a),V(b),V(c),V(d),V(e),V(f),V(g),\"V(h(x,y))\",state,half,colour,"
                        + "confounded,causal");
        assertThat(tables.vectors().lines()).hasSize(N).allMatch(line -> line.split("\t", -1).length == 8);
        assertThat(tables.metadata().lines()).hasSize(N + 1).allMatch(line -> line.split("\t", -1).length == 6);
    }
}
