package org.vfsruntime.visualization.report.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * three.js as one plain script that defines {@code THREE}. It is published as two ES modules that import each other by
 * file name; in a single page there are no files, so imports become reads of the other module's exports.
 */
final class ThreeBundle {
    private static final String NAMES = "\\{([^{}]*)\\}";
    private static final Pattern EXPORT_FROM = Pattern.compile("export" + NAMES + "from\"[^\"]*\";?");
    private static final Pattern IMPORT = Pattern.compile("import" + NAMES + "from\"[^\"]*\";?");
    private static final Pattern EXPORT = Pattern.compile("export" + NAMES + ";?\\s*$");

    private ThreeBundle() {}

    static String script() {
        // The licence asks to be part of every copy.
        return "/*\n" + PageResource.read("three/LICENSE") + "*/\n"
                + join(PageResource.read("three/three.core.min.js"), PageResource.read("three/three.module.min.js"));
    }

    /**
     * @param core a module that imports nothing
     * @param rest a module that imports from the core only
     * @return a script that defines {@code THREE} with the exports of both
     */
    static String join(String core, String rest) {
        String body = EXPORT_FROM.matcher(rest).replaceAll("");
        body = IMPORT.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement("const{" + renamed(found.group(1), true) + "}=core;"));
        return "\"use strict\";const THREE=(()=>{const core=(()=>{" + returning(core, "return{%s};") + "})();"
                + "return{...core,...(()=>{" + returning(body, "return{%s};") + "})()};})();";
    }

    private static String returning(String module, String form) {
        Matcher exports = EXPORT.matcher(module);
        if (!exports.find()) {
            throw new IllegalStateException("a module of three.js does not end with its exports");
        }
        return module.substring(0, exports.start()) + form.formatted(renamed(exports.group(1), false));
    }

    /** Turns {@code a as b} into {@code a:b} where names are taken, into {@code b:a} where they are given. */
    private static String renamed(String names, boolean taken) {
        StringBuilder all = new StringBuilder();
        for (String name : names.split(",", -1)) {
            String[] pair = name.strip().split("\\s+as\\s+", -1);
            String first = pair[0];
            String last = pair[pair.length - 1];
            all.append(all.isEmpty() ? "" : ",")
                    .append(taken ? first : last)
                    .append(':')
                    .append(taken ? last : first);
        }
        return all.toString();
    }
}
