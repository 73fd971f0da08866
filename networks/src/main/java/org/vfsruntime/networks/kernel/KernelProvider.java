package org.vfsruntime.networks.kernel;

import java.util.Optional;

/**
 * Offers a kernel that may not run everywhere; found by {@link java.util.ServiceLoader}. A provider must load on
 * every machine, so it names no class that may be missing before it has looked.
 */
@FunctionalInterface
public interface KernelProvider {
    /** @return the kernel, or nothing where this machine or this Java process cannot run it well */
    Optional<NetworkKernel> kernel();
}
