package org.vfsruntime.planner.dynamics;

import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.planner.calibration.PlanCalibration;

/**
 * Models that were learned alike, each from its own draw of the same data. Where there was data they agree; where they
 * do not, none of them is to be believed (Lakshminarayanan et al., 2017; for planning: Chua et al., "PETS", 2018).
 *
 * <p>As one model it predicts the mean of its members. Who wants to know how sure they are asks each of them.
 */
public final class DynamicsEnsemble implements DynamicsModel {
    /** Most members. */
    public static final int MOST = 32;

    private final List<DynamicsModel> members;
    private final Optional<PlanCalibration> calibration;

    /**
     * @param members of one size, 1 to {@link #MOST}
     * @param calibration what the members' agreement is worth, as measured; empty when nobody has measured
     * @throws org.vfsruntime.core.InvalidInputException when there are none or too many, or the sizes differ
     */
    public DynamicsEnsemble(List<? extends DynamicsModel> members, Optional<PlanCalibration> calibration) {
        this.members = List.copyOf(members);
        this.calibration = calibration;
        int n = members.size();
        new Faults()
                .require(n >= 1 && n <= MOST, "members of the ensemble", n, "lie in [1, " + MOST + "]")
                .throwIfAny();
        long sizes = members.stream().mapToInt(DynamicsModel::size).distinct().count();
        new Faults()
                .require(sizes == 1, "number of different sizes of the ensemble's members", sizes, "be 1")
                .throwIfAny();
    }

    /** @return the models, in the order of their seeds */
    public List<DynamicsModel> members() {
        return members;
    }

    /** @return what the members' agreement is worth, as measured */
    public Optional<PlanCalibration> calibration() {
        return calibration;
    }

    /**
     * @param measured what the members' agreement is worth
     * @return the same models with that calibration
     */
    public DynamicsEnsemble with(PlanCalibration measured) {
        return new DynamicsEnsemble(members, Optional.of(measured));
    }

    @Override
    public int size() {
        return members.get(0).size();
    }

    @Override
    public void predict(float[] embeddings, int[] skills, int count, float[] next) {
        members.get(0).predict(embeddings, skills, count, next);
        if (members.size() == 1) {
            return;
        }
        int numbers = count * size();
        float[] one = new float[numbers];
        for (DynamicsModel member : members.subList(1, members.size())) {
            member.predict(embeddings, skills, count, one);
            for (int i = 0; i < numbers; i++) {
                next[i] += one[i];
            }
        }
        for (int i = 0; i < numbers; i++) {
            // Values sum to at most their number, and rounding is monotone: a mean of values is a value.
            next[i] /= members.size();
        }
    }
}
