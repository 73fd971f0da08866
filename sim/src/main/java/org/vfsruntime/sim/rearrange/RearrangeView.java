package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.manipulation.geometry.Vec3;

/** Reads observations of the table. Nothing here is hidden state. */
final class RearrangeView {
    /** [3] fingertip centre. */
    static final String TOOL = "tool";
    /** [2] measured opening in metres; 1 when the closing fingers met something, else 0. */
    static final String GRIPPER = "gripper";
    /**
     * Each object's channel, by its name: x, y, z of the centre, yaw of the long axis in (-π/2, π/2], half lengths along
     * and across, height; 1 for a cylinder, whose yaw is 0; how far its axis leans from the vertical, radians.
     */
    static final int OBJECT_SIZE = 9;

    /** Channels before the objects' ones, and their numbers. */
    private static final int BEFORE_OBJECTS = 2;

    private static final int OBJECTS = 5;

    private final Observation observation;
    private final List<Thing> things = new ArrayList<>();

    /**
     * An object as it is perceived.
     *
     * @param footprint what it covers of the table if it stands
     * @param z height of its centre
     * @param height known
     * @param tilt of its axis from the vertical, radians
     */
    record Thing(Footprint footprint, double z, double height, double tilt) {
        private static final double LEANS = Math.toRadians(20);

        /** @return what is in the way there: of one that does not stand a disc that it lies in, as it may roll */
        Footprint obstacle() {
            double longest = Math.max(height / 2, Math.max(footprint.halfX(), footprint.halfY()));
            return tilt < LEANS ? footprint : new Footprint(footprint.x(), footprint.y(), 0, longest, longest, true);
        }

        /** @return height of what is highest of it */
        double top() {
            return z + (tilt < LEANS ? height / 2 : Math.max(footprint.halfY(), height / 2));
        }

        /** @return how much higher the centre is than that of an object that stands on the table */
        double lift() {
            return z - height / 2;
        }
    }

    RearrangeView(Observation observation) {
        this.observation = observation;
        int count = objects(observation.spec());
        for (int i = 0; i < count; i++) {
            int o = offset(i);
            Footprint footprint = new Footprint(
                    observation.get(o),
                    observation.get(o + 1),
                    observation.get(o + 3),
                    observation.get(o + 4),
                    observation.get(o + 5),
                    observation.get(o + 7) > 0.5f);
            things.add(new Thing(footprint, observation.get(o + 2), observation.get(o + 6), observation.get(o + 8)));
        }
    }

    /**
     * @param objects n
     * @return what an observation of n objects is made of
     */
    static ObservationSpec spec(int objects) {
        List<Channel> channels = new ArrayList<>();
        channels.add(new Channel(TOOL, 3, "m"));
        channels.add(new Channel(GRIPPER, 2, "m"));
        for (String name : RearrangeSkills.names(objects)) {
            channels.add(new Channel(name, OBJECT_SIZE, "m"));
        }
        return new ObservationSpec(channels);
    }

    /** What a camera sees comes behind the objects, and is none. */
    private static int objects(ObservationSpec spec) {
        List<Channel> channels = spec.channels();
        boolean seen = channels.get(channels.size() - 1).name().equals(RearrangeSight.PICTURE);
        return channels.size() - BEFORE_OBJECTS - (seen ? 1 : 0);
    }

    static int offset(int object) {
        return OBJECTS + object * OBJECT_SIZE;
    }

    List<Thing> things() {
        return things;
    }

    Vec3 tool() {
        return new Vec3(observation.get(0), observation.get(1), observation.get(2));
    }

    boolean isGrasping() {
        return observation.get(4) > 0.5f;
    }
}
