package org.vfsruntime.ros.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Addresses of nodes, as a master sends them. */
final class Addresses {
    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    private Addresses() {}

    /** @return those of the list that are addresses */
    static List<URI> of(Object list) {
        List<URI> addresses = new ArrayList<>();
        if (list instanceof List<?> values) {
            for (Object value : values) {
                try {
                    addresses.add(new URI(String.valueOf(value)));
                } catch (URISyntaxException e) {
                    LOG.warn("The master named '{}' as a node, which is no address", value);
                }
            }
        }
        return addresses;
    }
}
