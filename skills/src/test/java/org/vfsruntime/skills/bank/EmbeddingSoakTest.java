package org.vfsruntime.skills.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.skills.imports.ToyCritics;

/**
 * Embeds at full rate for as long as one likes: {@code mvn -Dsoak.minutes=60 …}. Left out without. Linux, as it reads
 * what the system says of the process.
 */
@EnabledIfSystemProperty(named = "soak.minutes", matches = "\\d+")
class EmbeddingSoakTest {
    private static final int WINDOWS = 20;

    @Test
    void memoryAndHandlesStayFlatHoweverLongItRuns() throws IOException {
        ValueFunctionSpace space = MixedBankTest.mixed().space();
        List<Observation> observations = ToyCritics.observations();
        long window = TimeUnit.MINUTES.toNanos(Long.parseLong(System.getProperty("soak.minutes"))) / WINDOWS;
        long embeddings = 0;
        long early = 0;
        long handles = 0;
        for (int i = 0; i < WINDOWS; i++) {
            long end = System.nanoTime() + window;
            while (System.nanoTime() < end) {
                space.embedAll(observations);
                space.embed(observations.get((int) (embeddings % observations.size())));
                embeddings += observations.size() + 1;
            }
            System.out.printf("%d embeddings, %d kB, %d open files%n", embeddings, residentKilobytes(), openFiles());
            if (i == 1) {
                early = residentKilobytes();
                handles = openFiles();
            }
        }
        assertThat(residentKilobytes()).isLessThan(early + early / 10);
        assertThat(openFiles()).isLessThanOrEqualTo(handles + 2);
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
