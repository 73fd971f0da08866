package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMotion;

/** Draws random tables. */
final class TableSampler {
    /** Objects of an uncluttered table stand further apart than what counts as near. */
    private static final double APART = NearDetector.NEAR + 0.012;
    /** Objects of a cluttered table may stand as close as this. */
    private static final double TIGHT = 0.004;

    /** Room around an object that is laid down. */
    private static final double LIES_APART = 0.03;

    /** From the table's edge to the middle of an object that falls beside it. */
    private static final double BESIDE = 0.08;

    private static final double CLUSTERED = 0.6;
    private static final double LOOSEST = 0.07;
    private static final double BORDER = 0.045;
    private static final int ATTEMPTS = 400;

    private final ArmMotion arm;
    private final RandomGenerator random;

    TableSampler(ArmMotion arm, RandomGenerator random) {
        this.arm = arm;
        this.random = random;
    }

    /** @return a table for practice, the arm anywhere above it */
    TableStart practice(TableOptions options) {
        int objects = options.objects().get(random.nextInt(options.objects().size()));
        boolean cluttered = random.nextDouble() < options.clutter();
        double[] joints = random.nextBoolean() ? joints() : arm.ready();
        TableStart table = table(objects, options.shapes(), cluttered, joints);
        table = random.nextDouble() < options.underway() ? underway(table) : table;
        table = random.nextDouble() < options.lying() ? toppled(table) : table;
        boolean without = options.missing() > 0 && random.nextDouble() < options.missing();
        return without ? without(table) : table;
    }

    /** Puts one object beside the table, where nothing holds it. */
    private TableStart without(TableStart table) {
        List<Footprint> footprints = new ArrayList<>(table.footprints());
        int object = random.nextInt(footprints.size());
        Footprint at = footprints.get(object);
        double y = Math.copySign(TableLayout.SIDE + BESIDE, at.y());
        footprints.set(object, new Footprint(at.x(), y, at.yaw(), at.halfX(), at.halfY(), at.round()));
        return new TableStart(table.joints(), table.shapes(), footprints, table.lying(), table.goal());
    }

    /** Takes a task that starts from the table, and does some of it. */
    private TableStart underway(TableStart table) {
        int relations = 1
                + random.nextInt(RearrangeTask.mostRelations(table.footprints().size()));
        return new GoalSampler(random)
                .underway(table.footprints(), relations)
                .map(task -> new TableStart(table.joints(), table.shapes(), task.now(), table.lying(), task.goal()))
                .orElse(table);
    }

    /** Lays one object down, where one has room to lie. */
    private TableStart toppled(TableStart table) {
        int object = random.nextInt(table.footprints().size());
        Footprint at = table.footprints().get(object);
        boolean hasRoom = TableLayout.margin(at.x(), at.y()) > LIES_APART
                && table.footprints().stream().allMatch(other -> other == at || other.gap(at) > LIES_APART);
        return hasRoom
                ? new TableStart(
                        table.joints(), table.shapes(), table.footprints(), OptionalInt.of(object), table.goal())
                : table;
    }

    /** @return a table with the arm in the given posture */
    TableStart table(int objects, ShapeSet set, boolean cluttered, double[] joints) {
        List<Integer> shapes = new ArrayList<>(set.indices());
        Collections.shuffle(shapes, new Random(random.nextLong()));
        shapes = shapes.subList(0, objects);
        List<Footprint> footprints = new ArrayList<>();
        while (footprints.size() < objects) {
            ObjectShape shape = ShapeSet.ALL.get(shapes.get(footprints.size()));
            Optional<Footprint> place = place(shape, footprints, cluttered);
            if (place.isPresent()) {
                footprints.add(place.get());
            } else {
                // No room is left between what stands there: begin again.
                footprints.clear();
            }
        }
        return TableStart.standing(joints, shapes, footprints);
    }

    private Optional<Footprint> place(ObjectShape shape, List<Footprint> taken, boolean cluttered) {
        double least = cluttered ? TIGHT : APART;
        boolean beside = cluttered && !taken.isEmpty() && random.nextDouble() < CLUSTERED;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Footprint at = beside ? beside(shape, taken.get(random.nextInt(taken.size()))) : anywhere(shape);
            boolean inside = at.x() > TableLayout.START_BACK
                    && TableLayout.margin(at.x(), at.y()) > (cluttered ? 0.025 : BORDER);
            if (inside && taken.stream().allMatch(other -> other.gap(at) >= least)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Footprint anywhere(ObjectShape shape) {
        double x = uniform(TableLayout.START_BACK, TableLayout.FRONT);
        double y = uniform(-TableLayout.SIDE, TableLayout.SIDE);
        return Footprint.of(x, y, uniform(-Math.PI / 2, Math.PI / 2), shape);
    }

    private Footprint beside(ObjectShape shape, Footprint other) {
        double angle = uniform(-Math.PI, Math.PI);
        double yaw = uniform(-Math.PI / 2, Math.PI / 2);
        double reach = other.extent(angle)
                + uniform(TIGHT, LOOSEST)
                + Footprint.of(0, 0, yaw, shape).extent(angle);
        return Footprint.of(other.x() + reach * Math.cos(angle), other.y() + reach * Math.sin(angle), yaw, shape);
    }

    private double[] joints() {
        for (int attempt = 0; attempt < 20; attempt++) {
            double r = uniform(0.35, 0.68);
            double angle = uniform(-1.2, 1.2);
            Vec3 at = new Vec3(r * Math.cos(angle), r * Math.sin(angle), TableLayout.TRAVEL_HEIGHT);
            Optional<double[]> joints = arm.reach(at, uniform(0, Math.PI), arm.ready());
            if (joints.isPresent()) {
                return joints.get();
            }
        }
        return arm.ready();
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
