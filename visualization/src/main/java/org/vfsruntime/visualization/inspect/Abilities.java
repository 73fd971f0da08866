package org.vfsruntime.visualization.inspect;

import java.util.HashMap;
import java.util.Map;
import org.vfsruntime.visualization.projection.Points;

/**
 * Embeddings without their durations. A value is γ^T where a skill can succeed, so that it tells how far away the end
 * is, too; cut into "cannot", "can" and "done" it tells only what can be done.
 */
final class Abilities {
    private static final float CAN = 0.1f;
    private static final float DONE = 0.9f;

    private Abilities() {}

    /** [n]: the same number, in [0, n), where the same skills are done and the same ones can be done. */
    static int[] cells(Points embeddings) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] cells = new int[embeddings.size()];
        for (int i = 0; i < cells.length; i++) {
            StringBuilder key = new StringBuilder();
            for (int j = 0; j < embeddings.width(); j++) {
                float value = embeddings.get(i, j);
                key.append(value >= DONE ? 'd' : value >= CAN ? 'c' : '-');
            }
            cells[i] = numbers.computeIfAbsent(key.toString(), unseen -> numbers.size());
        }
        return cells;
    }
}
