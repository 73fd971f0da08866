package org.vfsruntime.networks.torchscript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.vfsruntime.core.InvalidInputException;

/**
 * Looks through a TorchScript file, a zip archive of weights and program text, before any native code sees it: sizes,
 * names, and the names of what the program calls.
 */
final class TorchScriptArchive {
    private static final int MOST_ENTRIES = 4096;
    private static final long MOST_INFLATED = 16 << 20;
    private static final int LONGEST_NAME = 512;
    private static final String ADVICE =
            "; make a TorchScript file with" + " torch.jit.trace(model.eval(), example).save('critic.pt')";

    private final byte[] content;
    private final List<String> program = new ArrayList<>();
    private long inflated;

    private TorchScriptArchive(byte[] content) {
        this.content = content;
    }

    /**
     * @param content of the file
     * @throws InvalidInputException with the first thing that must not be
     */
    static void inspect(byte[] content) {
        new TorchScriptArchive(content).inspect();
    }

    private void inspect() {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new InvalidInputException((content.length > 1 && (content[0] & 0xff) == 0x80
                            ? "it is a Python pickle (of torch.save) and not TorchScript"
                            : "it is no zip archive, so no TorchScript")
                    + ADVICE);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            requireNames(entries);
            requireSizes(entries);
            requireParts(entries);
            for (ZipArchiveEntry entry : entries) {
                read(zip, entry);
            }
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException(
                    "it is truncated or a broken zip archive: "
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + ADVICE,
                    e);
        }
        TorchScriptProgram.require(program);
    }

    private static void requireNames(List<ZipArchiveEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new InvalidInputException(
                    "number of entries was " + entries.size() + " but must be at most " + MOST_ENTRIES);
        }
        Set<String> names = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            boolean plain = name.length() <= LONGEST_NAME
                    && !name.startsWith("/")
                    && name.indexOf('\\') < 0
                    && name.chars().noneMatch(Character::isISOControl)
                    && !List.of(name.split("/", -1)).contains("..");
            if (!plain) {
                throw new InvalidInputException("name of an entry was '"
                        + name.substring(0, Math.min(80, name.length())).replaceAll("\\p{Cntrl}", "?")
                        + "' but must stay inside the archive; the file is made to mislead");
            }
            if (!names.add(name)) {
                throw new InvalidInputException(
                        "entry '" + name + "' is there twice; the file is damaged or made to mislead");
            }
            folders.add(name.substring(0, Math.max(0, name.indexOf('/'))));
        }
        if (folders.size() != 1) {
            throw new InvalidInputException("folders at the top were " + folders + " but must be one" + ADVICE);
        }
    }

    /** Entries that are not compressed cannot be larger than the file; entries that share bytes could. */
    private void requireSizes(List<ZipArchiveEntry> entries) {
        long stored = 0;
        long declared = 0;
        for (ZipArchiveEntry entry : entries) {
            boolean packed = entry.getMethod() == ZipArchiveEntry.DEFLATED;
            if (!packed && entry.getMethod() != ZipArchiveEntry.STORED) {
                throw new InvalidInputException("compression of entry '" + entry.getName() + "' was method "
                        + entry.getMethod() + " but must be 0 (stored) or 8 (deflated)");
            }
            stored += Math.max(0, entry.getCompressedSize());
            declared += packed ? Math.max(0, entry.getSize()) : 0;
            boolean bounded = stored <= content.length
                    && declared <= MOST_INFLATED
                    && (packed || entry.getSize() == entry.getCompressedSize());
            if (!bounded) {
                throw new InvalidInputException("entry '" + entry.getName() + "' declares " + entry.getSize()
                        + " bytes, which is too much for a file of " + content.length
                        + " bytes; it is damaged or made to fill the memory");
            }
        }
    }

    private static void requireParts(List<ZipArchiveEntry> entries) {
        boolean hasProgram = false;
        boolean hasConstants = false;
        boolean hasPickle = false;
        for (ZipArchiveEntry entry : entries) {
            String inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
            hasProgram |= inner.startsWith("code/") && inner.endsWith(".py");
            hasConstants |= inner.equals("constants.pkl");
            hasPickle |= inner.equals("data.pkl");
        }
        if (!hasProgram || !hasConstants || !hasPickle) {
            throw new InvalidInputException((hasPickle && !hasProgram
                            ? "it is a pickle (of torch.save, perhaps a state_dict) and not TorchScript:"
                                    + " it has data.pkl but no code/ and no constants.pkl"
                            : "it is no TorchScript: code/, constants.pkl and data.pkl must all be there")
                    + ADVICE);
        }
    }

    private void read(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean isProgram = entry.getName().endsWith(".py");
        if (!isProgram && entry.getMethod() == ZipArchiveEntry.STORED) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) (MOST_INFLATED - inflated + 1));
            inflated += bytes.length;
            if (inflated > MOST_INFLATED || bytes.length != entry.getSize()) {
                throw new InvalidInputException("entry '" + entry.getName() + "' declares " + entry.getSize()
                        + " bytes but holds " + (inflated > MOST_INFLATED ? "far more" : bytes.length + " bytes")
                        + "; the file is damaged or made to fill the memory");
            }
            if (isProgram) {
                program.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }
}
