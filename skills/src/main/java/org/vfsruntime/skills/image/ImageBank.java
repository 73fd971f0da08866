package org.vfsruntime.skills.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.store.ConvFile;
import org.vfsruntime.networks.store.MlpFile;

/**
 * Values that see, for skills of another bank: one network in {@link #FILE}, with notes that say for which skills, which
 * γ, and whose policies were run.
 *
 * @param network all k values
 * @param skills names in the order of the network's outputs, joined by spaces
 * @param discount γ per control tick
 * @param policies name of the folder, beside this one, of the bank whose policies were run
 * @param policiesStamp tells that bank from others
 * @param command that made the values
 */
public record ImageBank(
        ConvNetwork network, String skills, double discount, String policies, String policiesStamp, String command) {
    /** The file's name. */
    public static final String FILE = "image-values.safetensors";

    private static final int SHOWN = 8;

    /** @return whether a folder holds values that see */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * @param folder where to write; created when it is missing
     * @throws java.io.UncheckedIOException with one line when the disk fails or is full
     */
    public void save(Path folder) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("skills", skills);
        notes.put("discount", Double.toString(discount));
        notes.put("policies", policies);
        notes.put("policies_stamp", policiesStamp);
        notes.put("command", command);
        ConvFile.write(folder.resolve(FILE), network, notes);
    }

    /**
     * @param folder of the values
     * @param catalogue the robot's skills
     * @return the values
     * @throws InvalidInputException one line that says what is wrong
     */
    public static ImageBank load(Path folder, SkillCatalogue catalogue) {
        Path file = folder.resolve(FILE);
        ConvNetwork network = ConvFile.read(file);
        Map<String, String> notes = MlpFile.readMetadata(file);
        ImageBank bank = new ImageBank(
                network,
                note(file, notes, "skills"),
                discount(file, note(file, notes, "discount")),
                note(file, notes, "policies"),
                note(file, notes, "policies_stamp"),
                note(file, notes, "command"));
        String expected = String.join(" ", catalogue.names());
        if (!bank.skills().equals(expected)) {
            throw new InvalidInputException(file + ": skills was " + shortly(bank.skills()) + " but must be "
                    + shortly(expected) + ", in order; choose what the values were learned for, or train them again");
        }
        if (!bank.policies().matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new InvalidInputException(
                    file + ": policies was '" + bank.policies() + "' but must be the name of a folder beside this one");
        }
        return bank;
    }

    /** All pairs of some objects are too many names for one line. */
    private static String shortly(String names) {
        String[] each = names.split(" ", -1);
        return each.length <= SHOWN
                ? "'" + names + "'"
                : "'" + each[0] + " … " + each[each.length - 1] + "' (" + each.length + ")";
    }

    private static String note(Path file, Map<String, String> notes, String name) {
        String text = notes.get(name);
        if (text == null) {
            throw new InvalidInputException(file + ": note '" + name + "' was missing but must be there");
        }
        return text;
    }

    private static double discount(Path file, String text) {
        try {
            double discount = Double.parseDouble(text);
            if (discount > 0 && discount < 1) {
                return discount;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(file + ": discount was '" + text + "' but must be a number", e);
        }
        throw new InvalidInputException(file + ": discount was " + text + " but must lie in (0, 1)");
    }
}
