package org.vfsruntime.ros.simrobot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.station.StationView;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.geometry_msgs.Quaternion;
import org.vfsruntime.ros.messages.geometry_msgs.Transform;
import org.vfsruntime.ros.messages.geometry_msgs.TransformStamped;
import org.vfsruntime.ros.messages.geometry_msgs.Vector3;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;
import org.vfsruntime.ros.messages.std_msgs.Float32MultiArray;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.std_msgs.MultiArrayLayout;
import org.vfsruntime.ros.messages.tf2_msgs.TFMessage;

/** Tells what the sensors of a station say: joint states, transforms of what is seen, latched values. */
final class StationTopics implements AutoCloseable {
    private final RosLink link;
    private final String baseFrame;
    private final List<String> jointNames;
    private final int fingers;
    private final Publisher<JointState> states;
    private final Publisher<TFMessage> transforms;
    private final Map<String, Publisher<Float32MultiArray>> values = new HashMap<>();
    private final Map<String, List<Float>> told = new HashMap<>();
    private long sequence;

    StationTopics(RosLink link, RobotConfig config) {
        this.link = link;
        this.baseFrame = config.baseFrame();
        this.jointNames = new ArrayList<>(config.arm().joints());
        this.jointNames.addAll(config.gripper().joints());
        this.fingers = config.gripper().joints().size();
        this.states = link.publisher(config.arm().jointStates(), JointState.TYPE, PublisherOptions.stream());
        this.transforms = link.publisher("/tf", TFMessage.TYPE, PublisherOptions.stream());
    }

    void publish(StationView view, RosTime stamp) {
        long number = sequence++;
        Header header = new Header(number & 0xFFFF_FFFFL, stamp, baseFrame);
        List<TransformStamped> seen = new ArrayList<>();
        view.frames().forEach((name, pose) -> seen.add(new TransformStamped(header, name, transform(pose))));
        transforms.publish(new TFMessage(seen));
        states.publish(state(view, new Header(number & 0xFFFF_FFFFL, stamp, "")));
        view.values().forEach(this::tell);
    }

    private JointState state(StationView view, Header header) {
        double[] arm = view.joints();
        double[] positions = java.util.Arrays.copyOf(arm, arm.length + fingers);
        double[] efforts = new double[positions.length];
        for (int i = arm.length; i < positions.length; i++) {
            positions[i] = view.gripWidth() / fingers;
            efforts[i] = view.fingerNewton();
        }
        return new JointState(header, jointNames, positions, new double[0], efforts);
    }

    private void tell(String name, List<Float> numbers) {
        if (numbers.equals(told.put(name, numbers))) {
            return;
        }
        float[] data = new float[numbers.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = numbers.get(i);
        }
        values.computeIfAbsent(
                        name, key -> link.publisher("/" + key, Float32MultiArray.TYPE, PublisherOptions.latching()))
                .publish(new Float32MultiArray(MultiArrayLayout.zero(), data));
    }

    private static Transform transform(Pose pose) {
        var p = pose.position();
        var q = pose.orientation();
        return new Transform(new Vector3(p.x(), p.y(), p.z()), new Quaternion(q.x(), q.y(), q.z(), q.w()));
    }

    @Override
    public void close() {
        states.close();
        transforms.close();
        values.values().forEach(Publisher::close);
    }
}
