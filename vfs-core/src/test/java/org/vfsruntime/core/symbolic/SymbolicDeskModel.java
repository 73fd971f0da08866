package org.vfsruntime.core.symbolic;

import org.vfsruntime.core.dynamics.DynamicsModel;

/** The true dynamics of the {@link SymbolicDesk} in its value function space: the planners' oracle. */
public final class SymbolicDeskModel implements DynamicsModel {
    @Override
    public int size() {
        return SymbolicDesk.SKILLS.size();
    }

    @Override
    public void predict(float[] embeddings, int[] skills, int count, float[] next) {
        int k = size();
        for (int row = 0; row < count; row++) {
            SymbolicDesk after = SymbolicDesk.decode(embeddings, row).after(skills[row]);
            for (int skill = 0; skill < k; skill++) {
                next[row * k + skill] = after.value(skill);
            }
        }
    }
}
