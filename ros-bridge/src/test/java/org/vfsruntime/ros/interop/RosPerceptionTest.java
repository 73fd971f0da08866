package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.ros.config.ArmConfig;
import org.vfsruntime.ros.config.ChannelSource;
import org.vfsruntime.ros.config.FrameField;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.perception.Perception;

/** What a rospy node tells of joints and things is what is observed. */
class RosPerceptionTest extends RosHarness {
    private static final List<FrameField> X = List.of(FrameField.X);
    private static final ObservationSpec SPEC = new ObservationSpec(List.of(
            new Channel("joints", 2, "rad"),
            new Channel("cube", 4, "m"),
            new Channel("cup", 1, "m"),
            new Channel("thing", 1, "m"),
            new Channel("hidden", 2, "m"),
            new Channel("picture", 6, "1"),
            new Channel("numbers", 2, "1")));
    private static final Map<String, ChannelSource> SOURCES = Map.of(
            "joints",
            new ChannelSource.Joints(List.of("a", "b")),
            "cube",
            new ChannelSource.Frame(
                    new ChannelSource.Place.Transform("cube"),
                    List.of(FrameField.X, FrameField.Y, FrameField.Z, FrameField.YAW),
                    false),
            "cup",
            new ChannelSource.Frame(new ChannelSource.Place.StampedPose("/cup"), X, false),
            "thing",
            new ChannelSource.Frame(new ChannelSource.Place.OneOfPoses("/things", 1), X, false),
            "hidden",
            new ChannelSource.Frame(
                    new ChannelSource.Place.Transform("hidden"), List.of(FrameField.X, FrameField.SEEN), true),
            "picture",
            new ChannelSource.Picture("/camera", 2, 1, 3),
            "numbers",
            new ChannelSource.Values("/numbers"));

    private Perception perception() throws Exception {
        RobotConfig desk = RobotFile.simulatedDesk();
        ArmConfig arm = desk.arm();
        RobotConfig config = new RobotConfig(
                "sensed",
                desk.kind(),
                "base",
                new ArmConfig(
                        arm.description(),
                        arm.base(),
                        arm.tip(),
                        List.of("a", "b"),
                        "/joint_states",
                        arm.trajectoryAction(),
                        arm.tickSeconds(),
                        arm.pathTolerance(),
                        arm.contactTolerance(),
                        arm.goalTolerance(),
                        arm.goalTimeSeconds()),
                desk.gripper(),
                SOURCES,
                desk.safety());
        return keep(new Perception(node("/vfs"), config, SPEC, Duration.ofSeconds(5), System::nanoTime));
    }

    @Test
    void jointsTransformsPosesPicturesAndNumbersOfRospyAreObserved() throws Exception {
        RosProcess sensors = python("sense");
        sensors.awaitLine("ready");
        Perception perception = perception();
        Observation observation = perception.observe();
        Offset<Float> near = Offset.offset(1e-6f);
        assertThat(observation.channel("joints")).containsExactly(-0.5f, 0.5f);
        assertThat(observation.channel("cube")).containsExactly(new float[] {1, 2.5f, 3, (float) Math.PI / 2}, near);
        assertThat(observation.channel("cup")).containsExactly(4);
        assertThat(observation.channel("thing")).containsExactly(6);
        assertThat(observation.channel("hidden")).containsExactly(0, 0);
        assertThat(observation.channel("picture")).containsExactly(new float[] {0.4f, 0.2f, 0, 1, 0.8f, 0.6f}, near);
        assertThat(observation.channel("numbers")).containsExactly(0.25f, 0.75f);
        sensors.kill();
        assertThatExceptionOfType(RobotFaultException.class)
                .isThrownBy(() -> {
                    perception.observe();
                    perception.observe();
                })
                .withMessageContaining("s old but must be at most");
    }
}
