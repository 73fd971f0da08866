package org.vfsruntime.cli.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.inspect.Sample;
import org.vfsruntime.cli.inspect.SimulatedSamples;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.visualization.dashboard.LiveMap;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.barneshut.BarnesHutProjector;
import org.vfsruntime.visualization.projection.placement.MapPlacement;
import org.vfsruntime.visualization.report.map.FlatMap;
import org.vfsruntime.visualization.report.map.NeighbourMap;

/** What the robot could do in many other episodes: the map on which the live ones are seen. */
public final class BackgroundMap {
    private static final int MOST_SKILLS = 4;

    private final Session session;
    private final MapRequest request;

    /**
     * @param session what all commands share
     * @param request which map
     */
    public BackgroundMap(Session session, MapRequest request) {
        this.session = session;
        this.request = request;
    }

    /**
     * Samples and draws, with progress, until a stop is wanted.
     *
     * @param mind what the robot has learned
     * @return the map; empty when so few samples are wanted that none has a meaning, or when all are equal
     * @throws java.util.concurrent.CancellationException when a stop is wanted
     */
    public Optional<LiveMap> draw(Mind mind) {
        if (request.samples() < NeighbourMap.FEWEST) {
            return Optional.empty();
        }
        int k = request.scenario().catalogue().size();
        float[] values = values(mind, k);
        Points points = Points.of(request.samples(), k, values);
        if (points.areAllEqual()) {
            return Optional.empty();
        }
        ProjectedMap map = project(points);
        MapPlacement placement = new MapPlacement(points, map);
        return Optional.of(new LiveMap(flat(map), values, Optional.of(placement::place)));
    }

    private float[] values(Mind mind, int k) {
        SimulatedSamples simulated =
                new SimulatedSamples(request.scenario(), mind, MOST_SKILLS, session.stop(), session.nanoClock());
        List<Sample> samples;
        try (Progress progress =
                Progress.start(session.terminal(), "Samples", request.samples(), session.nanoClock())) {
            samples = simulated.draw(request.samples(), request.seed(), request.threads(), progress);
        }
        float[] values = new float[samples.size() * k];
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(samples.get(i).embedding().values(), 0, values, i * k, k);
        }
        return values;
    }

    private ProjectedMap project(Points points) {
        ProjectionConfig config = ProjectionConfig.standard(points.size(), request.seed(), request.threads());
        try (Progress progress = Progress.start(session.terminal(), "Map", config.iterations(), session.nanoClock())) {
            return new BarnesHutProjector().project(points, config, (done, total) -> {
                progress.at(done, "");
                return !session.stop().isRequested();
            });
        }
    }

    private static FlatMap flat(ProjectedMap map) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(
                "trustworthiness",
                String.format(Locale.ROOT, "%.3f", map.quality().trustworthiness()));
        figures.put(
                map.quality().neighbours() + " nearest kept",
                Math.round(100 * map.quality().neighboursKept()) + " %");
        figures.put(
                "effective perplexity",
                String.format(Locale.ROOT, "%.1f", map.quality().effectivePerplexity()));
        return new FlatMap(map.coordinates(), "barnes-hut", figures, "");
    }
}
