package org.vfsruntime.skills.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.skills.imports.CriticLoader;
import org.vfsruntime.skills.policy.Critic;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.value.StoredValueFunction;

/** A bank as a folder. */
final class BankFolder {
    private BankFolder() {}

    /** All of the new bank is on the disk before anything of an older one is replaced. */
    static void write(Path folder, SkillBank bank) {
        Path staging = folder.resolve(".saving");
        try {
            List<String> names = stage(staging, bank);
            for (String name : names) {
                Files.move(staging.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            forgetOthers(folder, names);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "skill bank " + folder + " could not be written: " + e.getMessage()
                            + ". Maybe choose another folder.",
                    e);
        } finally {
            clear(staging);
        }
    }

    /** Value functions and policies that the manifest no longer names. */
    private static void forgetOthers(Path folder, List<String> names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (WeightFile.isName(name) && !names.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void clear(Path staging) {
        try {
            if (Files.isDirectory(staging)) {
                try (Stream<Path> files = Files.list(staging)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(staging);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(staging + " could not be deleted: " + e.getMessage(), e);
        }
    }

    /** @return the names of the files, the manifest last */
    private static List<String> stage(Path folder, SkillBank bank) {
        List<WeightFile> weights = new ArrayList<>();
        List<ValueEntry> values = new ArrayList<>();
        for (LearnedSkill skill : bank.skills()) {
            String name = skill.skill().name();
            weights.add(ValueFiles.write(folder, name, skill.value()));
            values.add(ValueFiles.entry(skill.value()));
            skill.learnedPolicy().ifPresent(policy -> weights.add(write(folder, name, policy)));
        }
        BankHeader header = bank.header();
        ManifestFile.write(
                folder,
                new BankManifest(
                        BankManifest.versionFor(values, weights.size()),
                        header.scenario(),
                        header.controlTickSeconds(),
                        header.discount(),
                        bank.catalogue().names(),
                        header.observationSpec().channels(),
                        bank.catalogue().skills().stream()
                                .map(bank::parameterSpec)
                                .toList(),
                        bank.search(),
                        header.provenance(),
                        values,
                        weights));
        List<String> names =
                new ArrayList<>(weights.stream().map(WeightFile::file).toList());
        names.add(ManifestFile.NAME);
        return names;
    }

    private static WeightFile write(Path folder, String skill, LearnedPolicy policy) {
        String name = WeightFile.policyName(skill);
        MlpFile.write(folder.resolve(name), policy.critic().mlp(), Map.of("skill", skill));
        return WeightFile.of(folder.resolve(name), name);
    }

    static SkillBank read(Path folder, Function<Skill, ParameterView> views) {
        BankManifest manifest = ManifestFile.read(folder);
        try {
            SkillBank bank = bank(folder, manifest, views);
            ManifestFile.requireSeal(folder);
            return bank;
        } catch (InvalidInputException e) {
            throw new InvalidInputException("skill bank " + folder + ": " + e.getMessage(), e);
        }
    }

    private static SkillBank bank(Path folder, BankManifest manifest, Function<Skill, ParameterView> views) {
        ObservationSpec spec = new ObservationSpec(manifest.observation());
        CriticLoader critics = new CriticLoader(spec, manifest.discount());
        List<LearnedSkill> skills = new ArrayList<>();
        for (int i = 0; i < manifest.skills().size(); i++) {
            int at = i;
            Skill skill = new Skill(manifest.skills().get(i));
            StoredValueFunction value = ValueFiles.read(
                    folder, manifest.valueFiles().get(i), manifest.values().get(i), critics);
            Optional<LearnedPolicy> policy = manifest.policyFiles()
                    .get(i)
                    .map(file -> MlpFile.read(file.verified(folder)))
                    .map(mlp -> {
                        ParameterSpec parameters = manifest.parameters().get(at);
                        Critic critic = new Critic(mlp, spec.size(), parameters, views.apply(skill));
                        return new LearnedPolicy(critic, parameters, manifest.search());
                    });
            skills.add(new LearnedSkill(skill, policy, value));
        }
        BankHeader header = new BankHeader(
                manifest.scenario(), manifest.controlTickSeconds(), manifest.discount(), spec, manifest.training());
        return new SkillBank(header, skills);
    }
}
