package org.vfsruntime.cli.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.visualization.inspect.StudyData;
import org.vfsruntime.visualization.inspect.measure.KMeans;
import org.vfsruntime.visualization.inspect.measure.Labels;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.parallel.Crew;

/** Gives samples the names of the states that they come from. */
final class SampleLabels {
    /** Kinds of arm pose, table colour and so on that are told apart. */
    private static final int KINDS = 6;

    private static final String NONE = "none of these";

    private final Scenario scenario;
    private final List<Sample> samples;
    private final long seed;
    private final int threads;

    SampleLabels(Scenario scenario, List<Sample> samples, long seed, int threads) {
        this.scenario = scenario;
        this.samples = samples;
        this.seed = seed;
        this.threads = threads;
    }

    StudyData data() {
        SkillCatalogue catalogue = samples.get(0).embedding().catalogue();
        float[][] rows =
                samples.stream().map(sample -> sample.embedding().values()).toArray(float[][]::new);
        List<Skill> skills = new ArrayList<>();
        catalogue.forEach(skills::add);
        Labels state = labels("functional state", skills);
        List<Labels> aspects = new ArrayList<>();
        scenario.aspects().forEach((name, done) -> aspects.add(labels(name, done)));
        List<Labels> nuisances = new ArrayList<>();
        scenario.nuisances().forEach((name, channels) -> nuisances.add(kinds(name, channels)));
        return new StudyData(catalogue, Points.of(rows), episodes(), state, aspects, nuisances, lastSkill());
    }

    private Labels lastSkill() {
        return Labels.of(
                "last skill",
                samples.stream()
                        .map(sample -> sample.lastSkill().map(Skill::name).orElse(StudyData.START))
                        .toList());
    }

    /** Numbers without gaps, in the order of first appearance. */
    private List<Integer> episodes() {
        Map<Integer, Integer> numbers = new HashMap<>();
        return samples.stream()
                .map(sample -> {
                    int next = numbers.size();
                    return numbers.computeIfAbsent(sample.episode(), unseen -> next);
                })
                .toList();
    }

    private Labels labels(String name, List<Skill> skills) {
        return Labels.of(
                name,
                samples.stream().map(sample -> word(sample.satisfied(), skills)).toList());
    }

    private static String word(Set<Skill> satisfied, List<Skill> skills) {
        String word =
                skills.stream().filter(satisfied::contains).map(Skill::name).collect(Collectors.joining(" & "));
        return word.isEmpty() ? NONE : word;
    }

    /** Cuts what was perceived into a few kinds of about the same size: clusters of the channels, each scaled to 1. */
    private Labels kinds(String name, List<String> channels) {
        float[][] rows =
                samples.stream().map(sample -> perceived(sample, channels)).toArray(float[][]::new);
        scale(rows);
        Points points = Points.of(rows);
        if (points.areAllEqual() || samples.size() < KINDS) {
            return Labels.of(
                    name, samples.stream().map(sample -> "all the same").toList());
        }
        try (Crew crew = new Crew(threads)) {
            int[] clusters = KMeans.of(points, KINDS, seed, crew);
            return Labels.of(
                    name,
                    IntStream.of(clusters)
                            .mapToObj(kind -> "kind " + (kind + 1))
                            .toList());
        }
    }

    private static float[] perceived(Sample sample, List<String> channels) {
        float[] all = new float[0];
        for (String channel : channels) {
            float[] part = sample.observation().channel(channel);
            float[] longer = java.util.Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, longer, all.length, part.length);
            all = longer;
        }
        return all;
    }

    /** Every column to a standard deviation of 1. */
    private static void scale(float[][] rows) {
        for (int column = 0; column < rows[0].length; column++) {
            double sum = 0;
            double squares = 0;
            for (float[] row : rows) {
                sum += row[column];
                squares += (double) row[column] * row[column];
            }
            double mean = sum / rows.length;
            double deviation = Math.sqrt(Math.max(0, squares / rows.length - mean * mean));
            for (float[] row : rows) {
                row[column] = deviation > 1e-6 ? (float) ((row[column] - mean) / deviation) : 0;
            }
        }
    }
}
