package org.vfsruntime.networks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;

/** The kernels of this Java process. */
public final class Kernels {
    /** System property that names the kernel to use; left out: the fastest one there is. */
    public static final String PROPERTY = "vfs.kernel";

    private static @Nullable NetworkKernel preferred;

    private Kernels() {}

    /**
     * The choice is made once: two kernels in one process would give plans of two kinds.
     *
     * @return the kernel that plans are made with in this process
     * @throws InvalidInputException when the system property names one that is not there
     */
    public static synchronized NetworkKernel preferred() {
        NetworkKernel kernel = preferred;
        if (kernel == null) {
            kernel = choose(System.getProperty(PROPERTY), available());
            preferred = kernel;
        }
        return kernel;
    }

    /** @return all kernels that run here, the fastest one first; the plain one is always there, and last */
    public static List<NetworkKernel> available() {
        List<NetworkKernel> kernels = new ArrayList<>();
        for (KernelProvider provider : ServiceLoader.load(KernelProvider.class, Kernels.class.getClassLoader())) {
            Optional<NetworkKernel> kernel = provider.kernel();
            kernel.ifPresent(kernels::add);
        }
        kernels.add(new PlainKernel());
        return List.copyOf(kernels);
    }

    /**
     * @param name of the kernel asked for; null or empty for the first one
     * @param available kernels to choose from, at least one
     * @return the kernel of that name
     * @throws InvalidInputException when there is none
     */
    static NetworkKernel choose(@Nullable String name, List<NetworkKernel> available) {
        if (name == null || name.isEmpty()) {
            return available.get(0);
        }
        return available.stream()
                .filter(kernel -> kernel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("kernel was '" + name + "' but must be one of those that"
                        + " run here: "
                        + available.stream().map(NetworkKernel::name).collect(Collectors.joining(", "))
                        + "; the vector kernel needs Java started with --add-modules jdk.incubator.vector"));
    }
}
