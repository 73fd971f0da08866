package org.vfsruntime.visualization.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What scikit-learn reaches on {@link ReferenceClusters}; made by reference.py. */
public final class ReferenceScores {
    private ReferenceScores() {}

    /** @return the Kullback-Leibler divergence for each number of points */
    public static Map<Integer, Double> kl() {
        try (InputStream in = Objects.requireNonNull(ReferenceScores.class.getResourceAsStream("reference.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(row -> Integer.valueOf(row[0]), row -> Double.valueOf(row[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
