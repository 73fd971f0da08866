package org.vfsruntime.manipulation.urdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.w3c.dom.Element;

/**
 * Reads URDF files (the Unified Robot Description Format, wiki.ros.org/urdf/XML): links with box, cylinder,
 * sphere and capsule collision shapes and an optional mass; revolute, continuous, prismatic and fixed joints.
 *
 * <p>Everything else is left out and noted in {@link RobotModel#ignored()}: visuals, meshes, inertia tensors,
 * {@code mimic} (the joint is then a joint of its own), joint dynamics, transmissions, extensions. Files with a
 * document type, XInclude or xacro elements are refused. A file may have at most 10 MB.
 */
public final class UrdfReader {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private UrdfReader() {}

    /**
     * @param file a URDF file
     * @return the model
     * @throws InvalidInputException one line that names file, element, value and rule
     * @throws UncheckedIOException when the file cannot be read
     */
    public static RobotModel read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param in the document; not closed
     * @param name of the document, for messages
     * @return the model
     * @throws InvalidInputException one line that names document, element, value and rule
     * @throws UncheckedIOException when the stream cannot be read
     */
    public static RobotModel read(InputStream in, String name) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            if (bytes.length > MAX_BYTES) {
                throw new InvalidInputException("file size was over " + MAX_BYTES + " bytes but must be at most that");
            }
            return robot(XmlDocument.parse(bytes));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(name + ": " + e.getMessage(), e);
        }
    }

    private static RobotModel robot(Element root) {
        XmlElement robot = new XmlElement(root, new ArrayList<>());
        robot.requireName("robot");
        List<Link> links = new ArrayList<>();
        List<Joint> joints = new ArrayList<>();
        for (XmlElement child : robot.children()) {
            if (child.is("link")) {
                checkCount(links.size());
                links.add(link(child));
            } else if (child.is("joint")) {
                joints.add(joint(child));
            } else {
                child.ignore();
            }
        }
        return new RobotModel(robot.name("name", "robot"), links, joints, robot.ignored());
    }

    private static void checkCount(int linksSoFar) {
        if (linksSoFar >= RobotModel.MAX_LINKS) {
            throw new InvalidInputException(
                    "number of links was over " + RobotModel.MAX_LINKS + " but must be at most that");
        }
    }

    private static Link link(XmlElement element) {
        List<Collision> collisions = new ArrayList<>();
        OptionalDouble mass = OptionalDouble.empty();
        for (XmlElement child : element.children()) {
            if (child.is("collision")) {
                collision(child, collisions);
            } else if (child.is("inertial")) {
                mass = mass(child);
            } else {
                child.ignore();
            }
        }
        String name = element.name("name");
        OptionalDouble kilograms = mass;
        return element.checked(() -> new Link(name, collisions, kilograms));
    }

    private static OptionalDouble mass(XmlElement inertial) {
        OptionalDouble mass = OptionalDouble.empty();
        for (XmlElement child : inertial.children()) {
            if (child.is("mass")) {
                mass = OptionalDouble.of(child.number("value"));
            } else {
                child.ignore();
            }
        }
        return mass;
    }

    private static void collision(XmlElement element, List<Collision> collisions) {
        Pose origin = Pose.IDENTITY;
        XmlElement geometry = null;
        for (XmlElement child : element.children()) {
            if (child.is("origin")) {
                origin = origin(child);
            } else if (child.is("geometry")) {
                geometry = child;
            } else {
                child.ignore();
            }
        }
        if (geometry == null) {
            throw element.fault("'geometry' was missing but must be given");
        }
        for (XmlElement shape : geometry.children()) {
            CollisionShape solid = shape(shape);
            if (solid == null) {
                shape.ignore();
            } else {
                collisions.add(new Collision(solid, origin));
            }
        }
    }

    private static @Nullable CollisionShape shape(XmlElement element) {
        if (element.is("box")) {
            Vec3 size = element.vector("size");
            return element.checked(() -> new CollisionShape.Box(size));
        }
        if (element.is("cylinder")) {
            double radius = element.number("radius");
            double length = element.number("length");
            return element.checked(() -> new CollisionShape.Cylinder(radius, length));
        }
        if (element.is("capsule")) {
            double radius = element.number("radius");
            double length = element.number("length");
            return element.checked(() -> new CollisionShape.Capsule(radius, length));
        }
        if (element.is("sphere")) {
            double radius = element.number("radius");
            return element.checked(() -> new CollisionShape.Sphere(radius));
        }
        return null;
    }

    private static Joint joint(XmlElement element) {
        String name = element.name("name");
        JointType type = type(element);
        String parent = "";
        String child = "";
        Pose origin = Pose.IDENTITY;
        Vec3 axis = Vec3.X;
        XmlElement limit = null;
        for (XmlElement part : element.children()) {
            if (part.is("parent")) {
                parent = part.name("link");
            } else if (part.is("child")) {
                child = part.name("link");
            } else if (part.is("origin")) {
                origin = origin(part);
            } else if (part.is("axis") && type.moves()) {
                axis = part.vector("xyz");
            } else if (part.is("limit")) {
                limit = part;
            } else {
                part.ignore();
            }
        }
        JointLimits limits = limits(element, type, limit);
        return checkedJoint(element, name, type, parent, child, origin, axis, limits);
    }

    private static Joint checkedJoint(
            XmlElement element,
            String name,
            JointType type,
            String parent,
            String child,
            Pose origin,
            Vec3 axis,
            JointLimits limits) {
        if (parent.isEmpty() || child.isEmpty()) {
            throw element.fault("'" + (parent.isEmpty() ? "parent" : "child") + "' was missing but must be given");
        }
        return element.checked(() -> new Joint(name, type, parent, child, origin, axis, limits));
    }

    private static JointType type(XmlElement element) {
        String type = element.name("type");
        for (JointType known : JointType.values()) {
            if (known.name().equalsIgnoreCase(type)) {
                return known;
            }
        }
        throw element.fault("type was '" + type + "' but must be revolute, continuous, prismatic or fixed");
    }

    private static JointLimits limits(XmlElement joint, JointType type, @Nullable XmlElement limit) {
        boolean bounded = type == JointType.REVOLUTE || type == JointType.PRISMATIC;
        if (limit == null) {
            if (bounded) {
                throw joint.fault("'limit' was missing but must be given for a joint with limits");
            }
            return JointLimits.NONE;
        }
        if (!type.moves()) {
            limit.ignore();
            return JointLimits.NONE;
        }
        double lower = bounded ? limit.number("lower", 0) : Double.NEGATIVE_INFINITY;
        double upper = bounded ? limit.number("upper", 0) : Double.POSITIVE_INFINITY;
        double velocity = limit.number("velocity");
        double effort = limit.number("effort");
        return limit.checked(() -> new JointLimits(lower, upper, velocity, effort));
    }

    private static Pose origin(XmlElement element) {
        Vec3 xyz = element.vector("xyz", Vec3.ZERO);
        Vec3 rpy = element.vector("rpy", Vec3.ZERO);
        return new Pose(xyz, Quaternion.ofRpy(rpy.x(), rpy.y(), rpy.z()));
    }
}
