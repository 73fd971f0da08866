package org.vfsruntime.skills.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.skills.policy.Critic;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.value.LearnedValueFunction;

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
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "skill bank " + folder + " could not be written: " + e.getMessage()
                            + ". Maybe choose another folder.",
                    e);
        } finally {
            clear(staging);
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
        for (LearnedSkill skill : bank.skills()) {
            String name = skill.skill().name();
            weights.add(write(folder, name, true, skill.value().mlp()));
            weights.add(write(folder, name, false, skill.policy().critic().mlp()));
        }
        BankHeader header = bank.header();
        ManifestFile.write(
                folder,
                new BankManifest(
                        BankManifest.FORMAT_VERSION,
                        header.scenario(),
                        header.controlTickSeconds(),
                        header.discount(),
                        bank.catalogue().names(),
                        header.observationSpec().channels(),
                        bank.catalogue().skills().stream()
                                .map(bank::parameterSpec)
                                .toList(),
                        bank.skills().get(0).policy().config(),
                        header.provenance(),
                        weights));
        List<String> names =
                new ArrayList<>(weights.stream().map(WeightFile::file).toList());
        names.add(ManifestFile.NAME);
        return names;
    }

    private static WeightFile write(Path folder, String skill, boolean value, Mlp mlp) {
        String name = BankManifest.fileName(skill, value);
        Path file = folder.resolve(name);
        MlpFile.write(file, mlp, Map.of("skill", skill));
        try {
            return new WeightFile(name, Files.size(file), ContentHash.of(file, MlpFile.MAX_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read back: " + e.getMessage(), e);
        }
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
        List<LearnedSkill> skills = new ArrayList<>();
        for (int i = 0; i < manifest.skills().size(); i++) {
            Mlp value = weights(folder, manifest.weights().get(2 * i));
            Mlp policy = weights(folder, manifest.weights().get(2 * i + 1));
            ParameterSpec parameters = manifest.parameters().get(i);
            Skill skill = new Skill(manifest.skills().get(i));
            Critic critic = new Critic(policy, spec.size(), parameters, views.apply(skill));
            skills.add(new LearnedSkill(
                    skill,
                    new LearnedPolicy(critic, parameters, manifest.search()),
                    new LearnedValueFunction(value)));
        }
        BankHeader header = new BankHeader(
                manifest.scenario(), manifest.controlTickSeconds(), manifest.discount(), spec, manifest.training());
        return new SkillBank(header, skills);
    }

    private static Mlp weights(Path folder, WeightFile stated) {
        Path file = folder.resolve(stated.file());
        try {
            if (!Files.isRegularFile(file)) {
                throw mismatch(stated, "there is no such file", "the manifest names it");
            }
            long size = Files.size(file);
            if (size != stated.bytes()) {
                throw mismatch(stated, "it has " + size + " bytes", "the manifest says " + stated.bytes());
            }
            String hash = ContentHash.of(file, stated.bytes());
            if (!hash.equals(stated.sha256())) {
                throw mismatch(stated, "its SHA-256 is " + hash, "the manifest says " + stated.sha256());
            }
        } catch (IOException e) {
            throw new InvalidInputException(stated.file() + " could not be read: " + e, e);
        }
        return MlpFile.read(file);
    }

    private static InvalidInputException mismatch(WeightFile stated, String found, String expected) {
        return new InvalidInputException("weight file '" + stated.file() + "': " + found + " but " + expected
                + "; the file is damaged or of another bank, restore the bank or train it again");
    }
}
