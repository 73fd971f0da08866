package org.vfsruntime.sim.rearrange;

import org.vfsruntime.core.observation.Observation;

/** Parameters as a person would pick them: shows what the physics allows, and is no policy of the robot. */
final class HandPickedChoice {
    private HandPickedChoice() {}

    static float[] of(Observation pairView) {
        int fingers = PairView.SPEC.offset("room_for_fingers");
        int room = PairView.SPEC.offset("room_at_places");
        int reach = PairView.SPEC.offset("reach_at_places");
        int kept = PairView.SPEC.offset("gap_to_kept_neighbours");
        boolean round = PairView.of(pairView).movedObject().round();
        int grasp = 0;
        double best = -9;
        for (int i = 0; i < PairView.GRASPS; i++) {
            double off = Math.abs((i + 0.5) / PairView.GRASPS - 0.5) * Math.PI;
            double score = Math.min(0.014, pairView.get(fingers + i)) - (round ? 0.002 : 0.04) * off;
            if (score > best) {
                best = score;
                grasp = i;
            }
        }
        int place = 0;
        best = -9;
        for (int i = 0; i < PairView.PLACES; i++) {
            double off = Math.abs((i + 0.5) / PairView.PLACES - 0.5);
            double score = Math.min(0.03, pairView.get(room + i))
                    + Math.min(0.02, pairView.get(reach + i))
                    - Math.max(0, pairView.get(kept + i) - 0.06)
                    - 0.005 * off;
            if (score > best) {
                best = score;
                place = i;
            }
        }
        double yaw = Math.PI * ((grasp + 0.5) / PairView.GRASPS - 0.5);
        yaw = round || Math.abs(yaw) > 0.2 ? yaw : 0;
        return new float[] {(float) yaw, (float) (2 * Math.PI * ((place + 0.5) / PairView.PLACES - 0.5)), 0.02f, 0f};
    }
}
