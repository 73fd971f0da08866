package org.vfsruntime.cli.inspect;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.visualization.inspect.Study;
import org.vfsruntime.visualization.inspect.figure.MapFigure;
import org.vfsruntime.visualization.inspect.figure.Tables;

/** Writes a study into a folder. */
final class StudyFiles {
    private StudyFiles() {}

    static void write(Path folder, Study study, Consumer<String> notices) {
        Tables tables = new Tables(study);
        MapFigure figure = new MapFigure(study);
        AtomicFile.write(folder.resolve("study.json"), StudyReport.json(study).toPrettyString() + "\n");
        AtomicFile.write(folder.resolve("map.csv"), tables.csv());
        AtomicFile.write(folder.resolve("vectors.tsv"), tables.vectors());
        AtomicFile.write(folder.resolve("metadata.tsv"), tables.metadata());
        AtomicFile.write(folder.resolve("map.svg"), figure.svg());
        try {
            // Without it, Java looks for a screen where there may be none.
            System.setProperty("java.awt.headless", "true");
            write(folder.resolve("map.png"), figure.image());
        } catch (LinkageError | InternalError e) {
            notices.accept("map.png was left out: this Java cannot draw text (" + e.getMessage()
                    + "); map.svg shows the" + " same, or install a font and libfreetype");
        }
    }

    private static void write(Path file, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IOException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        AtomicFile.write(file, channel -> {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        });
    }
}
