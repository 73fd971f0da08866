import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.projection.barneshut.BarnesHutProjector;
import org.vfsruntime.visualization.projection.smile.SmileProjector;

/** Draws the points of one file with one engine and prints a line of CSV. Run by compare.py. */
final class MapSpeed {
    private MapSpeed() {}

    /** @param arguments engine, file of little-endian floats [n, 8], threads */
    public static void main(String[] arguments) throws IOException {
        Projector projector = arguments[0].equals("smile") ? new SmileProjector() : new BarnesHutProjector();
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[1]))).order(ByteOrder.LITTLE_ENDIAN);
        float[] rows = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(rows);
        int n = rows.length / 8;
        int threads = Integer.parseInt(arguments[2]);
        long begin = System.nanoTime();
        ProjectedMap map = projector.project(
                Points.of(n, 8, rows), ProjectionConfig.standard(n, 1, threads), ProjectionWatch.NONE);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%.6f,%.6f,%.2f,%08x%n",
                map.quality().klDivergence(),
                map.quality().trustworthiness(),
                seconds,
                Arrays.hashCode(map.coordinates().toArray()));
    }
}
