package org.vfsruntime.ros.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalID;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryAction;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandAction;
import org.vfsruntime.ros.messages.control_msgs.JointTolerance;
import org.vfsruntime.ros.messages.geometry_msgs.PoseWithCovariance;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;
import org.vfsruntime.ros.messages.std_msgs.ColorRGBA;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.std_msgs.UInt8;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectory;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectoryPoint;
import org.vfsruntime.ros.messages.visualization_msgs.Marker;

class MessageTypeTest {
    private static FollowJointTrajectoryGoal goal() {
        return FollowJointTrajectoryGoal.builder()
                .trajectory(JointTrajectory.builder()
                        .header(new Header(4_000_000_000L, new RosTime(7, 8), "base"))
                        .jointNames(List.of("one", "zwölf"))
                        .points(List.of(
                                JointTrajectoryPoint.builder()
                                        .positions(new double[] {1, -2})
                                        .timeFromStart(RosDuration.ofSeconds(0.25))
                                        .build(),
                                JointTrajectoryPoint.zero()))
                        .build())
                .goalTolerance(List.of(new JointTolerance("one", 0.1, -1, 0)))
                .goalTimeTolerance(new RosDuration(-1, 5))
                .build();
    }

    @Test
    void theSumsOfActionsAreThoseOfRos() {
        assertThat(FollowJointTrajectoryAction.TYPE.md5()).isEqualTo("bc4f9b743838566551c0390c65f1a248");
        assertThat(FollowJointTrajectoryAction.TYPE.goal().md5()).isEqualTo("cff5c1d533bf2f82dd0138d57f4304bb");
        assertThat(FollowJointTrajectoryAction.TYPE.result().md5()).isEqualTo("c4fb3b000dc9da4fd99699380efcc5d9");
        assertThat(FollowJointTrajectoryAction.TYPE.feedback().md5()).isEqualTo("d8920dc4eae9fc107e00999cce4be641");
        assertThat(GripperCommandAction.TYPE.md5()).isEqualTo("950b2a6ebe831f5d4f4ceaba3d8be01e");
    }

    @Test
    void whatIsWrittenIsRead() throws MalformedMessageException {
        ActionGoal<FollowJointTrajectoryGoal> sent =
                new ActionGoal<>(Header.zero(), new GoalID(RosTime.ZERO, "id"), goal());
        MessageType<ActionGoal<FollowJointTrajectoryGoal>> type = FollowJointTrajectoryAction.TYPE.goal();
        ActionGoal<FollowJointTrajectoryGoal> back = type.decode(ByteBuffer.wrap(type.encode(sent)));
        assertThat(back).isEqualTo(sent).hasSameHashCodeAs(sent);
        assertThat(back.goal().trajectory().points().get(0).timeFromStart().toSeconds())
                .isEqualTo(0.25);
        Marker marker = Marker.builder()
                .type(Marker.TEXT_VIEW_FACING)
                .text("chosen")
                .frameLocked(true)
                .color(new ColorRGBA(0.1f, 0.2f, 0.3f, 1))
                .lifetime(RosDuration.of(Duration.ofMillis(1500)))
                .build();
        assertThat(Marker.TYPE.decode(ByteBuffer.wrap(Marker.TYPE.encode(marker))))
                .isEqualTo(marker);
        assertThat(marker.toBuilder().text("rejected").build()).isNotEqualTo(marker);
        PoseWithCovariance pose = PoseWithCovariance.zero();
        assertThat(PoseWithCovariance.TYPE.encode(pose)).hasSize(PoseWithCovariance.MINIMUM_BYTES);
        assertThat(PoseWithCovariance.TYPE.decode(ByteBuffer.wrap(PoseWithCovariance.TYPE.encode(pose))))
                .isEqualTo(pose);
    }

    @Test
    void theWireIsLittleEndianWithCountsInFront() {
        byte[] bytes = Header.TYPE.encode(new Header(1, new RosTime(2, 3), "ab"));
        assertThat(bytes).containsExactly(1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 'a', 'b');
    }

    @Test
    void aCountThatTheBytesCannotHoldIsRefusedBeforeMemoryIsTaken() {
        for (int count : new int[] {1, 1000, Integer.MAX_VALUE, -1}) {
            ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(16, count);
            bytes.limit(20);
            assertThatExceptionOfType(MalformedMessageException.class)
                    .isThrownBy(() -> JointState.TYPE.decode(bytes))
                    .withMessageContaining("too early");
        }
    }

    @Test
    void aMessageThatIsTooLongIsRefused() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> UInt8.TYPE.decode(ByteBuffer.wrap(new byte[2])))
                .withMessageContaining("1 bytes longer");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void brokenBytesAreReadOrRefusedAndNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = FollowJointTrajectoryGoal.TYPE.encode(goal());
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                FollowJointTrajectoryGoal read = FollowJointTrajectoryGoal.TYPE.decode(ByteBuffer.wrap(bytes));
                assertThat(read.trajectory().points().size()).isLessThanOrEqualTo(bytes.length);
            } catch (MalformedMessageException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void numbersThatTheWireCannotCarryAreRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new UInt8(256))
                .withMessageContaining("data was 256");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Header(-1, RosTime.ZERO, ""))
                .withMessageContaining("seq");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        PoseWithCovariance.builder().covariance(new double[35]).build())
                .withMessageContaining("36");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new RosTime(-1, 0));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> RosDuration.ofSeconds(Double.NaN));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RosDuration.of(Duration.ofSeconds(1L << 31)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new MessageType<>("nonsense", "1", "", UInt8::readFrom, UInt8::zero))
                .withMessageContaining("package/Name")
                .withMessageContaining("32 hexadecimal");
    }

    @Test
    void everyKindOfNumberKeepsItsValue() throws MalformedMessageException {
        MessageWriter out = new MessageWriter();
        out.writeBool(true);
        out.writeInt8((byte) -5);
        out.writeUint8(250);
        out.writeInt16((short) -300);
        out.writeUint16(65_000);
        out.writeInt32(-70_000);
        out.writeUint32(4_000_000_000L);
        out.writeInt64(Long.MIN_VALUE);
        out.writeFloat32(0.5f);
        out.writeFloat64(Double.NaN);
        out.writeBytes(new byte[] {1, -1});
        out.writeBooleans(new boolean[] {true, false});
        out.writeShorts(new short[] {-1});
        out.writeInts(new int[] {-1, 2});
        out.writeLongs(new long[] {3});
        out.writeFloats(new float[] {4});
        out.writeDoubles(new double[] {5, 6});
        out.writeStrings(List.of("", "é"));
        out.writeTimes(List.of(RosTime.ofNanos(5)));
        out.writeDurations(List.of(RosDuration.ofSeconds(-0.5)));
        MessageReader in = new MessageReader(ByteBuffer.wrap(out.toByteArray()));
        assertThat(in.readBool()).isTrue();
        assertThat(in.readInt8()).isEqualTo((byte) -5);
        assertThat(in.readUint8()).isEqualTo(250);
        assertThat(in.readInt16()).isEqualTo((short) -300);
        assertThat(in.readUint16()).isEqualTo(65_000);
        assertThat(in.readInt32()).isEqualTo(-70_000);
        assertThat(in.readUint32()).isEqualTo(4_000_000_000L);
        assertThat(in.readInt64()).isEqualTo(Long.MIN_VALUE);
        assertThat(in.readFloat32()).isEqualTo(0.5f);
        assertThat(in.readFloat64()).isNaN();
        assertThat(in.readBytes()).containsExactly(1, -1);
        assertThat(in.readBooleans()).containsExactly(true, false);
        assertThat(in.readShorts()).containsExactly(-1);
        assertThat(in.readInts()).containsExactly(-1, 2);
        assertThat(in.readLongs()).containsExactly(3);
        assertThat(in.readFloats()).containsExactly(4);
        assertThat(in.readDoubles()).containsExactly(5, 6);
        assertThat(in.readStrings()).containsExactly("", "é");
        assertThat(in.readTimes()).containsExactly(new RosTime(0, 5));
        assertThat(in.readDurations()).containsExactly(new RosDuration(-1, 500_000_000));
        assertThat(in.remaining()).isZero();
    }

    @Test
    void fixedArraysHaveNoCount() throws MalformedMessageException {
        MessageWriter out = new MessageWriter();
        out.writeFixedBytes(new byte[] {1});
        out.writeFixedBooleans(new boolean[] {true});
        out.writeFixedShorts(new short[] {2});
        out.writeFixedInts(new int[] {3});
        out.writeFixedLongs(new long[] {4});
        out.writeFixedFloats(new float[] {5});
        out.writeFixedDoubles(new double[] {6});
        out.writeFixedStrings(List.of("x"));
        out.writeFixedTimes(List.of(RosTime.ZERO));
        out.writeFixedDurations(List.of(RosDuration.ZERO));
        out.writeFixedList(List.of(UInt8.zero(), UInt8.zero()));
        MessageReader in = new MessageReader(ByteBuffer.wrap(out.toByteArray()));
        assertThat(in.readBytes(1)).containsExactly(1);
        assertThat(in.readBooleans(1)).containsExactly(true);
        assertThat(in.readShorts(1)).containsExactly(2);
        assertThat(in.readInts(1)).containsExactly(3);
        assertThat(in.readLongs(1)).containsExactly(4);
        assertThat(in.readFloats(1)).containsExactly(5);
        assertThat(in.readDoubles(1)).containsExactly(6);
        assertThat(in.readStrings(1)).containsExactly("x");
        assertThat(in.readTimes(1)).containsExactly(RosTime.ZERO);
        assertThat(in.readDurations(1)).containsExactly(RosDuration.ZERO);
        assertThat(in.readFixedList(2, UInt8::readFrom)).hasSize(2);
        assertThat(in.remaining()).isZero();
    }

    @Test
    void timesAreComparedAndMoved() {
        RosTime time = RosTime.of(Instant.ofEpochSecond(10, 500));
        assertThat(time.plus(Duration.ofMillis(-1)).compareTo(time)).isNegative();
        assertThat(time.since(new RosTime(9, 0))).isEqualTo(Duration.ofSeconds(1, 500));
        assertThat(time.toSeconds()).isEqualTo(10 + 500e-9);
        assertThat(RosTime.ZERO.isZero()).isTrue();
        assertThat(new RosDuration(1, 500_000_000).toDuration()).isEqualTo(Duration.ofMillis(1500));
        assertThat(GoalStatus.ABORTED).isEqualTo(4);
    }
}
