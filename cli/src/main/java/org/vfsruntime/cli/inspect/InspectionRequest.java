package org.vfsruntime.cli.inspect;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.Projector;

/**
 * What to look at, and how.
 *
 * @param projector draws the map
 * @param folder that everything is written to
 * @param samples embeddings, at least 50; of recordings at most so many
 * @param skills the most that are run before an embedding is taken, in [0, 20]; of no matter to recordings
 * @param perplexity of the map; empty: 30, or less where the embeddings are few
 * @param seed decides everything
 * @param threads workers, ≥ 1; changes nothing
 */
public record InspectionRequest(
        Projector projector, Path folder, int samples, int skills, OptionalDouble perplexity, long seed, int threads) {
    private static final int FEWEST = 50;
    private static final int MOST_SKILLS = 20;

    /** Checks the parts. */
    public InspectionRequest {
        new Faults()
                .require(samples >= FEWEST, "--samples", samples, "be ≥ " + FEWEST)
                .require(
                        samples <= projector.mostPoints(),
                        "--samples",
                        samples,
                        "be ≤ " + projector.mostPoints() + " for --engine " + projector.name())
                .require(skills >= 0 && skills <= MOST_SKILLS, "--skills", skills, "lie in [0, " + MOST_SKILLS + "]")
                .require(
                        perplexity.isEmpty() || perplexity.getAsDouble() <= ProjectionConfig.mostPerplexity(samples),
                        "--perplexity",
                        perplexity.orElse(0),
                        "be ≤ (samples - 1) / 3 for " + samples + " samples")
                .require(
                        perplexity.isEmpty() || perplexity.getAsDouble() >= 1,
                        "--perplexity",
                        perplexity.orElse(0),
                        "be ≥ 1")
                .require(threads >= 1, "--threads", threads, "be ≥ 1")
                .throwIfAny();
    }

    /** Settings for so many embeddings. */
    ProjectionConfig config(int embeddings) {
        ProjectionConfig standard = ProjectionConfig.standard(embeddings, seed, threads);
        return new ProjectionConfig(perplexity.orElse(standard.perplexity()), standard.iterations(), seed, threads);
    }
}
