package org.vfsruntime.skills.experience;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.networks.store.FloatTensor;
import org.vfsruntime.networks.store.IntTensor;
import org.vfsruntime.networks.store.Safetensors;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;

/**
 * What happened when the final policies were run: every skill from every visited state, so n = states · k
 * rows, the k rows of a state in catalogue order. It trains the value functions and is the transition data
 * of a dynamics model.
 *
 * <p>On disk one safetensors file of the tensors {@code observation} [n,d] F32, {@code skill} [n] I32 (index
 * in the catalogue), {@code success} [n] I32 (0 or 1), {@code ticks} [n] I32 (control ticks; 0 with success
 * 1: the success condition held before), {@code status} [n] I32 (0 completed, 1 refused, 2 aborted, 3
 * cancelled), {@code next_observation} [n,d] F32, {@code episode} [n] I32, {@code step} [n] I32, and texts.
 */
public final class Experience {
    private static final String FORMAT = "experience_format";
    private static final String FORMAT_VERSION = "1";
    private static final String SKILLS = "skills";

    private final List<String> skills;
    private final int observationSize;
    private final float[] observations;
    private final float[] nextObservations;
    private final int[] skill;
    private final int[] success;
    private final int[] ticks;
    private final int[] status;
    private final int[] episode;
    private final int[] step;

    private Experience(List<String> skills, int observationSize, int rows) {
        this(
                skills,
                observationSize,
                new float[rows * observationSize],
                new float[rows * observationSize],
                new int[6][rows]);
    }

    private Experience(List<String> skills, int d, float[] observations, float[] next, int[][] columns) {
        this.skills = List.copyOf(skills);
        this.observationSize = d;
        this.observations = observations;
        this.nextObservations = next;
        this.skill = columns[0];
        this.success = columns[1];
        this.ticks = columns[2];
        this.status = columns[3];
        this.episode = columns[4];
        this.step = columns[5];
    }

    /**
     * @param skills [k] names in catalogue order
     * @param observationSize d
     * @param rows k for each state, in catalogue order
     * @return the rows as columns
     */
    public static Experience of(List<String> skills, int observationSize, List<ExperienceRow> rows) {
        Experience all = new Experience(skills, observationSize, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ExperienceRow row = rows.get(i);
            System.arraycopy(row.observation(), 0, all.observations, i * observationSize, observationSize);
            System.arraycopy(row.nextObservation(), 0, all.nextObservations, i * observationSize, observationSize);
            all.skill[i] = row.skill();
            all.success[i] = row.trial().success() ? 1 : 0;
            all.ticks[i] = row.trial().ticks();
            all.status[i] = row.trial().status().ordinal();
            all.episode[i] = row.episode();
            all.step[i] = row.step();
        }
        all.check();
        return all;
    }

    /**
     * @param parts at least one, all of the same skills and observation size
     * @return one after the other
     */
    public static Experience concatenate(List<Experience> parts) {
        Experience first = parts.get(0);
        int rows = parts.stream().mapToInt(Experience::rows).sum();
        Experience all = new Experience(first.skills, first.observationSize, rows);
        int at = 0;
        for (Experience part : parts) {
            int n = part.rows();
            int d = first.observationSize;
            new Faults()
                    .require(part.skills.equals(first.skills), "skills of a part", part.skills, "be " + first.skills)
                    .require(part.observationSize == d, "observation size of a part", part.observationSize, "be " + d)
                    .throwIfAny();
            System.arraycopy(part.observations, 0, all.observations, at * d, n * d);
            System.arraycopy(part.nextObservations, 0, all.nextObservations, at * d, n * d);
            int[][] from = part.columns();
            int[][] to = all.columns();
            for (int c = 0; c < from.length; c++) {
                System.arraycopy(from[c], 0, to[c], at, n);
            }
            at += n;
        }
        return all;
    }

    /**
     * @param states at most so many, ≥ 1
     * @return the first of them, or this where there are no more
     */
    public Experience first(int states) {
        new Faults().require(states >= 1, "states", states, "be ≥ 1").throwIfAny();
        if (states >= states()) {
            return this;
        }
        int rows = row(states, 0);
        Experience some = new Experience(skills, observationSize, rows);
        System.arraycopy(observations, 0, some.observations, 0, rows * observationSize);
        System.arraycopy(nextObservations, 0, some.nextObservations, 0, rows * observationSize);
        int[][] from = columns();
        int[][] to = some.columns();
        for (int c = 0; c < from.length; c++) {
            System.arraycopy(from[c], 0, to[c], 0, rows);
        }
        return some;
    }

    /**
     * @param texts to lie beside the tensors
     * @return the content of the file
     */
    public TensorBundle toTensors(Map<String, String> texts) {
        int n = rows();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("observation", new FloatTensor(List.of(n, observationSize), observations));
        tensors.put("skill", new IntTensor(List.of(n), skill));
        tensors.put("success", new IntTensor(List.of(n), success));
        tensors.put("ticks", new IntTensor(List.of(n), ticks));
        tensors.put("status", new IntTensor(List.of(n), status));
        tensors.put("next_observation", new FloatTensor(List.of(n, observationSize), nextObservations));
        tensors.put("episode", new IntTensor(List.of(n), episode));
        tensors.put("step", new IntTensor(List.of(n), step));
        Map<String, String> all = new LinkedHashMap<>();
        all.put(FORMAT, FORMAT_VERSION);
        all.put(SKILLS, String.join(" ", skills));
        all.putAll(texts);
        return new TensorBundle(tensors, all);
    }

    /**
     * Writes the file, atomically.
     *
     * @param file where to
     * @param texts to lie beside the tensors
     */
    public void write(Path file, Map<String, String> texts) {
        Safetensors.write(file, toTensors(texts));
    }

    /**
     * Reads a file and checks every number.
     *
     * @param file that {@link #write} wrote
     * @return the experience
     * @throws InvalidInputException one line with the file and what is wrong
     */
    public static Experience read(Path file) {
        TensorBundle bundle = Safetensors.readSealed(file, Safetensors.MAX_FILE_BYTES);
        try {
            return fromTensors(bundle);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    file + ": " + e.getMessage() + "; delete the file and let the training make it again", e);
        }
    }

    /**
     * @param bundle the content of a file
     * @return the experience, every number checked
     * @throws InvalidInputException when a tensor is missing, of another shape or holds a number out of range
     */
    public static Experience fromTensors(TensorBundle bundle) {
        String version = bundle.text(FORMAT);
        FloatTensor observation = bundle.floats("observation");
        FloatTensor next = bundle.floats("next_observation");
        new Faults()
                .require(version.equals(FORMAT_VERSION), "experience format", version, "be " + FORMAT_VERSION)
                .require(observation.shape().size() == 2, "shape of observation", observation.shape(), "be [n, d]")
                .require(
                        next.shape().equals(observation.shape()),
                        "shape of next_observation",
                        next.shape(),
                        "be " + observation.shape())
                .throwIfAny();
        int n = observation.shape().get(0);
        String[] names = {"skill", "success", "ticks", "status", "episode", "step"};
        int[][] columns = new int[names.length][];
        for (int c = 0; c < names.length; c++) {
            IntTensor column = bundle.ints(names[c]);
            new Faults()
                    .require(
                            column.shape().equals(List.of(n)), "shape of " + names[c], column.shape(), "be [" + n + "]")
                    .throwIfAny();
            columns[c] = column.values();
        }
        List<String> skills = Arrays.asList(bundle.text(SKILLS).split(" ", -1));
        Experience all =
                new Experience(skills, observation.shape().get(1), observation.values(), next.values(), columns);
        all.check();
        return all;
    }

    private void check() {
        int k = skills.size();
        Faults faults = new Faults()
                .require(rows() % k == 0, "number of rows", rows(), "be a multiple of the number of skills " + k);
        faults.throwIfAny();
        for (int i = 0; i < rows(); i++) {
            int state = i - i % k;
            boolean sound = skill[i] == i % k
                    && (success[i] == 0 || success[i] == 1)
                    && ticks[i] >= 0
                    && status[i] >= 0
                    && status[i] < SkillOutcome.Status.values().length
                    && episode[i] >= 0
                    && step[i] >= 0
                    && episode[i] == episode[state]
                    && step[i] == step[state];
            faults.require(
                    sound,
                    "row " + i,
                    "{skill " + skill[i] + ", success " + success[i] + ", ticks " + ticks[i] + ", status " + status[i]
                            + ", episode " + episode[i] + ", step " + step[i] + "}",
                    "be one of the k rows of its state, in catalogue order, with numbers in range");
            faults.throwIfAny();
        }
    }

    private int[][] columns() {
        return new int[][] {skill, success, ticks, status, episode, step};
    }

    /** @return [k] names in catalogue order */
    public List<String> skills() {
        return skills;
    }

    /** @return d */
    public int observationSize() {
        return observationSize;
    }

    /** @return n = states · k */
    public int rows() {
        return skill.length;
    }

    /** @return visited states */
    public int states() {
        return rows() / skills.size();
    }

    /**
     * @param state in [0, states)
     * @param index of the skill
     * @return the row of that skill's run from that state
     */
    public int row(int state, int index) {
        return state * skills.size() + index;
    }

    /** @return whether the run ended in success */
    public boolean success(int row) {
        return success[row] == 1;
    }

    /** @return whether the success condition held before the run */
    public boolean satisfied(int row) {
        return success[row] == 1 && ticks[row] == 0;
    }

    /** @return whether the skill refused to start */
    public boolean refused(int row) {
        return status[row] == SkillOutcome.Status.REFUSED.ordinal();
    }

    /** @return control ticks of the run */
    public int ticks(int row) {
        return ticks[row];
    }

    /** @return number of the walk */
    public int episode(int row) {
        return episode[row];
    }

    /** Copies the observation before the run, d numbers. */
    public void copyObservation(int row, float[] target, int offset) {
        System.arraycopy(observations, row * observationSize, target, offset, observationSize);
    }

    /**
     * @param row of a run
     * @param discount γ per control tick
     * @return {@code γ^T · success}
     */
    public double discountedSuccess(int row, double discount) {
        return success[row] == 1 ? StrictMath.pow(discount, ticks[row]) : 0;
    }
}
