package org.vfsruntime.ros.node;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.messages.geometry_msgs.Point;
import org.vfsruntime.ros.messages.geometry_msgs.Pose;
import org.vfsruntime.ros.messages.geometry_msgs.Quaternion;
import org.vfsruntime.ros.messages.geometry_msgs.Vector3;
import org.vfsruntime.ros.messages.std_msgs.ColorRGBA;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.visualization_msgs.Marker;
import org.vfsruntime.ros.messages.visualization_msgs.MarkerArray;

/** Draws for RViz: the chosen sequence in green, the best rejected ones in grey with the reason, the tool's way. */
final class Markers implements EpisodeListener, AutoCloseable {
    private static final ColorRGBA CHOSEN = new ColorRGBA(0.1f, 0.7f, 0.2f, 1);
    private static final ColorRGBA REJECTED = new ColorRGBA(0.5f, 0.5f, 0.5f, 1);
    private static final ColorRGBA WAY = new ColorRGBA(0.1f, 0.4f, 0.9f, 0.9f);
    private static final int LINES = 4;
    private static final double TEXT_HEIGHT = 0.035;
    private static final double TOP = 0.75;

    private final RosLink link;
    private final String frame;
    private final Publisher<MarkerArray> publisher;

    Markers(RosLink link, String frame) {
        this.link = link;
        this.frame = frame;
        this.publisher = link.publisher("~markers", MarkerArray.TYPE, PublisherOptions.latching());
    }

    @Override
    public void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.Planned planned && planned.result() instanceof PlanResult.Planned plan) {
            List<Marker> markers = new ArrayList<>();
            markers.add(text(0, CHOSEN, names(plan.best().skills())));
            for (int i = 0; i < LINES; i++) {
                boolean there = i < plan.rejected().size();
                markers.add(text(
                        i + 1,
                        REJECTED,
                        there
                                ? names(plan.rejected().get(i).candidate().skills()) + ": "
                                        + plan.rejected().get(i).reason().describe()
                                : " "));
            }
            publisher.publish(new MarkerArray(markers));
        }
    }

    /** Draws the way of the tool point. */
    void way(List<Vec3> path) {
        List<Point> points =
                path.stream().map(p -> new Point(p.x(), p.y(), p.z())).toList();
        Marker line = base(LINES + 1)
                .ns("tool_path")
                .type(Marker.LINE_STRIP)
                .scale(new Vector3(0.004, 0, 0))
                .color(WAY)
                .points(points)
                .build();
        publisher.publish(new MarkerArray(List.of(line)));
    }

    private Marker text(int row, ColorRGBA colour, String words) {
        return base(row)
                .ns("plan")
                .type(Marker.TEXT_VIEW_FACING)
                .pose(new Pose(new Point(0.45, 0, TOP - 1.4 * TEXT_HEIGHT * row), new Quaternion(0, 0, 0, 1)))
                .scale(new Vector3(0, 0, TEXT_HEIGHT))
                .color(colour)
                .text(words)
                .build();
    }

    private Marker.Builder base(int id) {
        return Marker.builder()
                .header(new Header(0, link.clock().now(), frame))
                .id(id)
                .action(Marker.ADD)
                .pose(new Pose(new Point(0, 0, 0), new Quaternion(0, 0, 0, 1)));
    }

    private static String names(List<Skill> skills) {
        return String.join(" > ", skills.stream().map(Skill::name).toList());
    }

    @Override
    public void close() {
        publisher.close();
    }
}
