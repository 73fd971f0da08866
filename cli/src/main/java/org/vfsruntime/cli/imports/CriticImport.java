package org.vfsruntime.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.vfsruntime.cli.mind.BankDynamics;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.networks.outside.OutsideFile;
import org.vfsruntime.skills.bank.LearnedSkill;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.imports.CriticLoader;
import org.vfsruntime.skills.imports.CriticTrial;
import org.vfsruntime.skills.imports.ImportSpecFile;
import org.vfsruntime.skills.imports.ImportedValueFunction;

/** Looks through a critic, tries it, and only then writes a bank with it. */
public final class CriticImport {
    /** Values that differ by less than this span the same space, for all that a dynamics model can tell. */
    static final double SAME = 1e-4;

    private final ImportRequest request;

    /** @param request what to import */
    public CriticImport(ImportRequest request) {
        this.request = request;
    }

    /**
     * @return what came of it
     * @throws InvalidInputException in one line when anything is wrong; nothing was written then
     */
    public ImportResult run() {
        ObjectNode settings = ImportSpecFile.read(request.spec());
        SkillBank old = SkillBank.load(request.bank(), request.scenario()::parameterView);
        requireTarget();
        ObservationSpec perceived = old.header().observationSpec();
        double discount = old.header().discount();
        named("spec", request.spec(), () -> ImportSpecFile.parse(settings, perceived, discount));
        ImportedValueFunction critic = named(
                "critic",
                request.file(),
                () -> new CriticLoader(perceived, discount)
                        .load(request.kind(), OutsideFile.read(request.file()), settings));
        List<Observation> observations =
                SampleObservations.draw(request.scenario(), perceived, request.samples(), request.seed());
        CriticTrial trial = named("critic", request.file(), () -> CriticTrial.of(critic, observations));
        Skill skill = new Skill(critic.spec().skill());
        Optional<LearnedSkill> before = old.catalogue().contains(skill)
                ? Optional.of(old.skills().get(old.catalogue().indexOf(skill)))
                : Optional.empty();
        OptionalDouble change = before.isPresent()
                ? OptionalDouble.of(difference(before.get().value(), critic, observations))
                : OptionalDouble.empty();
        SkillBank mixed = old.with(new LearnedSkill(skill, before.flatMap(LearnedSkill::learnedPolicy), critic));
        boolean same = change.isPresent() && change.getAsDouble() <= SAME;
        boolean kept = write(mixed, same);
        return new ImportResult(
                mixed,
                request.target(),
                critic.spec(),
                trial,
                change,
                mixed.skills()
                        .get(mixed.catalogue().indexOf(skill))
                        .learnedPolicy()
                        .isPresent(),
                kept);
    }

    private static <T> T named(String what, Path file, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(what + " '" + file + "': " + e.getMessage(), e);
        }
    }

    private void requireTarget() {
        if (request.out().isEmpty()) {
            return;
        }
        Path out = request.out().get();
        try {
            if (Files.isDirectory(out)) {
                try (var files = Files.list(out)) {
                    if (files.findAny().isEmpty()) {
                        return;
                    }
                }
            }
            if (Files.exists(out)) {
                throw new InvalidInputException("--out was '" + out + "' but must be a folder that does not exist or is"
                        + " empty; to change a bank in place, name it with --bank and leave out --out");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + out + "' could not be looked at: " + e.getMessage(), e);
        }
    }

    private static double difference(ValueFunction one, ValueFunction other, List<Observation> observations) {
        float[] a = new float[1];
        float[] b = new float[1];
        double worst = 0;
        for (Observation observation : observations) {
            one.evaluate(observation.values(), 1, a);
            other.evaluate(observation.values(), 1, b);
            worst = Math.max(worst, Math.abs(a[0] - b[0]));
        }
        return worst;
    }

    /** A new bank gets its name when all of it is on the disk. */
    private boolean write(SkillBank mixed, boolean same) {
        if (request.out().isEmpty()) {
            // The model is read before the manifest changes, as it belongs to the old one.
            Optional<BankDynamics> dynamics = same ? BankDynamics.of(request.bank()) : Optional.empty();
            mixed.save(request.bank());
            dynamics.ifPresent(model -> model.writeFor(request.bank()));
            return dynamics.isPresent();
        }
        return NewFolder.fill(request.out().get(), folder -> {
            mixed.save(folder);
            Optional<BankDynamics> dynamics = same ? BankDynamics.of(request.bank()) : Optional.empty();
            dynamics.ifPresent(model -> model.writeFor(folder));
            return dynamics.isPresent();
        });
    }
}
