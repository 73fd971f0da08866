package org.vfsruntime.cli.terminal;

/**
 * Styles of text, or plain text where nobody would see them.
 *
 * @param on whether to style
 */
public record Ink(boolean on) {
    /**
     * @param text any
     * @return bold
     */
    public String bold(String text) {
        return style("1", text);
    }

    /**
     * @param text any
     * @return less prominent
     */
    public String quiet(String text) {
        return style("2", text);
    }

    /**
     * @param text any
     * @return as good news
     */
    public String good(String text) {
        return style("1;32", text);
    }

    /**
     * @param text any
     * @return as bad news
     */
    public String bad(String text) {
        return style("1;31", text);
    }

    /**
     * @param text any
     * @return as the thing to look at
     */
    public String accent(String text) {
        return style("36", text);
    }

    private String style(String code, String text) {
        return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
