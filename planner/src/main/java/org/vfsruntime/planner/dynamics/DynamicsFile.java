package org.vfsruntime.planner.dynamics;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.networks.store.MlpSetFile;
import org.vfsruntime.planner.calibration.CalibrationText;
import org.vfsruntime.planner.dynamics.relational.Pairs;
import org.vfsruntime.planner.dynamics.relational.RelationalDynamicsModel;

/**
 * An ensemble of dynamics models on disk: one sealed safetensors file, which names the skills that it was trained for,
 * with the calibration of its plans. A file of the older format, with one network, is read as an ensemble of one.
 */
public final class DynamicsFile {
    /** The file's name in its folder. */
    public static final String NAME = "dynamics.safetensors";

    private static final String FORMAT = "dynamics.format";
    private static final String FORMAT_VERSION = "dynamics/2";
    private static final String ONE_NETWORK = "dynamics/1";
    private static final String KIND = "dynamics.kind";
    private static final String RELATIONAL = "relational";
    private static final String SKILLS = "dynamics.skills";
    private static final String CALIBRATION = "dynamics.calibration";
    private static final String SEPARATOR = "\n"; // no skill's name holds one

    private DynamicsFile() {}

    /**
     * Writes a model, atomically.
     *
     * @param folder that exists; a model that is there is replaced
     * @param model to write
     * @param catalogue the skills, in the order of the model's components
     * @param notes free text by name, such as the command and the data's hash; not "dynamics.…" or "vfs.…"
     * @throws InvalidInputException when the sizes differ or a note's name is taken
     * @throws java.io.UncheckedIOException when the disk fails or is full; nothing is left behind
     */
    public static void write(Path folder, DynamicsEnsemble model, SkillCatalogue catalogue, Map<String, String> notes) {
        requireSize(model, catalogue);
        write(folder, model, Map.of(SKILLS, String.join(SEPARATOR, catalogue.names())), notes);
    }

    /**
     * Writes a model of skills that stand for pairs of objects, atomically. It names no skills, as it serves any number
     * of objects.
     *
     * @param folder that exists; a model that is there is replaced
     * @param model whose members are all {@link RelationalDynamicsModel}s, for any number of objects
     * @param notes free text by name, such as the command and the data's hash; not "dynamics.…" or "vfs.…"
     * @throws InvalidInputException when a member is no such model, or a note's name is taken
     * @throws java.io.UncheckedIOException when the disk fails or is full; nothing is left behind
     */
    public static void writeRelational(Path folder, DynamicsEnsemble model, Map<String, String> notes) {
        for (DynamicsModel member : model.members()) {
            if (!(member instanceof RelationalDynamicsModel)) {
                throw new InvalidInputException("member of the dynamics ensemble was a "
                        + member.getClass().getSimpleName() + " but must be a RelationalDynamicsModel");
            }
        }
        write(folder, model, Map.of(KIND, RELATIONAL), notes);
    }

    private static void write(Path folder, DynamicsEnsemble model, Map<String, String> own, Map<String, String> notes) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, String> note : notes.entrySet()) {
            if (note.getKey().startsWith("dynamics.")) {
                throw new InvalidInputException(
                        "name of a note was '" + note.getKey() + "' but must not start with 'dynamics.'");
            }
            metadata.put(note.getKey(), note.getValue());
        }
        metadata.put(FORMAT, FORMAT_VERSION);
        metadata.putAll(own);
        model.calibration().ifPresent(measured -> metadata.put(CALIBRATION, CalibrationText.of(measured)));
        MlpSetFile.write(
                folder.resolve(NAME),
                model.members().stream().map(DynamicsFile::network).toList(),
                metadata);
    }

    /**
     * Reads a model.
     *
     * @param folder where it is
     * @param catalogue the skills that the model must have been trained for, in order; for a relational model, skills for
     *     all ordered pairs of some objects, in the order of {@link Pairs}
     * @return the model
     * @throws InvalidInputException one line, when the file is missing, damaged, of another version, or made for
     *     other skills; names both sides
     */
    public static DynamicsEnsemble read(Path folder, SkillCatalogue catalogue) {
        Path file = folder.resolve(NAME);
        Map<String, String> metadata = MlpFile.readMetadata(file);
        String format = metadata.getOrDefault(FORMAT, "missing");
        if (!format.equals(FORMAT_VERSION) && !format.equals(ONE_NETWORK)) {
            throw new InvalidInputException(file + ": " + FORMAT + " was '" + format + "' but must be '"
                    + FORMAT_VERSION + "' or '" + ONE_NETWORK
                    + "'. Maybe another version of the program wrote it; train the dynamics again.");
        }
        boolean relational = metadata.getOrDefault(KIND, "").equals(RELATIONAL);
        if (!relational) {
            requireSkills(file, List.of(metadata.getOrDefault(SKILLS, "").split(SEPARATOR, -1)), catalogue.names());
        }
        try {
            List<Mlp> networks = format.equals(ONE_NETWORK) ? List.of(MlpFile.read(file)) : MlpSetFile.read(file);
            DynamicsEnsemble model = new DynamicsEnsemble(
                    networks.stream()
                            .map(network -> relational
                                    ? new RelationalDynamicsModel(network, Pairs.ofSize(catalogue.size()))
                                    : new MlpDynamicsModel(network))
                            .toList(),
                    Optional.ofNullable(metadata.get(CALIBRATION)).map(CalibrationText::parse));
            requireSize(model, catalogue);
            return model;
        } catch (InvalidInputException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(file.toString()) ? e : new InvalidInputException(file + ": " + message, e);
        }
    }

    /**
     * Copies a model to another folder, or within its own, atomically; its numbers and all it says of itself stay.
     *
     * @param folder where it is
     * @param target where it goes; a model that is there is replaced
     * @param notes free text by name, in the place of what is noted; what starts with "dynamics." is kept as it is
     * @throws InvalidInputException one line, when the file is missing or damaged
     * @throws java.io.UncheckedIOException when the disk fails or is full; nothing is left behind
     */
    public static void copy(Path folder, Path target, Map<String, String> notes) {
        Path file = folder.resolve(NAME);
        Map<String, String> metadata = new LinkedHashMap<>(notes);
        metadata.keySet().removeIf(name -> name.startsWith("dynamics."));
        MlpFile.readMetadata(file).forEach((name, text) -> {
            if (name.startsWith("dynamics.")) {
                metadata.put(name, text);
            }
        });
        if (metadata.getOrDefault(FORMAT, "").equals(ONE_NETWORK)) {
            MlpFile.write(target.resolve(NAME), MlpFile.read(file), metadata);
        } else {
            MlpSetFile.write(target.resolve(NAME), MlpSetFile.read(file), metadata);
        }
    }

    private static Mlp network(DynamicsModel member) {
        if (member instanceof NetworkDynamics learned) {
            return learned.network();
        }
        throw new InvalidInputException("member of the dynamics ensemble was a "
                + member.getClass().getSimpleName() + " but must be a network to be written to disk");
    }

    private static void requireSkills(Path file, List<String> trained, List<String> wanted) {
        if (trained.size() != wanted.size()) {
            List<String> more = trained.size() > wanted.size() ? trained : wanted;
            List<String> fewer = trained.size() > wanted.size() ? wanted : trained;
            String odd = more.stream()
                    .filter(name -> !fewer.contains(name))
                    .findFirst()
                    .orElse("?");
            throw new InvalidInputException(file + ": The embedding size (" + trained.size()
                    + ") must equal the catalogue size (" + wanted.size()
                    + "). Maybe the dynamics model was trained before skill '" + odd + "' was "
                    + (more.equals(wanted) ? "added" : "removed") + "; train the dynamics again.");
        }
        if (!trained.equals(wanted)) {
            throw new InvalidInputException(file + ": the skills of the dynamics model " + trained
                    + " must equal the catalogue " + wanted
                    + ", in order. Maybe a skill was renamed or moved; train the dynamics again.");
        }
    }

    private static void requireSize(DynamicsModel model, SkillCatalogue catalogue) {
        if (model.size() != catalogue.size()) {
            throw new InvalidInputException("The embedding size (" + model.size()
                    + ") of the dynamics model must equal the catalogue size (" + catalogue.size()
                    + "). Maybe the dynamics model was trained for other skills.");
        }
    }
}
