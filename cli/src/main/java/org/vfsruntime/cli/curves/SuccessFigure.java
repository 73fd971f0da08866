package org.vfsruntime.cli.curves;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.vfsruntime.core.statistics.WilsonInterval;
import org.vfsruntime.core.storage.AtomicFile;

/** Success over the length of the task, one line for each curve, with 95 % Wilson intervals. */
public final class SuccessFigure {
    /** Okabe and Ito's colours, which colour-blind people tell apart. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x555555),
            new Color(0xE69F00));

    private static final double APART = 0.06;

    private final XYChart chart;

    /**
     * @param title above the figure
     * @param curves to be drawn
     */
    public SuccessFigure(String title, List<SuccessCurve> curves) {
        chart = new XYChartBuilder()
                .width(860)
                .height(520)
                .title(title)
                .xAxisTitle("Skills that the task needs at least")
                .yAxisTitle("Success, %")
                .build();
        XYStyler style = chart.getStyler();
        style.setPlotGridVerticalLinesVisible(false);
        style.setXAxisDecimalPattern("0");
        style.setYAxisMin(0.0);
        style.setYAxisMax(100.0);
        style.setLegendPosition(Styler.LegendPosition.OutsideE);
        style.setChartBackgroundColor(Color.WHITE);
        for (int i = 0; i < curves.size(); i++) {
            add(curves.get(i), COLOURS.get(i % COLOURS.size()), (i - (curves.size() - 1) / 2.0) * APART);
        }
    }

    /** @param shift sideways, so that intervals do not cover each other */
    private void add(SuccessCurve curve, Color colour, double shift) {
        double[] x = curve.byLength().keySet().stream()
                .mapToDouble(length -> length + shift)
                .toArray();
        double[] y = curve.byLength().values().stream()
                .mapToDouble(count -> 100 * count.rate())
                .toArray();
        XYSeries line = chart.addSeries(curve.name(), x, y);
        line.setMarkerColor(colour).setMarker(SeriesMarkers.CIRCLE);
        line.setLineColor(colour);
        line.setLineStyle(new BasicStroke(2.2f));
        int at = 0;
        for (SuccessCount count : curve.byLength().values()) {
            WilsonInterval interval = count.interval();
            XYSeries bar = chart.addSeries(curve.name() + " interval " + at, new double[] {x[at], x[at]}, new double[] {
                100 * interval.low(), 100 * interval.high()
            });
            bar.setMarker(SeriesMarkers.NONE);
            bar.setLineColor(colour);
            bar.setShowInLegend(false);
            bar.setLineStyle(new BasicStroke(1.2f));
            at++;
        }
    }

    /**
     * Writes the figure as {@code name.png} and {@code name.svg}, each at once.
     *
     * @param folder that exists
     * @param name without an ending
     * @throws IOException when the disk fails or is full
     */
    public void write(Path folder, String name) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BitmapEncoder.saveBitmap(chart, png, BitmapEncoder.BitmapFormat.PNG);
        write(folder.resolve(name + ".png"), png);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
        write(folder.resolve(name + ".svg"), svg);
    }

    private static void write(Path file, ByteArrayOutputStream bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        AtomicFile.write(file, channel -> {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        });
    }
}
