package org.vfsruntime.cli.command;

import java.util.concurrent.Callable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.networks.kernel.Kernels;
import org.vfsruntime.networks.kernel.NetworkKernel;
import picocli.CommandLine.Command;

/** What this is. */
@Command(
        name = "version",
        description =
                "Prints the versions of this program and of Java, and the kernel that runs networks when planning.",
        footerHeading = "%nExamples:%n",
        footer = "  vfs version")
final class VersionCommand implements Callable<Integer> {
    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NetworkKernel kernel = Kernels.preferred();
        session.terminal()
                .out()
                .println("vfs " + Version.text() + " (Java " + System.getProperty("java.version") + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", kernel "
                        + kernel.name() + ": " + kernel.describe() + ")");
        return ExitCode.OK;
    }
}
