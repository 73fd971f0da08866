package org.vfsruntime.manipulation.urdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfsruntime.core.InvalidInputException;

/**
 * A robot: a tree of links held together by joints.
 *
 * @param name the robot's name
 * @param links 1 to 1000, with distinct names, exactly one of them nobody's child
 * @param joints with distinct names; every link but the root is the child of exactly one
 * @param ignored what the file holds and this model leaves out, one line each
 */
public record RobotModel(String name, List<Link> links, List<Joint> joints, List<String> ignored) {
    /** The largest number of links. */
    public static final int MAX_LINKS = 1000;

    /** Checks that it is a tree, and copies. */
    public RobotModel {
        links = List.copyOf(links);
        joints = List.copyOf(joints);
        ignored = List.copyOf(ignored);
        checkTree(links, joints);
    }

    /** A model that leaves nothing out. */
    public RobotModel(String name, List<Link> links, List<Joint> joints) {
        this(name, links, joints, List.of());
    }

    /** @return the link that is nobody's child */
    public Link root() {
        Set<String> children = new HashSet<>();
        joints.forEach(joint -> children.add(joint.child()));
        return links.stream()
                .filter(link -> !children.contains(link.name()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param linkName a link's name
     * @return the link
     * @throws InvalidInputException when there is none of this name
     */
    public Link link(String linkName) {
        return links.stream()
                .filter(link -> link.name().equals(linkName))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("link was '" + linkName + "' but must be one of robot '"
                        + name + "', which has "
                        + links.stream().map(Link::name).limit(20).toList()));
    }

    /**
     * @param linkName a link's name
     * @return the joint that moves the link; empty for the root
     */
    public Optional<Joint> jointAbove(String linkName) {
        return joints.stream().filter(joint -> joint.child().equals(linkName)).findFirst();
    }

    private static void checkTree(List<Link> links, List<Joint> joints) {
        require(
                !links.isEmpty() && links.size() <= MAX_LINKS,
                "number of links",
                links.size(),
                "lie in [1, " + MAX_LINKS + "]");
        Set<String> names = new HashSet<>();
        for (Link link : links) {
            require(names.add(link.name()), "link name", "'" + link.name() + "'", "be given once");
        }
        Map<String, Joint> above = new HashMap<>();
        Set<String> jointNames = new HashSet<>();
        for (Joint joint : joints) {
            String where = "of joint '" + joint.name() + "'";
            require(jointNames.add(joint.name()), "joint name", "'" + joint.name() + "'", "be given once");
            require(names.contains(joint.parent()), "parent " + where, "'" + joint.parent() + "'", "be a link");
            require(names.contains(joint.child()), "child " + where, "'" + joint.child() + "'", "be a link");
            require(
                    above.put(joint.child(), joint) == null,
                    "child " + where,
                    "'" + joint.child() + "'",
                    "not be the child of another joint too");
        }
        checkOneRoot(links, above);
    }

    private static void checkOneRoot(List<Link> links, Map<String, Joint> above) {
        List<String> roots = links.stream()
                .map(Link::name)
                .filter(l -> !above.containsKey(l))
                .toList();
        require(!roots.isEmpty(), "links without a joint above", "none: the joints form a cycle", "be exactly one");
        require(
                roots.size() == 1,
                "links without a joint above",
                roots.stream().limit(5).toList(),
                "be exactly one: a robot is one tree");
        Set<String> reachesRoot = new HashSet<>(roots);
        for (Link link : links) {
            Set<String> way = new HashSet<>();
            String at = link.name();
            while (!reachesRoot.contains(at)) {
                require(way.add(at), "link", "'" + at + "'", "not be its own ancestor: the joints form a cycle");
                Joint joint = above.get(at);
                if (joint == null) {
                    break;
                }
                at = joint.parent();
            }
            reachesRoot.addAll(way);
        }
    }

    private static void require(boolean holds, String what, Object value, String rule) {
        if (!holds) {
            throw new InvalidInputException(what + " was " + value + " but must " + rule);
        }
    }
}
