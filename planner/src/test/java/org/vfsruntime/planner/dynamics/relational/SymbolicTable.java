package org.vfsruntime.planner.dynamics.relational;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.dynamics.Transitions;

/**
 * Objects as points on a table one metre wide. "Move A near B" puts A beside B, on the side where there is most room; it
 * does nothing where there is none. A leaves whatever it was near to, and what is near B may come near A: so moves break
 * and make other pairs, as with real objects.
 */
final class SymbolicTable {
    static final float DONE = 1;
    static final float IMPOSSIBLE = 0.03f;

    private static final double NEAR = 0.15;
    private static final double BESIDE = 0.12;
    private static final double ROOM = 0.07;
    private static final int SIDES = 8;

    private final Pairs pairs;
    private final double[] x;
    private final double[] y;

    private SymbolicTable(double[] x, double[] y) {
        this.pairs = new Pairs(x.length);
        this.x = x;
        this.y = y;
    }

    static SymbolicTable random(int objects, Random random) {
        SymbolicTable table = new SymbolicTable(new double[objects], new double[objects]);
        for (int i = 0; i < objects; i++) {
            do {
                table.x[i] = random.nextDouble();
                table.y[i] = random.nextDouble();
            } while (table.room(table.x[i], table.y[i], i, i) < ROOM);
        }
        return table;
    }

    static SkillCatalogue catalogue(int objects) {
        Pairs pairs = new Pairs(objects);
        List<String> names = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            names.add("MoveNear_" + pairs.first(pair) + "_" + pairs.second(pair));
        }
        return SkillCatalogue.ofNames(names);
    }

    boolean isNear(int skill) {
        return distance(pairs.first(skill), pairs.second(skill)) <= NEAR;
    }

    /** Further is slower: the value falls with the way that A has to go. */
    float value(int skill) {
        if (isNear(skill)) {
            return DONE;
        }
        if (side(skill) < 0) {
            return IMPOSSIBLE;
        }
        return (float) (0.7 - 0.15 * distance(pairs.first(skill), pairs.second(skill)));
    }

    float[] values() {
        float[] values = new float[pairs.size()];
        for (int skill = 0; skill < values.length; skill++) {
            values[skill] = value(skill);
        }
        return values;
    }

    Embedding embedding() {
        return Embedding.of(catalogue(pairs.objects()), values());
    }

    SymbolicTable after(int skill) {
        int side = isNear(skill) ? -1 : side(skill);
        if (side < 0) {
            return this;
        }
        int a = pairs.first(skill);
        int b = pairs.second(skill);
        SymbolicTable next = new SymbolicTable(x.clone(), y.clone());
        next.x[a] = x(b, side);
        next.y[a] = y(b, side);
        return next;
    }

    /** Walks of random skills, some of them impossible or done. */
    static Transitions walks(int objects, int episodes, int skillsPerEpisode, long seed) {
        Random random = new Random(seed);
        int k = new Pairs(objects).size();
        int n = episodes * skillsPerEpisode;
        float[] z = new float[n * k];
        float[] next = new float[n * k];
        int[] skills = new int[n];
        long[] ids = new long[n];
        for (int row = 0, episode = 0; episode < episodes; episode++) {
            SymbolicTable table = random(objects, random);
            for (int step = 0; step < skillsPerEpisode; step++, row++) {
                skills[row] = random.nextInt(k);
                ids[row] = episode;
                System.arraycopy(table.values(), 0, z, row * k, k);
                table = table.after(skills[row]);
                System.arraycopy(table.values(), 0, next, row * k, k);
            }
        }
        return new Transitions(k, z, skills, next, ids);
    }

    /** @return the side of B with the most room for A; −1 when there is none */
    private int side(int skill) {
        int a = pairs.first(skill);
        int b = pairs.second(skill);
        int best = -1;
        double most = ROOM;
        for (int side = 0; side < SIDES; side++) {
            double room = room(x(b, side), y(b, side), a, b);
            if (room > most && inside(x(b, side)) && inside(y(b, side))) {
                most = room;
                best = side;
            }
        }
        return best;
    }

    /** @return the distance to the nearest object but for these two; not more than the table is wide */
    private double room(double atX, double atY, int a, int b) {
        double room = 1;
        for (int i = 0; i < x.length; i++) {
            if (i != a && i != b) {
                room = Math.min(room, Math.hypot(x[i] - atX, y[i] - atY));
            }
        }
        return room;
    }

    private double x(int b, int side) {
        return x[b] + BESIDE * Math.cos(2 * Math.PI * side / SIDES);
    }

    private double y(int b, int side) {
        return y[b] + BESIDE * Math.sin(2 * Math.PI * side / SIDES);
    }

    private static boolean inside(double coordinate) {
        return coordinate >= 0 && coordinate <= 1;
    }

    private double distance(int one, int other) {
        return Math.hypot(x[one] - x[other], y[one] - y[other]);
    }
}
