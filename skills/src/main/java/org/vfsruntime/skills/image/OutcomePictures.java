package org.vfsruntime.skills.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.networks.training.PictureSet;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.practice.Seeds;

/**
 * Pictures of the states in which every skill was tried, with what came of it: {@code γ^T · success} of all k skills.
 * Each state is shown in a few looks, under names given out anew where a source does that; they are made when they are
 * first asked for and kept.
 */
final class OutcomePictures implements PictureSet {
    /** Walks that are left out, to be measured on: every tenth. */
    private static final int HELD_OUT_PERIOD = 10;

    /** Pixels by which a picture is moved at most, to each side. */
    private static final int SHIFT = 2;

    /** Pictures that a run is known by. */
    private static final int HASHED = 8;

    private final PictureSource source;
    private final PictureSource.Painter painter;
    private final int width;
    private final int height;
    private final int pictureSize;
    private final ThingLikeness likeness;
    private final int skills;
    private final String fingerprint;
    private final long seed;
    private final int looks;
    private final List<float[]> observations = new ArrayList<>();
    private final List<float[]> outcomes = new ArrayList<>();
    private final byte[] @Nullable [] pictures;
    private final float[] @Nullable [] targets;

    /**
     * @param experience of the policies
     * @param source makes pictures of its observations
     * @param discount γ per control tick
     * @param looks in which each state is shown, ≥ 1
     * @param seed decides all looks
     */
    OutcomePictures(Experience experience, PictureSource source, double discount, int looks, long seed) {
        this.source = source;
        this.painter = source.open();
        this.width = source.width();
        this.height = source.height();
        this.pictureSize = 3 * width * height;
        this.likeness = new ThingLikeness(source.things());
        this.skills = experience.skills().size();
        this.seed = seed;
        this.looks = looks;
        for (int state = 0; state < experience.states(); state++) {
            int row = experience.row(state, 0);
            if (experience.episode(row) % HELD_OUT_PERIOD != HELD_OUT_PERIOD - 1) {
                float[] observation = new float[experience.observationSize()];
                experience.copyObservation(row, observation, 0);
                observations.add(observation);
                outcomes.add(outcomes(experience, state, discount));
            }
        }
        this.pictures = new byte[observations.size() * looks][];
        this.targets = new float[pictures.length][];
        long hash = seed;
        for (int i = 0; i < observations.size(); i++) {
            hash = 31 * hash + Arrays.hashCode(observations.get(i));
            hash = 31 * hash + Arrays.hashCode(outcomes.get(i));
        }
        hash = 31 * hash + seenHash();
        this.fingerprint = observations.size() + " states in " + looks + " looks " + Long.toHexString(hash);
    }

    /** The camera, its looks, the names it gives out and the colours they stand for are known by a few pictures. */
    private int seenHash() {
        byte[] picture = new byte[pictureSize];
        byte[] seen = new byte[pictureSize()];
        int hash = SHIFT;
        int count = Math.min(HASHED, pictures.length);
        for (int i = 0; i < count; i++) {
            int chosen = (int) ((long) i * pictures.length / count);
            hash = 31 * hash + Arrays.hashCode(make(chosen, picture));
            likeness.add(picture, seen);
            hash = 31 * hash + Arrays.hashCode(seen);
        }
        return hash;
    }

    private float[] outcomes(Experience experience, int state, double discount) {
        float[] values = new float[skills];
        for (int skill = 0; skill < skills; skill++) {
            values[skill] = (float) experience.discountedSuccess(experience.row(state, skill), discount);
        }
        return values;
    }

    @Override
    public int pictureSize() {
        return width * height * likeness.channels();
    }

    @Override
    public int outputs() {
        return skills;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void draw(SplittableRandom random, byte[] picture, float[] targets, float[] known, int at) {
        int chosen = random.nextInt(pictures.length);
        byte[] kept = pictures[chosen];
        float[] outcome = kept == null ? null : this.targets[chosen];
        if (kept == null || outcome == null) {
            kept = new byte[pictureSize];
            outcome = make(chosen, kept);
            pictures[chosen] = kept;
            this.targets[chosen] = outcome;
        }
        byte[] moved = new byte[pictureSize];
        shifted(kept, moved, random.nextInt(-SHIFT, SHIFT + 1), random.nextInt(-SHIFT, SHIFT + 1));
        likeness.add(moved, picture);
        System.arraycopy(outcome, 0, targets, at, skills);
        Arrays.fill(known, at, at + skills, 1);
    }

    /** @return [k] what came of the skills in that picture */
    private float[] make(int chosen, byte[] picture) {
        SplittableRandom random = new SplittableRandom(Seeds.derive(seed, chosen));
        float[] observation = observations.get(chosen / looks);
        float[] outcome = outcomes.get(chosen / looks);
        Optional<PictureSource.Renamed> renamed = source.renamed(observation, random);
        painter.paint(renamed.map(PictureSource.Renamed::observation).orElse(observation), random, picture);
        return renamed.map(names -> reordered(outcome, names.skills())).orElse(outcome);
    }

    private static float[] reordered(float[] outcome, List<Integer> order) {
        float[] reordered = new float[outcome.length];
        for (int skill = 0; skill < reordered.length; skill++) {
            reordered[skill] = outcome[order.get(skill)];
        }
        return reordered;
    }

    /**
     * Few looks are kept, and a network learns them by heart; moved by a few pixels they are new (random shifts:
     * Kostrikov, Yarats and Fergus, 2021). The border is repeated.
     */
    private void shifted(byte[] from, byte[] to, int right, int down) {
        for (int row = 0; row < height; row++) {
            int line = Math.min(Math.max(row - down, 0), height - 1) * width;
            for (int column = 0; column < width; column++) {
                int source = 3 * (line + Math.min(Math.max(column - right, 0), width - 1));
                System.arraycopy(from, source, to, 3 * (row * width + column), 3);
            }
        }
    }
}
