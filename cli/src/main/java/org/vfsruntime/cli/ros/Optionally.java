package org.vfsruntime.cli.ros;

import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Closes something that may not be there. */
record Optionally(Optional<AutoCloseable> resource) implements AutoCloseable {
    @Override
    public void close() {
        if (resource.isPresent()) {
            try {
                resource.get().close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Optionally.class).warn("{} did not close", resource.get(), e);
            }
        }
    }
}
