package org.vfsruntime.ros.generator;

import org.jspecify.annotations.Nullable;

/** How one field of a message looks in Java: its type, and how it is read, written, checked and compared. */
final class JavaField {
    private final Field field;
    private final @Nullable Primitive primitive;
    private final String element;
    final String name;

    /**
     * @param field to write
     * @param packageName of the message that has it
     */
    JavaField(Field field, String packageName) {
        this.field = field;
        this.primitive = Primitive.of(field.type()).orElse(null);
        this.element = primitive == null ? JavaNames.reference(field.type(), packageName) : primitive.java;
        this.name = JavaNames.field(field.name());
    }

    String comment() {
        return String.join(" ", field.comment());
    }

    private boolean isOne() {
        return field.arity() == Field.Arity.ONE;
    }

    private boolean isFixed() {
        return field.arity() == Field.Arity.FIXED;
    }

    /** @return whether it is an array of Java, which is compared element by element */
    boolean isArray() {
        return !isOne() && primitive != null && !primitive.isList();
    }

    String type() {
        if (isOne()) {
            return element;
        }
        return isArray() && primitive != null ? primitive.element + "[]" : "List<" + element + ">";
    }

    /** @return an expression that reads it from "in" */
    String read() {
        String count = isFixed() ? String.valueOf(field.size()) : "";
        if (primitive != null) {
            return isOne()
                    ? "in.read" + primitive.method() + "()"
                    : "in.read" + primitive.arrayMethod() + "(" + count + ")";
        }
        if (isOne()) {
            return element + ".readFrom(in)";
        }
        return isFixed()
                ? "in.readFixedList(" + count + ", " + element + "::readFrom)"
                : "in.readList(" + element + ".MINIMUM_BYTES, " + element + "::readFrom)";
    }

    /** @return a statement that writes it to "out" */
    String write() {
        String many = isFixed() ? "Fixed" : "";
        if (primitive != null) {
            return isOne()
                    ? "out.write" + primitive.method() + "(" + name + ");"
                    : "out.write" + many + primitive.arrayMethod() + "(" + name + ");";
        }
        return isOne() ? name + ".writeTo(out);" : "out.write" + many + "List(" + name + ");";
    }

    /** @return a statement of the constructor that checks or copies it; empty when every value will do */
    String check() {
        StringBuilder checks = new StringBuilder();
        if (isOne() && primitive != null && primitive.largest().isPresent()) {
            checks.append("FieldRules.range(\"" + field.name() + "\", " + name + ", "
                    + primitive.largest().get() + ");");
        }
        if (!isOne() && !isArray()) {
            checks.append(name + " = List.copyOf(" + name + ");");
        }
        if (isFixed()) {
            String length = isArray() ? name + ".length" : name + ".size()";
            checks.append(checks.length() > 0 ? "\n        " : "");
            checks.append("FieldRules.size(\"" + field.name() + "\", " + length + ", " + field.size() + ");");
        }
        return checks.toString();
    }

    /** @return an expression for the value of a field that nobody set */
    String zero() {
        if (isOne()) {
            return primitive != null ? primitive.zero : element + ".zero()";
        }
        if (isArray() && primitive != null) {
            return "new " + primitive.element + "[" + field.size() + "]";
        }
        if (isFixed()) {
            String zero = primitive != null ? primitive.zero : element + ".zero()";
            return "java.util.Collections.nCopies(" + field.size() + ", " + zero + ")";
        }
        return "List.of()";
    }

    /** @return an expression for the fewest bytes that it takes on the wire */
    String minimumBytes() {
        if (field.arity() == Field.Arity.ANY) {
            return "4";
        }
        String one = primitive != null ? String.valueOf(primitive.bytes) : element + ".MINIMUM_BYTES";
        return isFixed() ? field.size() + " * " + one : one;
    }

    String equal() {
        if (isArray()) {
            return "java.util.Arrays.equals(" + name + ", that." + name + ")";
        }
        if (isOne() && primitive == Primitive.FLOAT64) {
            return "Double.compare(" + name + ", that." + name + ") == 0";
        }
        if (isOne() && primitive == Primitive.FLOAT32) {
            return "Float.compare(" + name + ", that." + name + ") == 0";
        }
        boolean simple = isOne() && primitive != null && !primitive.isList();
        return simple ? name + " == that." + name : name + ".equals(that." + name + ")";
    }

    String hash() {
        return isArray() ? "java.util.Arrays.hashCode(" + name + ")" : "java.util.Objects.hashCode(" + name + ")";
    }
}
