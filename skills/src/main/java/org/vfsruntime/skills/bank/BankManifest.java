package org.vfsruntime.skills.bank;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.skills.policy.SearchConfig;

/**
 * {@code manifest.json}: what the weights beside it mean.
 *
 * @param formatVersion of the folder's layout
 * @param scenario name of the scenario that the skills were learned in
 * @param controlTickSeconds length of one control tick, seconds
 * @param discount γ per control tick, in (0, 1)
 * @param skills [k] names in catalogue order
 * @param observation channels in order
 * @param parameters [k] boxes of the skills' primitives
 * @param search how the policies search their boxes
 * @param training where the bank comes from
 * @param weights [2k] value and policy of the first skill, of the second, …
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
        List<WeightFile> weights) {
    static final int FORMAT_VERSION = 1;

    BankManifest {
        skills = List.copyOf(skills);
        observation = List.copyOf(observation);
        parameters = List.copyOf(parameters);
        weights = List.copyOf(weights);
        int k = skills.size();
        Faults faults = new Faults()
                .require(formatVersion == FORMAT_VERSION, "formatVersion", formatVersion, "be " + FORMAT_VERSION)
                .require(!scenario.isBlank(), "scenario", "blank", "be a name")
                .require(
                        controlTickSeconds > 0 && Double.isFinite(controlTickSeconds),
                        "controlTickSeconds",
                        controlTickSeconds,
                        "be > 0")
                .require(discount > 0 && discount < 1, "discount", discount, "lie in (0, 1)")
                .require(parameters.size() == k, "number of parameter specs", parameters.size(), "be " + k)
                .require(weights.size() == 2 * k, "number of weight files", weights.size(), "be " + 2 * k);
        faults.throwIfAny();
        for (int i = 0; i < 2 * k; i++) {
            String expected = fileName(skills.get(i / 2), i % 2 == 0);
            faults.require(
                    weights.get(i).file().equals(expected),
                    "weight file " + i,
                    weights.get(i).file(),
                    "be " + expected + ", after the skills " + skills);
            // The first one says it all: when skills were moved, none of those after it fits.
            faults.throwIfAny();
        }
    }

    static String fileName(String skill, boolean value) {
        return skill + (value ? ".value" : ".policy") + ".safetensors";
    }
}
