package org.vfsruntime.ros.robot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.ros.config.Box;
import org.vfsruntime.ros.config.SafetyConfig;
import org.vfsruntime.ros.config.Zone;

/** Rules of safety that the scripted skill runs into. */
final class ScriptedSafety {
    private ScriptedSafety() {}

    static UnaryOperator<SafetyConfig> deadline(double seconds) {
        return safety -> changed(safety, safety.workspace(), List.of(), seconds);
    }

    /** So slow that a motion takes a minute. */
    static UnaryOperator<SafetyConfig> slow() {
        return safety -> new SafetyConfig(
                safety.dryRun(),
                0.005,
                safety.toolSpeed(),
                safety.workspace(),
                safety.zones(),
                safety.observationAge(),
                safety.seenWithin(),
                safety.settleSeconds(),
                safety.skillDeadline(),
                safety.cancelConfirm(),
                safety.planAge(),
                safety.confirm(),
                safety.lowConfidence(),
                safety.confirmSeconds(),
                safety.hooks());
    }

    /** The tool starts at y = 0 and would go to 0.17 m. */
    static UnaryOperator<SafetyConfig> narrow() {
        Box box = new Box(new Vec3(0.1, -0.1, 0), new Vec3(0.9, 0.1, 0.8));
        return safety -> changed(safety, Optional.of(box), List.of(), 60);
    }

    static UnaryOperator<SafetyConfig> banned() {
        Box left = new Box(new Vec3(0.1, 0.12, 0), new Vec3(0.9, 0.5, 0.8));
        Zone zone = new Zone("left", left, Set.of(ScriptedRobots.WAVE.name()));
        return safety -> changed(safety, safety.workspace(), List.of(zone), 60);
    }

    private static SafetyConfig changed(
            SafetyConfig safety, Optional<Box> workspace, List<Zone> zones, double deadline) {
        return new SafetyConfig(
                safety.dryRun(),
                safety.speedScaling(),
                safety.toolSpeed(),
                workspace,
                zones,
                safety.observationAge(),
                safety.seenWithin(),
                safety.settleSeconds(),
                deadline,
                safety.cancelConfirm(),
                safety.planAge(),
                safety.confirm(),
                safety.lowConfidence(),
                safety.confirmSeconds(),
                safety.hooks());
    }
}
