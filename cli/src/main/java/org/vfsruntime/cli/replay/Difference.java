package org.vfsruntime.cli.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/** Says where two plans, or two embeddings, part. */
final class Difference {
    private Difference() {}

    /** @return whether both lead to the same next skill */
    static boolean isSameChoice(PlanResult recorded, PlanResult now) {
        return first(recorded).equals(first(now)) && recorded.getClass().equals(now.getClass());
    }

    private static Optional<Skill> first(PlanResult result) {
        return result instanceof PlanResult.Planned planned
                ? Optional.of(planned.best().skills().get(0))
                : Optional.empty();
    }

    /**
     * @param recorded the plan in the recording
     * @param now another one
     * @return a few words on the first difference
     */
    static String of(PlanResult recorded, PlanResult now) {
        if (!(recorded instanceof PlanResult.Planned then) || !(now instanceof PlanResult.Planned again)) {
            return "recorded " + words(recorded) + ", now " + words(now);
        }
        return candidates("the choice", then.best(), again.best())
                .or(() -> rejected(then.rejected(), again.rejected()))
                .orElseGet(() -> "scored " + then.scored() + " candidates and rejected " + then.notFinite()
                        + " as not finite, now " + again.scored() + " and " + again.notFinite());
    }

    /**
     * @param recorded the values in the recording
     * @param now other ones
     * @return a few words on the first difference
     */
    static String of(Embedding recorded, Embedding now) {
        for (int i = 0; i < recorded.size(); i++) {
            if (Float.compare(recorded.get(i), now.get(i)) != 0) {
                return "value of " + recorded.catalogue().get(i) + " recorded " + recorded.get(i) + ", now "
                        + now.get(i);
            }
        }
        return "none";
    }

    private static Optional<String> candidates(String what, Candidate recorded, Candidate now) {
        if (!recorded.skills().equals(now.skills())) {
            return Optional.of(what + " recorded " + words(recorded) + ", now " + words(now));
        }
        for (int i = 0; i < recorded.predicted().size(); i++) {
            Embedding then = recorded.predicted().get(i);
            Embedding again = now.predicted().get(i);
            if (!then.equals(again)) {
                return Optional.of(
                        what + " is the same, but after skill " + (i + 1) + " the predicted " + of(then, again));
            }
        }
        if (Double.compare(recorded.score(), now.score()) != 0) {
            return Optional.of(
                    what + " is the same, but its score recorded " + recorded.score() + ", now " + now.score());
        }
        return recorded.appraisal().equals(now.appraisal())
                ? Optional.empty()
                : Optional.of(what + " is the same, but how sure it is recorded " + recorded.appraisal() + ", now "
                        + now.appraisal());
    }

    private static Optional<String> rejected(List<RejectedCandidate> recorded, List<RejectedCandidate> now) {
        if (recorded.size() != now.size()) {
            return Optional.of(recorded.size() + " rejected candidates recorded, now " + now.size());
        }
        for (int i = 0; i < recorded.size(); i++) {
            String what = "rejected candidate " + (i + 1);
            RejectedCandidate then = recorded.get(i);
            RejectedCandidate again = now.get(i);
            Optional<String> found = candidates(what, then.candidate(), again.candidate());
            if (found.isPresent()) {
                return found;
            }
            if (!then.reason().equals(again.reason())) {
                return Optional.of(what + " lost because " + then.reason().describe() + ", now because "
                        + again.reason().describe());
            }
        }
        return Optional.empty();
    }

    private static String words(PlanResult result) {
        if (result instanceof PlanResult.Planned planned) {
            return words(planned.best());
        }
        return result instanceof PlanResult.NothingApplicable nothing
                ? "nothing applicable (" + nothing.reason() + ")"
                : "no finite candidate (" + result.notFinite() + " tried)";
    }

    private static String words(Candidate candidate) {
        return candidate.skills().stream().map(Skill::name).collect(Collectors.joining(" > "));
    }
}
