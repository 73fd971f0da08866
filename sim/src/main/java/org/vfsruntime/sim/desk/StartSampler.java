package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMotion;

/** Draws random initial states of the desk. */
final class StartSampler {
    private static final List<Float> USUAL_COLOUR = List.of(0.76f, 0.6f, 0.42f);
    private static final double CLEARANCE = 0.075;
    private static final double BORDER = 0.03;
    private static final double CENTRE = 0.07;
    private static final double STACKED = 0.1;

    private final ArmMotion arm;
    private final RandomGenerator random;

    StartSampler(ArmMotion arm, RandomGenerator random) {
        this.arm = arm;
        this.random = random;
    }

    /** @return a state for practice: any functional state, half-open drawers and stray cubes included */
    DeskStart practice() {
        CubePlace blue = CubePlace.values()[random.nextInt(4)];
        CubePlace red = CubePlace.values()[random.nextInt(blue == CubePlace.HAND ? 3 : 4)];
        // A cube in the hand is to be put down, mostly where the other one lies already.
        blue = red == CubePlace.HAND ? whereOthersGo(blue) : blue;
        red = blue == CubePlace.HAND ? whereOthersGo(red) : red;
        double kind = random.nextDouble();
        double opening = kind < 0.4
                ? uniform(0, 0.002)
                : kind < 0.85 ? uniform(0.125, DeskLayout.DRAWER_STROKE) : uniform(0.01, 0.125);
        DeskOptions options = new DeskOptions(random.nextInt(DeskScene.DISTRACTORS + 1), true, true, 0);
        DeskStart start = start(opening, blue, red, new Habits(0.2, 0.7), options);
        return random.nextDouble() < STACKED ? stacked(start) : start;
    }

    private CubePlace whereOthersGo(CubePlace place) {
        double kind = random.nextDouble();
        return kind < 0.3 ? CubePlace.DRAWER : kind < 0.6 ? CubePlace.COUNTER : place;
    }

    /** One cube on top of the other: what a careless place leaves behind. */
    private DeskStart stacked(DeskStart start) {
        Cube top = Cube.values()[random.nextInt(2)];
        if (start.held() >= 0) {
            return start;
        }
        Vec3 below = start.cube(top.other()).position();
        Vec3 at = new Vec3(
                below.x() + uniform(-0.012, 0.012),
                below.y() + uniform(-0.012, 0.012),
                below.z() + DeskLayout.CUBE + 0.001);
        boolean roof = DeskLayout.isInCabinet(at);
        return roof ? start : start.with(top, new Pose(at, start.cube(top).orientation()));
    }

    /**
     * How cubes lie about.
     *
     * @param stray share of cubes on the table that lie anywhere within reach
     * @param centred share of cubes in the drawer or on the counter that lie where a policy would put them
     */
    private record Habits(double stray, double centred) {
        static final Habits TIDY = new Habits(0, 0);
    }

    /** @return a state of a task */
    DeskStart task(FunctionalState state, DeskOptions options) {
        double opening = state.open() ? uniform(0.13, DeskLayout.DRAWER_STROKE) : uniform(0, 0.002);
        return start(opening, state.blue(), state.red(), Habits.TIDY, options);
    }

    /** @return the same for every task: another arm pose, other distractors, another table */
    DeskStart varied(DeskStart start) {
        List<Vec3> taken =
                new ArrayList<>(List.of(start.blue().position(), start.red().position()));
        List<Pose> distractors = new ArrayList<>();
        int count = random.nextInt(DeskScene.DISTRACTORS + 1);
        for (int i = 0; i < count; i++) {
            distractors.add(distractor(i, taken));
        }
        return new DeskStart(
                joints(),
                start.drawerOpening(),
                start.blue(),
                start.red(),
                start.held(),
                start.grip(),
                new DeskSurroundings(distractors, anyColour()));
    }

    private List<Float> anyColour() {
        return List.of(random.nextFloat(), random.nextFloat(), random.nextFloat());
    }

    private DeskStart start(double opening, CubePlace blue, CubePlace red, Habits habits, DeskOptions options) {
        double[] joints = options.randomArmStart() ? joints() : arm.ready();
        List<Vec3> taken = new ArrayList<>();
        Pose bluePose = cube(blue, opening, habits, taken);
        Pose redPose = cube(red, opening, habits, taken);
        List<Pose> distractors = new ArrayList<>();
        for (int i = 0; i < options.distractors(); i++) {
            distractors.add(distractor(i, taken));
        }
        List<Float> colour = options.randomTableColour() ? anyColour() : USUAL_COLOUR;
        int held = blue == CubePlace.HAND ? 0 : red == CubePlace.HAND ? 1 : -1;
        Vec3 grip = new Vec3(uniform(-0.008, 0.008), 0, uniform(-0.01, 0.004));
        return new DeskStart(joints, opening, bluePose, redPose, held, grip, new DeskSurroundings(distractors, colour));
    }

    private double[] joints() {
        for (int attempt = 0; attempt < 20; attempt++) {
            Vec3 at = new Vec3(uniform(0.34, 0.62), uniform(-0.36, 0.36), uniform(0.2, 0.34));
            Optional<double[]> joints = arm.reach(at, uniform(0, Math.PI), arm.ready());
            if (joints.isPresent()) {
                return joints.get();
            }
        }
        return arm.ready();
    }

    private Pose cube(CubePlace place, double opening, Habits habits, List<Vec3> taken) {
        double z = DeskLayout.CUBE / 2 + 0.0005;
        boolean stray = random.nextDouble() < habits.stray();
        boolean centred = random.nextDouble() < habits.centred();
        Pose pose = switch (place) {
            case TABLE -> free(stray ? DeskLayout.WITHIN_REACH : DeskLayout.TABLE, z, taken, opening);
            case COUNTER -> free(DeskLayout.COUNTER.shrunk(centred ? CENTRE : BORDER), z, taken, opening);
            case DRAWER -> inDrawer(opening, centred, taken);
            case HAND -> new Pose(new Vec3(5, 5, 1), Quaternion.IDENTITY);
        };
        taken.add(pose.position());
        return pose;
    }

    private Pose inDrawer(double opening, boolean centred, List<Vec3> taken) {
        Vec3 centre = DeskLayout.drawerCentre(opening);
        double x = DeskLayout.DRAWER_DEPTH / 2 - 0.062;
        double y = centred ? 0.03 : DeskLayout.DRAWER_WIDTH / 2 - 0.045;
        DeskLayout.Region inside =
                new DeskLayout.Region(centre.x() - x, centre.x() + x, centre.y() - y, centre.y() + y);
        return free(inside, DeskLayout.DRAWER_FLOOR_TOP + DeskLayout.CUBE / 2 + 0.0005, taken, -1);
    }

    /** @return a place in the region away from what is there, and, for an opening ≥ 0, clear of the drawer */
    private Pose free(DeskLayout.Region region, double z, List<Vec3> taken, double opening) {
        Vec3 at = Vec3.ZERO;
        for (int attempt = 0; attempt < 200; attempt++) {
            at = new Vec3(uniform(region.x0(), region.x1()), uniform(region.y0(), region.y1()), z);
            if (isClear(at, taken, opening)) {
                break;
            }
        }
        return new Pose(at, Quaternion.ofAxisAngle(new Vec3(0, 0, 1), uniform(-Math.PI, Math.PI)));
    }

    private static boolean isClear(Vec3 at, List<Vec3> taken, double opening) {
        double front = DeskLayout.DRAWER_FRONT_X - opening - DeskLayout.HANDLE_REACH - 0.04;
        boolean atDrawer = opening >= 0 && at.x() > front && Math.abs(at.y() - DeskLayout.DRAWER_Y) < 0.15;
        return !atDrawer
                && taken.stream().allMatch(other -> Math.hypot(other.x() - at.x(), other.y() - at.y()) >= CLEARANCE);
    }

    /** Distractors stand where no task moves anything: behind, beside and in front of the working area. */
    private Pose distractor(int index, List<Vec3> taken) {
        List<DeskLayout.Region> places =
                List.of(new DeskLayout.Region(0.66, 0.78, -0.40, 0.05), new DeskLayout.Region(0.24, 0.30, -0.35, 0.05));
        DeskLayout.Region region = places.get(random.nextInt(2));
        Pose pose = free(region, DeskScene.distractorHeight(index) + 0.0005, taken, -1);
        taken.add(pose.position());
        return pose;
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
