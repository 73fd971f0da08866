package org.vfsruntime.networks.vector;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.networks.kernel.KernelProvider;
import org.vfsruntime.networks.kernel.NetworkKernel;

/** Offers the vector kernel where Java was started with its module and the processor has what it needs. */
public final class VectorKernelProvider implements KernelProvider {
    private static final String MODULE = "jdk.incubator.vector";

    @Override
    public Optional<NetworkKernel> kernel() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty() || !hasFusedMultiplyAdd()) {
            return Optional.empty();
        }
        // The first line that touches a class of that module.
        VectorKernel kernel = new VectorKernel();
        return kernel.isWorthwhile() ? Optional.of(kernel) : Optional.empty();
    }

    /** Without the instruction Java computes each one in arbitrary precision, thousands of times slower. */
    private static boolean hasFusedMultiplyAdd() {
        @Nullable HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return machine != null
                    && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException e) {
            // Another Java machine than HotSpot: nothing is known of its compiler.
            return false;
        }
    }
}
