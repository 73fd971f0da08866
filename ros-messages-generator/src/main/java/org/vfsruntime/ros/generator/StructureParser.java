package org.vfsruntime.ros.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one message: fields and constants, one a line. */
final class StructureParser {
    private static final Pattern LINE = Pattern.compile("(\\w+(?:/\\w+)?)(?:\\[(\\d*)])?\\s+(\\w+)\\s*(?:=(.*))?");

    private final String packageName;
    private final String where;
    private final List<Constant> constants = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private List<String> top = List.of();

    private StructureParser(String packageName, String where) {
        this.packageName = packageName;
        this.where = where;
    }

    /**
     * @param packageName such as std_msgs
     * @param name such as Header
     * @param text of the definition
     * @throws DefinitionException at a line that is neither field, constant nor comment
     */
    static Structure parse(String packageName, String name, String text) {
        StructureParser parser = new StructureParser(packageName, packageName + "/" + name);
        parser.readLines(text);
        return new Structure(packageName, name, parser.constants, parser.fields, text, parser.top);
    }

    private void readLines(String text) {
        boolean nothingYet = true;
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            if (bare.startsWith("#")) {
                pending.add(bare.substring(1).strip());
            } else if (!bare.isEmpty()) {
                if (nothingYet) {
                    splitTop();
                    nothingYet = false;
                }
                readEntry(bare);
                pending.clear();
            }
        }
        if (nothingYet) {
            top = List.copyOf(pending);
        }
    }

    /** The first comment is about the whole unless there is but one line right above the first field. */
    private void splitTop() {
        if (!pending.isEmpty()) {
            top = List.of(pending.get(0));
            pending.remove(0);
        }
    }

    private void readEntry(String line) {
        Matcher matcher = LINE.matcher(isStringConstant(line) ? line : withoutComment(line));
        if (!matcher.matches()) {
            throw new DefinitionException(where + ": '" + line + "' is neither a field nor a constant");
        }
        if (matcher.group(4) == null) {
            fields.add(field(matcher));
        } else {
            constants.add(constant(matcher, line));
        }
    }

    /** A text constant runs to the end of its line, number signs and all. */
    private static boolean isStringConstant(String line) {
        return line.matches("string\\s+\\w+\\s*=.*");
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }

    private Field field(Matcher matcher) {
        String brackets = matcher.group(2);
        Field.Arity arity =
                brackets == null ? Field.Arity.ONE : brackets.isEmpty() ? Field.Arity.ANY : Field.Arity.FIXED;
        int size = arity == Field.Arity.FIXED ? Integer.parseInt(brackets) : 0;
        return new Field(resolve(matcher.group(1)), arity, size, matcher.group(3), pending);
    }

    private Constant constant(Matcher matcher, String line) {
        Primitive type = Primitive.of(matcher.group(1))
                .orElseThrow(() -> new DefinitionException(where + ": '" + line + "' must have a primitive type"));
        return new Constant(type, matcher.group(3), matcher.group(4).strip(), pending);
    }

    private String resolve(String type) {
        if (type.equals("Header")) {
            return "std_msgs/Header";
        }
        return Primitive.of(type).isPresent() || type.contains("/") ? type : packageName + "/" + type;
    }
}
