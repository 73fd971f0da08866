package org.vfsruntime.core.recording;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** What planners answer, as bytes. */
final class PlanCodec {
    /** Longest candidate, and most rejected ones. */
    static final int MAX_CANDIDATES = 1 << 16;

    private static final byte PLANNED = 1;
    private static final byte NO_FINITE_CANDIDATE = 2;
    private static final byte NOTHING_APPLICABLE = 3;
    private static final byte DEADLINE_REACHED = 4;

    private static final byte INFEASIBLE = 1;
    private static final byte LOWER_SCORE = 2;
    private static final byte LONGER = 3;
    private static final byte TIED = 4;

    private final SkillCatalogue catalogue;

    PlanCodec(SkillCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void write(PlanResult result, PayloadWriter out) {
        if (result instanceof PlanResult.Planned planned) {
            out.i8(PLANNED).i64(planned.scored()).i64(planned.notFinite()).i8(planned.partial() ? 1 : 0);
            candidate(planned.best(), out);
            out.i32(planned.rejected().size());
            for (RejectedCandidate rejected : planned.rejected()) {
                candidate(rejected.candidate(), out);
                reason(rejected.reason(), out);
            }
        } else if (result instanceof PlanResult.NoFiniteCandidate none) {
            out.i8(NO_FINITE_CANDIDATE).i64(none.notFinite());
        } else if (result instanceof PlanResult.NothingApplicable nothing) {
            out.i8(NOTHING_APPLICABLE).text(EventCodec.bounded(nothing.reason()));
        } else {
            PlanResult.DeadlineReached late = (PlanResult.DeadlineReached) result;
            out.i8(DEADLINE_REACHED).i64(late.scored()).i64(late.notFinite());
        }
    }

    PlanResult read(PayloadReader in) {
        byte kind = in.i8();
        return switch (kind) {
            case PLANNED -> planned(in);
            case NO_FINITE_CANDIDATE -> new PlanResult.NoFiniteCandidate(in.i64());
            case NOTHING_APPLICABLE -> new PlanResult.NothingApplicable(in.text("reason", Texts.MAX_BYTES));
            case DEADLINE_REACHED -> new PlanResult.DeadlineReached(in.i64(), in.i64());
            default -> throw new InvalidInputException("plan kind was " + kind + " but must lie in [1, 4]");
        };
    }

    private PlanResult.Planned planned(PayloadReader in) {
        long scored = in.i64();
        long notFinite = in.i64();
        byte partial = in.i8();
        if (partial != 0 && partial != 1) {
            throw new InvalidInputException("partial was " + partial + " but must be 0 or 1");
        }
        Candidate best = candidate(in);
        int count = in.count("rejected candidates", MAX_CANDIDATES, Integer.BYTES + Double.BYTES + 1);
        List<RejectedCandidate> rejected = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rejected.add(new RejectedCandidate(candidate(in), reason(in)));
        }
        return new PlanResult.Planned(best, rejected, scored, notFinite, partial == 1);
    }

    private void candidate(Candidate candidate, PayloadWriter out) {
        out.i32(candidate.skills().size()).f64(candidate.score());
        candidate.skills().forEach(skill -> SkillCodec.write(skill, catalogue, out));
        candidate.predicted().forEach(embedding -> SkillCodec.write(embedding, catalogue, out));
        AppraisalCodec.write(candidate.appraisal(), out);
    }

    void skills(List<Skill> skills, PayloadWriter out) {
        out.i32(skills.size());
        skills.forEach(skill -> SkillCodec.write(skill, catalogue, out));
    }

    List<Skill> skills(PayloadReader in) {
        return skills(in.count("skills of a warm start", MAX_CANDIDATES, Integer.BYTES), in);
    }

    private List<Skill> skills(int length, PayloadReader in) {
        List<Skill> skills = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            skills.add(SkillCodec.read(catalogue, in));
        }
        return skills;
    }

    private Candidate candidate(PayloadReader in) {
        int length = in.count("skills of a candidate", MAX_CANDIDATES, Integer.BYTES + Float.BYTES * catalogue.size());
        double score = in.f64();
        List<Skill> skills = skills(length, in);
        List<Embedding> predicted = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            predicted.add(SkillCodec.readEmbedding(catalogue, in));
        }
        return new Candidate(skills, predicted, score, AppraisalCodec.read(in));
    }

    private void reason(RejectionReason reason, PayloadWriter out) {
        if (reason instanceof RejectionReason.Infeasible infeasible) {
            out.i8(INFEASIBLE).i32(infeasible.step());
            SkillCodec.write(infeasible.skill(), catalogue, out);
            out.f32(infeasible.value());
        } else if (reason instanceof RejectionReason.LowerScore lower) {
            out.i8(LOWER_SCORE).f64(lower.by());
        } else if (reason instanceof RejectionReason.Longer longer) {
            out.i8(LONGER).i32(longer.bySkills());
        } else {
            out.i8(TIED);
        }
    }

    private RejectionReason reason(PayloadReader in) {
        byte kind = in.i8();
        return switch (kind) {
            case INFEASIBLE -> new RejectionReason.Infeasible(in.i32(), SkillCodec.read(catalogue, in), in.f32());
            case LOWER_SCORE -> new RejectionReason.LowerScore(in.f64());
            case LONGER -> new RejectionReason.Longer(in.i32());
            case TIED -> new RejectionReason.Tied();
            default -> throw new InvalidInputException("reason kind was " + kind + " but must lie in [1, 4]");
        };
    }
}
