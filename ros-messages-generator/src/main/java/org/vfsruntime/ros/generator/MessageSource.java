package org.vfsruntime.ros.generator;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the record of one message. */
final class MessageSource {
    private static final String INDENT = "    ";

    private final Structure structure;
    private final Sums sums;
    private final String name;
    private final List<JavaField> fields;
    private final StringBuilder out = new StringBuilder();

    private MessageSource(Structure structure, Sums sums) {
        this.structure = structure;
        this.sums = sums;
        this.name = JavaNames.type(structure.name());
        this.fields = structure.fields().stream()
                .map(field -> new JavaField(field, structure.packageName()))
                .toList();
    }

    /** @return the source of the record */
    static String of(Structure structure, Sums sums) {
        MessageSource source = new MessageSource(structure, sums);
        source.writeAll();
        return source.out.toString();
    }

    private void writeAll() {
        writeHead();
        structure.constants().forEach(this::writeConstant);
        writeType();
        writeConstructor();
        writeZero();
        writeCodec();
        if (fields.stream().anyMatch(JavaField::isArray)) {
            writeEquality();
        }
        if (!fields.isEmpty()) {
            writeBuilder();
        }
        line("}");
    }

    private void writeHead() {
        line("package " + JavaNames.ROOT + structure.packageName() + ";");
        line("");
        if (fields.stream().anyMatch(field -> field.type().startsWith("List<"))) {
            line("import java.util.List;");
        }
        for (String used : List.of(
                "FieldRules",
                "MalformedMessageException",
                "Message",
                "MessageReader",
                "MessageType",
                "MessageWriter",
                "RosDuration",
                "RosTime")) {
            if (isUsed(used)) {
                line("import org.vfsruntime.ros.message." + used + ";");
            }
        }
        line("");
        line("/**");
        structure.comment().forEach(comment -> line(" * " + javadocText(comment)));
        line(" * Message {@code " + structure.fullName() + "}. Arrays are handed over, not copied.");
        line(" *");
        fields.stream()
                .filter(field -> !field.comment().isBlank())
                .forEach(field -> line(" * @param " + field.name + " " + javadocText(field.comment())));
        line(" */");
        String components =
                fields.stream().map(field -> field.type() + " " + field.name).collect(Collectors.joining(", "));
        line("public record " + name + "(" + components + ") implements Message {");
    }

    private boolean isUsed(String type) {
        return switch (type) {
            case "FieldRules" -> fields.stream().anyMatch(field -> field.check().contains("FieldRules"));
            case "RosDuration", "RosTime" ->
                fields.stream()
                        .anyMatch(field ->
                                field.type().contains(type) || field.zero().contains(type));
            default -> true;
        };
    }

    private static String javadocText(String comment) {
        return JavaNames.javadoc(comment, "").replace("/** ", "").replace(" */\n", "");
    }

    private void writeConstant(Constant constant) {
        out.append(JavaNames.javadoc(String.join(" ", constant.comment()), INDENT));
        String value = switch (constant.type()) {
            case STRING -> JavaNames.literal(constant.value(), INDENT);
            case BOOL ->
                String.valueOf(constant.value().equals("1") || constant.value().equalsIgnoreCase("true"));
            case FLOAT32 -> constant.value() + "f";
            case UINT32, INT64, UINT64 -> constant.value() + "L";
            default -> constant.value();
        };
        line(INDENT + "public static final " + constant.type().java + " " + constant.name() + " = " + value + ";");
        line("");
    }

    private void writeType() {
        String bytes = fields.isEmpty()
                ? "0"
                : fields.stream().map(JavaField::minimumBytes).collect(Collectors.joining(" + "));
        line(INDENT + "/** Fewest bytes on the wire. */");
        line(INDENT + "public static final int MINIMUM_BYTES = " + bytes + ";");
        line("");
        line(INDENT + "/** Name, sum and wire format. */");
        line(INDENT + "public static final MessageType<" + name + "> TYPE = new MessageType<>(");
        line(INDENT.repeat(3) + "\"" + structure.fullName() + "\",");
        line(INDENT.repeat(3) + "\"" + sums.of(structure) + "\",");
        line(INDENT.repeat(3) + JavaNames.literal(sums.fullText(structure), INDENT.repeat(5)) + ",");
        line(INDENT.repeat(3) + name + "::readFrom,");
        line(INDENT.repeat(3) + name + "::zero);");
        line("");
    }

    private void writeConstructor() {
        List<String> checks = fields.stream()
                .map(JavaField::check)
                .filter(check -> !check.isEmpty())
                .toList();
        if (!checks.isEmpty()) {
            line(INDENT + "/** Checks ranges and sizes; copies lists. */");
            line(INDENT + "public " + name + " {");
            checks.forEach(check -> line(INDENT.repeat(2) + check));
            line(INDENT + "}");
            line("");
        }
    }

    private void writeZero() {
        String zeros = fields.stream().map(JavaField::zero).collect(Collectors.joining(", "));
        line(INDENT + "/** @return the message of which nobody set a field */");
        line(INDENT + "public static " + name + " zero() {");
        line(INDENT.repeat(2) + "return new " + name + "(" + zeros + ");");
        line(INDENT + "}");
        line("");
    }

    private void writeCodec() {
        String reads =
                fields.stream().map(JavaField::read).collect(Collectors.joining(",\n" + INDENT.repeat(4), "", ""));
        line(INDENT + "/**");
        line(INDENT + " * @param in stands at the message; afterwards behind it");
        line(INDENT + " * @throws MalformedMessageException when the bytes end early or hold a count that cannot be");
        line(INDENT + " */");
        line(INDENT + "public static " + name + " readFrom(MessageReader in) throws MalformedMessageException {");
        line(INDENT.repeat(2) + "return new " + name + "(" + reads + ");");
        line(INDENT + "}");
        line("");
        line(INDENT + "@Override");
        line(INDENT + "public void writeTo(MessageWriter out) {");
        fields.forEach(field -> line(INDENT.repeat(2) + field.write()));
        line(INDENT + "}");
    }

    private void writeEquality() {
        String equal =
                fields.stream().map(JavaField::equal).collect(Collectors.joining("\n" + INDENT.repeat(4) + "&& "));
        line("");
        line(INDENT + "@Override");
        line(INDENT + "public boolean equals(@org.jspecify.annotations.Nullable Object other) {");
        line(INDENT.repeat(2) + "return other instanceof " + name + " that");
        line(INDENT.repeat(4) + "&& " + equal + ";");
        line(INDENT + "}");
        line("");
        line(INDENT + "@Override");
        line(INDENT + "public int hashCode() {");
        line(INDENT.repeat(2) + "int hash = 1;");
        fields.forEach(field -> line(INDENT.repeat(2) + "hash = 31 * hash + " + field.hash() + ";"));
        line(INDENT.repeat(2) + "return hash;");
        line(INDENT + "}");
    }

    private void writeBuilder() {
        line("");
        line(INDENT + "/** @return a builder of which nobody set a field */");
        line(INDENT + "public static Builder builder() {");
        line(INDENT.repeat(2) + "return new Builder();");
        line(INDENT + "}");
        line("");
        line(INDENT + "/** @return a builder that starts from this message */");
        line(INDENT + "public Builder toBuilder() {");
        line(INDENT.repeat(2) + "Builder builder = new Builder();");
        fields.forEach(field -> line(INDENT.repeat(2) + "builder." + field.name + " = " + field.name + ";"));
        line(INDENT.repeat(2) + "return builder;");
        line(INDENT + "}");
        line("");
        line(INDENT + "/** Sets fields by name; the others keep their value. */");
        line(INDENT + "public static final class Builder {");
        fields.forEach(field ->
                line(INDENT.repeat(2) + "private " + field.type() + " " + field.name + " = " + field.zero() + ";"));
        line("");
        line(INDENT.repeat(2) + "private Builder() {}");
        fields.forEach(this::writeSetter);
        String names = fields.stream().map(field -> field.name).collect(Collectors.joining(", "));
        line("");
        line(INDENT.repeat(2) + "/** @return the message */");
        line(INDENT.repeat(2) + "public " + name + " build() {");
        line(INDENT.repeat(3) + "return new " + name + "(" + names + ");");
        line(INDENT.repeat(2) + "}");
        line(INDENT + "}");
    }

    private void writeSetter(JavaField field) {
        line("");
        line(INDENT.repeat(2) + "/** @return this */");
        line(INDENT.repeat(2) + "public Builder " + field.name + "(" + field.type() + " value) {");
        line(INDENT.repeat(3) + field.name + " = value;");
        line(INDENT.repeat(3) + "return this;");
        line(INDENT.repeat(2) + "}");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
