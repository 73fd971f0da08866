package org.vfsruntime.ros.generator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A message, or one part of a service or an action, as a definition says it.
 *
 * @param packageName such as std_msgs
 * @param name such as Header
 * @param text the definition, unchanged
 * @param comment lines at the top of the definition
 */
record Structure(
        String packageName,
        String name,
        List<Constant> constants,
        List<Field> fields,
        String text,
        List<String> comment) {
    Structure {
        constants = List.copyOf(constants);
        fields = List.copyOf(fields);
        comment = List.copyOf(comment);
    }

    /** @return such as std_msgs/Header */
    String fullName() {
        return packageName + "/" + name;
    }

    /** @return full names of the messages that its fields are, in the order of the fields */
    Set<String> uses() {
        Set<String> names = new LinkedHashSet<>();
        fields.stream().filter(field -> !field.isPrimitive()).map(Field::type).forEach(names::add);
        return names;
    }
}
