package org.vfsruntime.sim.desk;

import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Vec3;

/** Success conditions by the hidden state: the sparse reward, and the truth for scoring. */
final class DeskDetectors {
    /** From here on the drawer counts as open. */
    static final double OPEN = 0.12;
    /** Up to here it counts as closed. */
    static final double CLOSED = 0.010;

    private static final double IN_HAND = 0.03;
    /** A cube that is lifted has its centre higher than one that stands on anything of the desk. */
    private static final double LIFTED = 0.13;

    private DeskDetectors() {}

    static boolean isSatisfied(DeskSimulation simulation, Skill skill) {
        return switch (DeskSkills.CATALOGUE.indexOf(skill)) {
            case 0 -> isOpen(simulation);
            case 1 -> isClosed(simulation);
            case 2 -> isHeld(simulation, Cube.BLUE);
            case 3 -> isHeld(simulation, Cube.RED);
            case 4 -> isInDrawer(simulation, Cube.BLUE);
            case 5 -> isInDrawer(simulation, Cube.RED);
            case 6 -> isOnCounter(simulation, Cube.BLUE);
            default -> isOnCounter(simulation, Cube.RED);
        };
    }

    /** The preconditions as a person would state them; for measuring only. */
    static boolean isApplicable(DeskSimulation simulation, Skill skill) {
        if (isSatisfied(simulation, skill)) {
            return false;
        }
        boolean empty = !simulation.isGrasping();
        return switch (DeskSkills.CATALOGUE.indexOf(skill)) {
            case 0, 1 -> empty;
            case 2 -> empty && isReachable(simulation, Cube.BLUE);
            case 3 -> empty && isReachable(simulation, Cube.RED);
            case 4 -> isHeld(simulation, Cube.BLUE) && isOpen(simulation);
            case 5 -> isHeld(simulation, Cube.RED) && isOpen(simulation);
            case 6 -> isHeld(simulation, Cube.BLUE);
            default -> isHeld(simulation, Cube.RED);
        };
    }

    static boolean isOpen(DeskSimulation simulation) {
        return simulation.drawerOpening() >= OPEN;
    }

    static boolean isClosed(DeskSimulation simulation) {
        return simulation.drawerOpening() <= CLOSED;
    }

    static boolean isHeld(DeskSimulation simulation, Cube cube) {
        Vec3 p = simulation.cube(cube);
        return simulation.isGrasping() && p.minus(simulation.tool().position()).norm() < IN_HAND && p.z() > LIFTED;
    }

    static boolean isInDrawer(DeskSimulation simulation, Cube cube) {
        Vec3 p = simulation.cube(cube);
        Vec3 centre = DeskLayout.drawerCentre(simulation.drawerOpening());
        return Math.abs(p.x() - centre.x()) < DeskLayout.DRAWER_DEPTH / 2
                && Math.abs(p.y() - centre.y()) < DeskLayout.DRAWER_WIDTH / 2
                && p.z() < DeskLayout.DRAWER_FLOOR_TOP + 0.75 * DeskLayout.CUBE
                && !isInFingers(simulation, cube);
    }

    static boolean isOnCounter(DeskSimulation simulation, Cube cube) {
        Vec3 p = simulation.cube(cube);
        return DeskLayout.COUNTER.contains(p.x(), p.y())
                && p.z() < 0.75 * DeskLayout.CUBE
                && !isInFingers(simulation, cube);
    }

    private static boolean isInFingers(DeskSimulation simulation, Cube cube) {
        return simulation.isGrasping()
                && simulation.cube(cube).minus(simulation.tool().position()).norm() < IN_HAND;
    }

    /** On the table or the counter within reach, or in a drawer that is open far enough; nothing on top. */
    private static boolean isReachable(DeskSimulation simulation, Cube cube) {
        Vec3 p = simulation.cube(cube);
        Vec3 other = simulation.cube(cube.other());
        if (other.z() > p.z() + DeskLayout.CUBE / 2
                && Math.hypot(other.x() - p.x(), other.y() - p.y()) < DeskLayout.CUBE) {
            return false;
        }
        if (isInDrawer(simulation, cube)) {
            return isOpen(simulation);
        }
        boolean stands = p.z() < 0.75 * DeskLayout.CUBE;
        boolean underDrawer = p.x() > DeskLayout.DRAWER_FRONT_X - simulation.drawerOpening() - 0.08
                && Math.abs(p.y() - DeskLayout.DRAWER_Y) < DeskLayout.DRAWER_WIDTH / 2 + 0.04;
        return stands && !underDrawer && p.x() > 0.28 && p.x() < 0.68 && Math.abs(p.y()) < 0.42;
    }
}
