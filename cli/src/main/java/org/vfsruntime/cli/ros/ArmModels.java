package org.vfsruntime.cli.ros;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.kinematics.DampedLeastSquares;
import org.vfsruntime.manipulation.kinematics.IkConfig;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.trajectory.TrajectoryConfig;
import org.vfsruntime.manipulation.trajectory.TrajectoryPlanner;
import org.vfsruntime.manipulation.urdf.RobotModel;
import org.vfsruntime.manipulation.urdf.UrdfReader;
import org.vfsruntime.ros.config.ArmConfig;
import org.vfsruntime.ros.link.ParameterReply;
import org.vfsruntime.ros.link.Parameters;

/** The arm that robot.yaml describes: from this build, from a file, or from the parameters of the master. */
final class ArmModels {
    private static final String DESK = "desk";
    private static final String PARAMETER = "param:";
    private static final long LARGEST_FILE = 8 << 20;

    private final ArmConfig arm;
    private final RobotModel model;

    /**
     * @param arm as robot.yaml says
     * @param folder that files are named from
     * @param parameters of the master
     * @throws InvalidInputException when there is no such description, or it is no URDF
     */
    ArmModels(ArmConfig arm, Path folder, Parameters parameters) {
        this.arm = arm;
        String description = arm.description();
        if (description.equals(DESK)) {
            model = DeskArm.load();
        } else if (description.startsWith(PARAMETER)) {
            model = parameter(description.substring(PARAMETER.length()), parameters);
        } else {
            model = file(folder.resolve(description));
        }
    }

    private static RobotModel parameter(String name, Parameters parameters) {
        ParameterReply reply = parameters.get(name);
        if (reply instanceof ParameterReply.Found found && found.value() instanceof String text) {
            return UrdfReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
        }
        String found = reply instanceof ParameterReply.Found
                ? "holds no text"
                : reply instanceof ParameterReply.Absent ? "is not set" : "could not be asked for: " + reply;
        throw new InvalidInputException("arm.description was parameter '" + name + "', which " + found
                + " but must hold a URDF: is the robot's launch file running?");
    }

    private static RobotModel file(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new InvalidInputException(
                        file + " was " + Files.size(file) + " bytes long but must be at most " + LARGEST_FILE);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return UrdfReader.read(in, file.toString());
            }
        } catch (IOException e) {
            throw new InvalidInputException("arm.description '" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    KinematicChain chain() {
        return KinematicChain.of(model, arm.base(), arm.tip());
    }

    TrajectoryPlanner planner() {
        IkConfig inverse = arm.description().equals(DESK) ? DeskArm.ikConfig() : IkConfig.DEFAULT;
        return new TrajectoryPlanner(new DampedLeastSquares(inverse), TrajectoryConfig.DEFAULT);
    }
}
