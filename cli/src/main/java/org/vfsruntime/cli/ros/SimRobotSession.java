package org.vfsruntime.cli.ros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.scenario.DeskScenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.simrobot.SimRobot;
import org.vfsruntime.sim.desk.DeskOptions;
import org.vfsruntime.sim.desk.DeskStation;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

/** Offers the simulated arm until somebody stops it. */
public final class SimRobotSession {
    private SimRobotSession() {}

    /**
     * @param session what all commands share
     * @param request which arm
     * @return whether it ended because somebody asked for that
     */
    public static boolean run(Session session, SimRobotRequest request) throws InterruptedException {
        CountDownLatch wanted = new CountDownLatch(1);
        try (EmbeddedMaster master = EmbeddedMaster.start(request.embeddedMaster(), request.node());
                RosLink link = open(request.node())) {
            link.addListener(event -> {
                boolean ordinary = event instanceof LinkEvent.PeerConnected || event instanceof LinkEvent.PeerLost;
                if (!ordinary) {
                    session.terminal().err().println("vfs: " + event.text());
                }
                boolean masterGone = event instanceof LinkEvent.MasterLost && request.endWithMaster();
                if (masterGone || event instanceof LinkEvent.ShutdownRequested) {
                    wanted.countDown();
                }
            });
            try (SimRobot robot = start(link, request)) {
                session.terminal().err().println("The simulated arm is node " + link.name() + ". Ctrl-C ends it.");
                session.stop().during(wanted::countDown, () -> awaited(wanted));
            }
        }
        return session.stop().isRequested() || request.endWithMaster();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts an arm on a link; it is closed with the robot. */
    static SimRobot start(RosLink link, SimRobotRequest request) {
        DeskStation station = new DeskStation(new JoltEngine(), options(request.options()));
        DeskStage stage = new DeskStage(station);
        String goal = request.goal().isEmpty() ? new DeskScenario().demoGoal() : request.goal();
        stage.begin(request.seed(), 0, goal);
        return new SimRobot(link, station, stage, RobotFile.simulatedDesk(), request.config());
    }

    private static DeskOptions options(WorldOptions options) {
        return new DeskOptions(
                options.distractors(), options.randomTableColour(), options.randomArmStart(), options.disturbance());
    }

    private static RosLink open(NodeSettings node) {
        try {
            return RosClient.open(node);
        } catch (IOException e) {
            throw new UncheckedIOException("the node cannot listen: " + e.getMessage(), e);
        }
    }
}
