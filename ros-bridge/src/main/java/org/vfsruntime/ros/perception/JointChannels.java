package org.vfsruntime.ros.perception;

import java.util.List;
import java.util.Optional;
import org.vfsruntime.ros.config.GripperConfig;

/** Channels that are read from joint states. */
final class JointChannels {
    private final JointBoard board;
    private final Freshness freshness;

    JointChannels(JointBoard board, Freshness freshness) {
        this.board = board;
        this.freshness = freshness;
    }

    ChannelReader positions(List<String> names) {
        return (bounds, values, offset) -> {
            Optional<JointBoard.Joints> joints = board.get(names);
            joints.ifPresent(found -> {
                for (int i = 0; i < names.size(); i++) {
                    values[offset + i] = (float) found.positions()[i];
                }
            });
            return objection(names, joints, bounds);
        };
    }

    ChannelReader gripper(GripperConfig gripper) {
        List<String> names = gripper.joints();
        return (bounds, values, offset) -> {
            Optional<JointBoard.Joints> joints = board.get(names);
            joints.ifPresent(found -> {
                double width = 0;
                double effort = 0;
                for (int i = 0; i < names.size(); i++) {
                    width += found.positions()[i];
                    effort = Math.max(effort, Math.abs(found.efforts()[i]));
                }
                values[offset] = (float) width;
                values[offset + 1] = effort >= gripper.holdingNewton() ? 1 : 0;
            });
            return objection(names, joints, bounds);
        };
    }

    private Optional<String> objection(List<String> names, Optional<JointBoard.Joints> joints, Bounds bounds) {
        if (joints.isEmpty()) {
            return Optional.of("no state of joints " + board.missing(names) + " has arrived");
        }
        JointBoard.Joints found = joints.get();
        Optional<String> old = freshness.objection("the joint state", found.stamp(), found.arrivedNanos());
        return old.isPresent() || bounds.allow(found.stamp())
                ? old
                : Optional.of("no joint state has arrived since the last motion or observation");
    }
}
