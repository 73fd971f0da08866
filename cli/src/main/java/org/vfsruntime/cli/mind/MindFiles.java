package org.vfsruntime.cli.mind;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.planner.dynamics.DynamicsFile;

/** Tells the files of one mind from those of all others. */
public final class MindFiles {
    private MindFiles() {}

    /**
     * @param bank folder of a bank that was read without complaint
     * @return the hashes of its manifest and of its dynamics file; "none" for what is not there
     */
    public static RecordedMind identify(Path bank) {
        return new RecordedMind(hash(BankStamp.file(bank)), hash(bank.resolve(DynamicsFile.NAME)));
    }

    private static String hash(Path file) {
        return Files.isRegularFile(file) ? BankStamp.hash(file) : RecordedMind.NONE.bank();
    }
}
