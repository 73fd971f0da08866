package org.vfsruntime.cli.ros;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.DeskScenario;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.master.RosMaster;
import org.vfsruntime.ros.robot.Approval;
import org.vfsruntime.ros.robot.RobotListener;
import org.vfsruntime.ros.robot.RosRobot;
import org.vfsruntime.ros.simrobot.SimRobot;
import org.vfsruntime.ros.simrobot.SimRobotConfig;
import org.vfsruntime.sim.desk.DeskMotionSource;
import org.vfsruntime.sim.desk.DeskOptions;
import org.vfsruntime.sim.desk.DeskStation;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

/**
 * The desk's robot with ROS in between, all in this process: a master, the simulated arm's node and the planner's.
 */
final class DeskThroughRos implements Robot {
    private static final Path BANK =
            Path.of("..", "banks", "desk").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofSeconds(60);
    private static final Mind MIND = new BankMindSource().load(new DeskScenario(), BANK);
    private static final String HOST = "127.0.0.1";
    // Two busy cores keep up with this; at ten, messages come so late in simulated time that skills end early.
    private static final double RATE = 4;

    private final RosMaster master;
    private final RosLink armLink;
    private final RosLink plannerLink;
    private final SimRobot arm;
    private final RosRobot robot;

    DeskThroughRos(long seed, String goal) {
        try {
            master = RosMaster.start(HOST, 0);
            armLink = RosClient.open(NodeSettings.of("/sim_robot", master.uri()).withHost(HOST));
            DeskStation station = new DeskStation(new JoltEngine(), DeskOptions.PLAIN);
            DeskStage stage = new DeskStage(station);
            stage.begin(seed, 0, goal);
            arm = new SimRobot(
                    armLink, station, stage, RobotFile.simulatedDesk(), new SimRobotConfig(RATE, true, "", 1));
            plannerLink = RosClient.open(NodeSettings.of("/vfs", master.uri()).withHost(HOST));
            RobotConfig config = RobotFile.simulatedDesk();
            ArmModels models = new ArmModels(config.arm(), Path.of(""), plannerLink.parameters());
            robot = new RosRobot(new RosRobot.Parts(
                    plannerLink,
                    config,
                    new DeskMotionSource(MIND.policies()),
                    models.chain(),
                    models.planner(),
                    Approval.notNeeded(),
                    RobotListener.none(),
                    System::nanoTime));
            if (!robot.awaitServers(START) || !plannerLink.clock().awaitTime(START)) {
                throw new IllegalStateException("the simulated arm did not come up: " + robot.problems());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the graph did not come up", e);
        }
    }

    Mind mind() {
        return MIND;
    }

    RosRobot ros() {
        return robot;
    }

    RosLink link() {
        return plannerLink;
    }

    @Override
    public SkillCatalogue catalogue() {
        return robot.catalogue();
    }

    @Override
    public ObservationSpec observationSpec() {
        return robot.observationSpec();
    }

    @Override
    public Observation observe() {
        return robot.observe();
    }

    @Override
    public SkillExecution start(Skill skill) {
        return robot.start(skill);
    }

    @Override
    public void close() {
        robot.close();
        plannerLink.close();
        arm.close();
        armLink.close();
        master.close();
    }
}
