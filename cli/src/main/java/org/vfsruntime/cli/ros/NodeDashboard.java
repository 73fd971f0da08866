package org.vfsruntime.cli.ros;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.dashboard.LivePage;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.recording.RecordedPlanner;
import org.vfsruntime.core.recording.RecordedWorld;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.ros.node.PlannerNode;
import org.vfsruntime.visualization.dashboard.DashboardControls;
import org.vfsruntime.visualization.dashboard.LiveMap;

/** Shows each goal of the node as an episode on a live page. The truth about a real robot is not known to it. */
public final class NodeDashboard {
    private static final double NANOS = 1e9;

    private final NodeRequest request;
    private final RecordingStudio studio;
    private final Session session;
    private final Scenario scenario;
    private final LivePage page;
    private int goals;

    /**
     * @param request of the node, with a port
     * @param studio says what the robot has learned
     * @param session what all commands share
     * @param scenario that the bank was trained for
     * @param map what the robot could do in other, simulated episodes; empty for no map
     */
    public NodeDashboard(
            NodeRequest request, RecordingStudio studio, Session session, Scenario scenario, Optional<LiveMap> map) {
        this.request = request;
        this.studio = studio;
        this.session = session;
        this.scenario = scenario;
        this.page = new LivePage("robot '" + request.robot().name() + "'", scenario.catalogue(), map);
    }

    /**
     * A goal begins to be pursued.
     *
     * @param goal that is pursued
     * @return to be told what happens
     */
    EpisodeListener begin(ThresholdGoal goal) {
        LongSupplier clock = session.nanoClock();
        long start = clock.getAsLong();
        goals++;
        return page.begin("goal " + goals, header(goal), () -> (clock.getAsLong() - start) / NANOS);
    }

    private RecordingHeader header(ThresholdGoal goal) {
        return new RecordingHeader(
                studio.software(),
                session.wallClock().instant(),
                new RecordedWorld(
                        scenario.name(),
                        Map.of("robot", request.robot().name()),
                        request.robot().arm().tickSeconds(),
                        request.seed()),
                scenario.catalogue(),
                scenario.observationSpec(),
                studio.mind(),
                new RecordedPlanner(request.planner().name(), request.planner().settings(), request.seed()),
                goal,
                Map.of("node", request.node().name()));
    }

    /**
     * Serves the page meanwhile.
     *
     * @param node that the buttons act on
     * @param work to be done, on this thread
     * @return what the work gives
     */
    boolean during(PlannerNode node, BooleanSupplier work) {
        return page.during(
                request.dashboard().orElseThrow(),
                new Buttons(node),
                session.terminal().err(),
                work::getAsBoolean);
    }

    /** The same as the node's services. */
    private record Buttons(PlannerNode node) implements DashboardControls {
        @Override
        public void pause() {
            node.pause();
        }

        @Override
        public void resume() {
            node.resume();
        }

        @Override
        public void stop() {
            node.stop("dashboard");
        }
    }
}
