package org.vfsruntime.skills.bank;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.skills.policy.SearchConfig;
import org.vfsruntime.skills.value.ValueKind;

/**
 * {@code manifest.json}: what the weights beside it mean. Version 1 has no {@code values}: every value function is an
 * own perceptron, and every skill has a policy.
 *
 * @param formatVersion of the folder's layout
 * @param scenario name of the scenario that the skills were learned in
 * @param controlTickSeconds length of one control tick, seconds
 * @param discount γ per control tick, in (0, 1)
 * @param skills [k] names in catalogue order
 * @param observation channels in order
 * @param parameters [k] boxes of the skills' primitives, of no parameters for a skill without a policy
 * @param search how the policies search their boxes
 * @param training where the bank comes from
 * @param values [k] what the value functions are made of
 * @param weights value of the first skill and its policy when it has one, of the second, …
 */
record BankManifest(
        int formatVersion,
        String scenario,
        double controlTickSeconds,
        double discount,
        List<String> skills,
        List<Channel> observation,
        List<ParameterSpec> parameters,
        SearchConfig search,
        Provenance training,
        List<ValueEntry> values,
        List<WeightFile> weights) {
    /** The version in which all value functions are own perceptrons. */
    static final int OWN_ONLY = 1;

    static final int FORMAT_VERSION = 2;

    BankManifest {
        skills = List.copyOf(skills);
        observation = List.copyOf(observation);
        parameters = List.copyOf(parameters);
        values = List.copyOf(values);
        weights = List.copyOf(weights);
        int k = skills.size();
        new Faults()
                .require(
                        formatVersion == OWN_ONLY || formatVersion == FORMAT_VERSION,
                        "formatVersion",
                        formatVersion,
                        "be " + OWN_ONLY + " or " + FORMAT_VERSION)
                .require(!scenario.isBlank(), "scenario", "blank", "be a name")
                .require(
                        controlTickSeconds > 0 && Double.isFinite(controlTickSeconds),
                        "controlTickSeconds",
                        controlTickSeconds,
                        "be > 0")
                .require(discount > 0 && discount < 1, "discount", discount, "lie in (0, 1)")
                .require(parameters.size() == k, "number of parameter specs", parameters.size(), "be " + k)
                .require(values.size() == k, "number of value functions", values.size(), "be " + k)
                .throwIfAny();
        requireFiles(formatVersion, skills, values, weights);
    }

    private static void requireFiles(
            int formatVersion, List<String> skills, List<ValueEntry> values, List<WeightFile> weights) {
        Faults faults = new Faults();
        int least = formatVersion == OWN_ONLY ? 2 * skills.size() : skills.size();
        faults.require(
                        weights.size() >= least && weights.size() <= 2 * skills.size(),
                        "number of weight files",
                        weights.size(),
                        least == 2 * skills.size() ? "be " + least : "lie in [" + least + ", " + 2 * least + "]")
                .throwIfAny();
        int at = 0;
        for (int i = 0; i < skills.size(); i++) {
            String skill = skills.get(i);
            ValueKind kind = values.get(i).kind();
            // The first one says it all: when skills were moved, none of those after it fits.
            requireName(
                    WeightFile.isValue(name(at, weights), skill, kind),
                    at,
                    weights,
                    WeightFile.valuePattern(skill, kind) + ", after the skills " + skills);
            at++;
            boolean acts = name(at, weights).equals(WeightFile.policyName(skill));
            requireName(
                    acts || formatVersion != OWN_ONLY,
                    at,
                    weights,
                    WeightFile.policyName(skill) + ", after the skills " + skills);
            at += acts ? 1 : 0;
        }
        requireName(at == weights.size(), at, weights, "missing");
    }

    private static void requireName(boolean holds, int at, List<WeightFile> weights, String expected) {
        new Faults()
                .require(holds, "weight file " + at, name(at, weights), "be " + expected)
                .throwIfAny();
    }

    private static String name(int at, List<WeightFile> weights) {
        return at < weights.size() ? weights.get(at).file() : "missing";
    }

    /** @return [k] the files of the value functions */
    @JsonIgnore
    List<WeightFile> valueFiles() {
        return weights.stream().filter(file -> !file.isPolicy()).toList();
    }

    /** @return [k] the files of the policies; empty for a skill that has none */
    @JsonIgnore
    List<Optional<WeightFile>> policyFiles() {
        List<Optional<WeightFile>> files = new ArrayList<>(Collections.nCopies(skills.size(), Optional.empty()));
        for (WeightFile file : weights) {
            for (int i = 0; i < skills.size(); i++) {
                if (file.file().equals(WeightFile.policyName(skills.get(i)))) {
                    files.set(i, Optional.of(file));
                }
            }
        }
        return files;
    }

    /** @return the oldest version that can say this, so that older programs can read what they understand */
    static int versionFor(List<ValueEntry> values, int files) {
        boolean own = values.stream().allMatch(value -> value.kind() == ValueKind.MLP) && files == 2 * values.size();
        return own ? OWN_ONLY : FORMAT_VERSION;
    }
}
