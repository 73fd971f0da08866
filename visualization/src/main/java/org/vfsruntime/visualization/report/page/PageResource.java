package org.vfsruntime.visualization.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page's own files, from the class path. */
final class PageResource {
    private PageResource() {}

    static String read(String name) {
        try (InputStream stream =
                Objects.requireNonNull(PageResource.class.getResourceAsStream(name), "resource " + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the page's own resource '" + name + "' cannot be read", e);
        }
    }
}
