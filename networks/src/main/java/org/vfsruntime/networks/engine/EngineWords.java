package org.vfsruntime.networks.engine;

/** What an engine says, in one line that people can read. */
public final class EngineWords {
    private static final int LONGEST = 240;

    private EngineWords() {}

    /**
     * The innermost message says what went wrong; native ones go on with a stack trace.
     *
     * @param error of an engine
     * @return one line
     */
    public static String of(Throwable error) {
        Throwable inner = error;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        if (message == null) {
            return inner.getClass().getSimpleName();
        }
        String[] lines = message.strip().lines().map(String::strip).toArray(String[]::new);
        String said = lines.length == 0 ? "" : lines[0];
        for (String line : lines) {
            // LibTorch's last words, under the trace of the script.
            if (line.startsWith("RuntimeError:")) {
                said = line;
            }
        }
        said = said.replaceAll("\\s+", " ");
        return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }
}
