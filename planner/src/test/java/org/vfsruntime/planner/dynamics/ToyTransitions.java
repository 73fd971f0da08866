package org.vfsruntime.planner.dynamics;

import java.util.Random;
import org.vfsruntime.core.symbolic.SymbolicDesk;

/** Transitions of the symbolic desk under random skills that always work. */
final class ToyTransitions {
    private ToyTransitions() {}

    static Transitions collect(int episodes, int skillsPerEpisode, long seed) {
        int n = episodes * skillsPerEpisode;
        Random random = new Random(seed);
        float[] z = new float[n * 8];
        float[] next = new float[n * 8];
        int[] skills = new int[n];
        long[] ids = new long[n];
        int row = 0;
        for (int episode = 0; episode < episodes; episode++) {
            SymbolicDesk desk = SymbolicDesk.closed();
            for (int step = 0; step < skillsPerEpisode; step++, row++) {
                int skill = random.nextInt(8);
                SymbolicDesk after = desk.after(skill);
                System.arraycopy(desk.embedding().values(), 0, z, row * 8, 8);
                System.arraycopy(after.embedding().values(), 0, next, row * 8, 8);
                skills[row] = skill;
                ids[row] = 1_000L + episode;
                desk = after;
            }
        }
        return new Transitions(8, z, skills, next, ids);
    }
}
