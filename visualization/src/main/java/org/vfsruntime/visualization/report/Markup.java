package org.vfsruntime.visualization.report;

import java.util.Locale;

/** Builds markup in which text can never become a tag, an attribute or a script. */
final class Markup {
    private final StringBuilder text = new StringBuilder();

    /** Appends markup that this program wrote itself. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Appends markup that this program wrote itself, with numbers and names that are escaped. */
    Markup raw(String format, Object... arguments) {
        Object[] safe = arguments.clone();
        for (int i = 0; i < safe.length; i++) {
            safe[i] = safe[i] instanceof Number ? safe[i] : escape(String.valueOf(safe[i]));
        }
        text.append(String.format(Locale.ROOT, format, safe));
        return this;
    }

    /** Appends text from elsewhere. */
    Markup text(String words) {
        text.append(escape(words));
        return this;
    }

    static String escape(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
