package org.vfsruntime.sim.maze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vfsruntime.sim.maze.layout.KeyCorridorLayout;
import org.vfsruntime.sim.maze.layout.MazeLayout;
import org.vfsruntime.sim.maze.layout.MultiRoomLayout;

/** Against what the original does (see src/test/python/minigrid_reference.py). */
class MiniGridReferenceTest {
    @TestFactory
    Stream<DynamicTest> doesWhatTheOriginalDoes() {
        return reference().stream()
                .map(row -> row.split("\t", -1))
                .map(row ->
                        DynamicTest.dynamicTest(String.join(" ", List.of(row).subList(0, 4)), () -> assertSame(row)));
    }

    private static void assertSame(String[] row) {
        MazeReplay replay = MazeReplay.run(layout(row).start(Long.parseLong(row[3])), row[4]);
        assertThat(replay)
                .isEqualTo(new MazeReplay(
                        row[5],
                        row[6],
                        row[7],
                        row[8],
                        Double.parseDouble(row[9]),
                        Boolean.parseBoolean(row[10]),
                        Boolean.parseBoolean(row[11]),
                        row[4].length()));
    }

    private static MazeLayout layout(String[] row) {
        int first = Integer.parseInt(row[1]);
        int second = Integer.parseInt(row[2]);
        return row[0].equals(MultiRoomLayout.NAME)
                ? new MultiRoomLayout(first, second)
                : new KeyCorridorLayout(first, second);
    }

    private static List<String> reference() {
        try (InputStream in = MiniGridReferenceTest.class.getResourceAsStream("minigrid-3.1.0.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
