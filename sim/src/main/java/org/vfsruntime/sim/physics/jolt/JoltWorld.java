package org.vfsruntime.sim.physics.jolt;

import com.github.stephengold.joltjni.Body;
import com.github.stephengold.joltjni.BodyInterface;
import com.github.stephengold.joltjni.JobSystemSingleThreaded;
import com.github.stephengold.joltjni.Jolt;
import com.github.stephengold.joltjni.MapObj2Bp;
import com.github.stephengold.joltjni.MotorSettings;
import com.github.stephengold.joltjni.ObjVsBpFilter;
import com.github.stephengold.joltjni.ObjVsObjFilter;
import com.github.stephengold.joltjni.PhysicsSettings;
import com.github.stephengold.joltjni.PhysicsSystem;
import com.github.stephengold.joltjni.Quat;
import com.github.stephengold.joltjni.RVec3;
import com.github.stephengold.joltjni.SliderConstraint;
import com.github.stephengold.joltjni.SliderConstraintSettings;
import com.github.stephengold.joltjni.StateRecorderImpl;
import com.github.stephengold.joltjni.TempAllocatorImpl;
import com.github.stephengold.joltjni.Vec3;
import com.github.stephengold.joltjni.enumerate.EActivation;
import com.github.stephengold.joltjni.enumerate.EMotorState;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.sim.physics.BodyDescription;
import org.vfsruntime.sim.physics.PhysicsWorld;
import org.vfsruntime.sim.physics.SceneDescription;
import org.vfsruntime.sim.physics.SliderDescription;

/** One Jolt physics system with its own single-threaded job system. */
final class JoltWorld implements PhysicsWorld {
    private static final int LAYERS = 16;
    private static final int FIXED = 0;
    private static final int MOVING = 1;
    private static final float MOTOR_HERTZ = 15;
    private static final double PENETRATION_SLOP = 0.0005;
    private static final double GRAVITY = 9.81;

    // The engine keeps pointers to the filters and tables: the references here keep them alive.
    private final MapObj2Bp broadPhase = new MapObj2Bp(LAYERS, 2);
    private final ObjVsBpFilter broadPhaseFilter = new ObjVsBpFilter(LAYERS, 2);
    private final ObjVsObjFilter layerFilter = new ObjVsObjFilter(LAYERS);
    private final TempAllocatorImpl allocator = new TempAllocatorImpl(8 << 20);
    private final JobSystemSingleThreaded jobs = new JobSystemSingleThreaded(Jolt.cMaxPhysicsJobs);
    private final PhysicsSystem system = new PhysicsSystem();
    private final BodyInterface bodies;
    private final float stepSeconds;
    private final int[] bodyIds;
    private final List<SliderConstraint> sliders = new ArrayList<>();
    private final List<MotorSettings> motors = new ArrayList<>();
    private final RVec3 point = new RVec3();
    private final Quat rotation = new Quat();
    private boolean closed;

    JoltWorld(SceneDescription scene) {
        stepSeconds = (float) scene.stepSeconds();
        configureLayers(scene);
        system.init(256, 0, 4096, 2048, broadPhase, broadPhaseFilter, layerFilter);
        system.setGravity(0, 0, (float) (-GRAVITY * JoltUnits.SCALE));
        PhysicsSettings settings = system.getPhysicsSettings();
        settings.setPenetrationSlop(JoltUnits.length(PENETRATION_SLOP));
        settings.setDeterministicSimulation(true);
        settings.setPointVelocitySleepThreshold(JoltUnits.length(0.01));
        system.setPhysicsSettings(settings);
        bodies = system.getBodyInterfaceNoLock();
        List<Body> built = new ArrayList<>();
        bodyIds = new int[scene.bodies().size()];
        for (int i = 0; i < bodyIds.length; i++) {
            Body body = bodies.createBody(JoltShapes.settings(scene.bodies().get(i)));
            built.add(body);
            bodyIds[i] = body.getId();
            bodies.addBody(bodyIds[i], EActivation.Activate);
        }
        for (SliderDescription slider : scene.sliders()) {
            addSlider(slider, built);
        }
        system.optimizeBroadPhase();
    }

    private void configureLayers(SceneDescription scene) {
        boolean[] moving = new boolean[LAYERS];
        for (BodyDescription body : scene.bodies()) {
            moving[body.layer()] |= body.motion() != BodyDescription.Motion.FIXED;
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            broadPhase.add(layer, moving[layer] ? MOVING : FIXED);
            if (!moving[layer]) {
                broadPhaseFilter.disablePair(layer, FIXED);
            }
        }
        for (SceneDescription.LayerPair pair : scene.ignoredLayers()) {
            layerFilter.disablePair(pair.a(), pair.b());
        }
    }

    private void addSlider(SliderDescription slider, List<Body> built) {
        SliderConstraintSettings settings = new SliderConstraintSettings();
        settings.setAutoDetectPoint(true);
        settings.setSliderAxis(
                new Vec3((float) slider.axis().x(), (float) slider.axis().y(), (float)
                        slider.axis().z()));
        settings.setLimitsMin(JoltUnits.length(slider.lower()));
        settings.setLimitsMax(JoltUnits.length(slider.upper()));
        settings.setMaxFrictionForce(JoltUnits.length(slider.frictionNewton()));
        Body parent = slider.parent() < 0 ? Body.sFixedToWorld() : built.get(slider.parent());
        SliderConstraint constraint = (SliderConstraint) settings.create(parent, built.get(slider.child()));
        system.addConstraint(constraint);
        MotorSettings motor = constraint.getMotorSettings();
        motor.getSpringSettings().setFrequency(MOTOR_HERTZ);
        motor.getSpringSettings().setDamping(1);
        sliders.add(constraint);
        motors.add(motor);
    }

    @Override
    public void move(int body, Pose target) {
        // Through the body interface, which wakes the body: Body.moveKinematic would leave it asleep.
        bodies.moveKinematic(
                bodyIds[body],
                JoltUnits.point(target.position()),
                JoltUnits.rotation(target.orientation()),
                stepSeconds);
    }

    @Override
    public void place(int body, Pose pose) {
        put(body, pose, EActivation.Activate);
    }

    @Override
    public void park(int body, Pose pose) {
        put(body, pose, EActivation.DontActivate);
        bodies.deactivateBody(bodyIds[body]);
    }

    private void put(int body, Pose pose, EActivation activation) {
        bodies.setPositionAndRotation(
                bodyIds[body], JoltUnits.point(pose.position()), JoltUnits.rotation(pose.orientation()), activation);
        bodies.setLinearAndAngularVelocity(bodyIds[body], new Vec3(0f, 0f, 0f), new Vec3(0f, 0f, 0f));
    }

    @Override
    public void kick(int body, double vx, double vy, double vz) {
        Vec3 velocity = bodies.getLinearVelocity(bodyIds[body]);
        velocity.addInPlace(JoltUnits.length(vx), JoltUnits.length(vy), JoltUnits.length(vz));
        bodies.setLinearVelocity(bodyIds[body], velocity);
    }

    @Override
    public void drive(int slider, double target, double newton) {
        motors.get(slider).setForceLimit(JoltUnits.length(newton));
        SliderConstraint constraint = sliders.get(slider);
        constraint.setMotorState(EMotorState.Position);
        constraint.setTargetPosition(JoltUnits.length(target));
    }

    @Override
    public void release(int slider) {
        sliders.get(slider).setMotorState(EMotorState.Off);
    }

    @Override
    public double sliderPosition(int slider) {
        return sliders.get(slider).getCurrentPosition() / JoltUnits.SCALE;
    }

    @Override
    public void step() {
        int errors = system.update(stepSeconds, 1, allocator, jobs);
        if (errors != 0) {
            throw new IllegalStateException("the physics engine ran out of contact space (error bits " + errors + ")");
        }
    }

    @Override
    public Pose pose(int body) {
        bodies.getPositionAndRotation(bodyIds[body], point, rotation);
        return JoltUnits.pose(point, rotation);
    }

    @Override
    public byte[] save() {
        try (StateRecorderImpl recorder = new StateRecorderImpl()) {
            system.saveState(recorder);
            return recorder.getData();
        }
    }

    @Override
    public void restore(byte[] state) {
        try (StateRecorderImpl recorder = new StateRecorderImpl()) {
            recorder.writeBytes(state);
            if (!system.restoreState(recorder)) {
                throw new IllegalArgumentException("the state was not saved by this world");
            }
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            system.removeAllConstraints();
            system.removeAllBodies();
            system.close();
            jobs.close();
            allocator.close();
        }
    }
}
