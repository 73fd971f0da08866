package org.vfsruntime.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.recording.format.RecordOutput;

/** Files whose checks are right and whose content is not: somebody made them on purpose. */
class HostileRecordingTest {
    @TempDir
    private Path folder;

    private final RandomEpisode episode = new RandomEpisode(5, 1);

    /** Writes a sound header and then records with any content. */
    private RecordingEnding endingOf(Consumer<Records> content) {
        Path file = folder.resolve("hostile");
        try (RecordOutput out = new RecordOutput(file, RecordKind.FORMAT_VERSION)) {
            Records records = new Records(out);
            records.add(RecordKind.HEADER, payload -> HeaderCodec.write(episode.header(), payload));
            content.accept(records);
            out.commit();
        }
        try (RecordingReader reader = new RecordingReader(file)) {
            while (reader.next().isPresent()) {
                assertThat(reader.header()).isNotNull();
            }
            return reader.ending();
        }
    }

    private record Records(RecordOutput out) {
        Records add(RecordKind kind, Consumer<PayloadWriter> content) {
            PayloadWriter payload = new PayloadWriter();
            content.accept(payload);
            out.append(kind.code(), payload);
            return this;
        }

        Records event(double seconds, int kind, int step, Consumer<PayloadWriter> rest) {
            return add(RecordKind.EVENT, payload -> {
                payload.f64(seconds).i8(kind).i32(step);
                rest.accept(payload);
            });
        }

        Records stopped(int step) {
            return event(0, 6, step, payload -> payload.text("CANCELLED").text(""));
        }
    }

    private static void assertDamaged(RecordingEnding ending, String problem) {
        assertThat(ending).isInstanceOf(RecordingEnding.Damaged.class);
        assertThat(((RecordingEnding.Damaged) ending).problem()).contains(problem);
        assertThat(ending.describe(Path.of("X"))).doesNotContain("\n");
    }

    @Test
    void hugeCountsCostNoMemory() {
        assertDamaged(
                endingOf(records -> records.add(RecordKind.SCENE, payload -> payload.i32(Integer.MAX_VALUE))),
                "number of solids was 2147483647 but must lie in [0, 1024]");
        assertDamaged(
                endingOf(records -> records.add(RecordKind.SCENE, payload -> payload.i32(-1))),
                "number of solids was -1");
        assertDamaged(
                endingOf(records -> records.add(RecordKind.SCENE, payload -> payload.i32(1000))),
                "number of solids was 1000 but the record has only 0 bytes left");
        assertDamaged(
                endingOf(records -> records.event(0, 6, 0, payload -> payload.i32(60_000))),
                "number of bytes of stop reason was 60000");
    }

    @Test
    void aRecordLongerThanAllowedIsNotRead() throws IOException {
        Path file = folder.resolve("long");
        episode.write(file);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(12, Integer.MAX_VALUE);
        Files.write(file, bytes);
        assertThatThrownBy(() -> new RecordingReader(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("damaged in its header");
    }

    @Test
    void theWriterKeepsToTheLimitToo() {
        try (RecordOutput out = new RecordOutput(folder.resolve("x"), 1)) {
            PayloadWriter payload = new PayloadWriter();
            payload.floats(new float[RecordOutput.MAX_PAYLOAD_BYTES / 4]).i8(0);
            assertThatThrownBy(() -> out.append((byte) 2, payload))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("must be ≤ 16777216");
        }
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        int k = episode.header().catalogue().size();
        assertDamaged(
                endingOf(records -> records.event(0, 5, 0, payload -> {
                    for (int i = 0; i < k; i++) {
                        payload.f32(Float.NaN);
                    }
                })),
                "NaN but must lie in [0, 1]");
        assertDamaged(
                endingOf(records -> records.event(
                        Double.NaN, 6, 0, payload -> payload.text("CANCELLED").text(""))),
                "seconds was NaN");
        assertDamaged(
                endingOf(records ->
                        records.event(0, 3, 0, payload -> payload.i32(0).f32(2))),
                "value of a started skill was 2.0");
        assertDamaged(
                endingOf(records -> records.add(RecordKind.SCENE, payload -> SceneCodec.write(scene(), payload))
                        .add(RecordKind.FRAME, payload -> {
                            payload.f64(0);
                            for (int i = 0; i < 14; i++) {
                                payload.f32(Float.POSITIVE_INFINITY);
                            }
                        })),
                "quaternion of length 1");
    }

    private org.vfsruntime.core.scene.Scene scene() {
        return episode.entries().stream()
                .filter(RecordingEntry.Appearance.class::isInstance)
                .map(entry -> ((RecordingEntry.Appearance) entry).scene())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thingsThatDoNotExistAreRefused() {
        assertDamaged(endingOf(records -> records.event(0, 99, 0, payload -> {})), "event kind was 99");
        assertDamaged(endingOf(records -> records.event(0, 6, -4, payload -> {})), "step was -4");
        assertDamaged(
                endingOf(records ->
                        records.event(0, 6, 0, payload -> payload.text("BORED").text(""))),
                "unknown stop reason 'BORED'");
        assertDamaged(
                endingOf(records ->
                        records.event(0, 3, 0, payload -> payload.i32(12345).f32(0))),
                "skill index was 12345");
        assertDamaged(
                endingOf(records -> records.event(
                        0, 6, 0, payload -> payload.text("CANCELLED").text("").i32(1))),
                "4 bytes too many");
        assertDamaged(
                endingOf(records ->
                        records.event(0, 2, 0, payload -> payload.i64(0).i32(0).i8(9))),
                "plan kind was 9");
    }

    @Test
    void theOrderOfAnEpisodeIsKept() {
        assertDamaged(endingOf(records -> records.stopped(0).stopped(0)), "an event follows the stop");
        assertDamaged(
                endingOf(records ->
                        records.event(0, 3, 5, payload -> payload.i32(0).f32(0)).stopped(4)),
                "step 4 follows step 5");
        assertDamaged(
                endingOf(records -> records.event(
                                0, 3, 0, payload -> payload.i32(0).f32(0))
                        .event(0, 3, 0, payload -> payload.i32(0).f32(0))),
                "a skill starts while another one runs");
        assertDamaged(
                endingOf(records -> records.event(
                        0,
                        4,
                        0,
                        payload -> payload.i32(0).text("COMPLETED").i32(3).text(""))),
                "ends that was not started");
        assertDamaged(
                endingOf(records -> records.add(RecordKind.FRAME, payload -> payload.f64(0))),
                "a frame comes before the scene");
        assertDamaged(
                endingOf(records ->
                        records.add(RecordKind.HEADER, payload -> HeaderCodec.write(episode.header(), payload))),
                "HEADER stands in the middle");
        assertDamaged(
                endingOf(records -> {
                    for (int i = 0; i < 2; i++) {
                        records.add(RecordKind.SCENE, payload -> SceneCodec.write(scene(), payload));
                    }
                }),
                "the scene is described twice");
        assertDamaged(
                endingOf(records ->
                        records.event(5, 3, 0, payload -> payload.i32(0).f32(0)).stopped(0)),
                "time goes back from 5.0 s to 0.0 s");
        assertDamaged(
                endingOf(records -> records.add(
                        RecordKind.TRUTH,
                        payload -> TruthCodec.write(
                                0, java.util.Set.of(), episode.header().catalogue(), payload))),
                "a truth of step 0 stands at step 0");
    }

    @Test
    void aWrongCountAtTheEndIsNoticed() {
        assertDamaged(
                endingOf(records -> records.stopped(0)
                        .add(RecordKind.END, payload -> TruthCodec.writeEnd(17, Optional.empty(), payload))),
                "the end counts 17 records but there were 3");
    }

    @Test
    void aHeaderThatBreaksARuleIsNamed() {
        Path file = folder.resolve("x");
        for (List<String> wrong : List.of(List.of("1abc", "skill name"), List.of("", "skill name"))) {
            try (RecordOutput out = new RecordOutput(file, RecordKind.FORMAT_VERSION)) {
                new Records(out)
                        .add(
                                RecordKind.HEADER,
                                payload -> payload.text("vfs")
                                        .i64(0)
                                        .i32(0)
                                        .text("desk")
                                        .texts(java.util.Map.of())
                                        .f64(0.05)
                                        .i64(1)
                                        .i32(1)
                                        .text(wrong.get(0)));
                out.commit();
            }
            assertThatThrownBy(() -> new RecordingReader(file))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("has no valid header")
                    .hasMessageContaining(wrong.get(1));
        }
    }
}
