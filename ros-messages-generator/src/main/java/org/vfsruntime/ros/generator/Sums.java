package org.vfsruntime.ros.generator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The MD5 sums by which ROS 1 nodes check that they mean the same message, and the full text that recorders keep.
 * The rules are those of genmsg: constants first, then fields, comments dropped, and the sum of a nested message in
 * place of its type.
 */
final class Sums {
    private static final String SEPARATOR = "=".repeat(80);

    private final Definitions definitions;
    private final Map<String, String> known = new HashMap<>();

    Sums(Definitions definitions) {
        this.definitions = definitions;
    }

    /** @return the sum of a message, 32 hexadecimal digits */
    String of(Structure structure) {
        String sum = known.get(structure.fullName());
        if (sum == null) {
            sum = md5(normal(structure));
            known.put(structure.fullName(), sum);
        }
        return sum;
    }

    /** @return the sum of a service: over request and response together */
    String of(Service service) {
        return md5(normal(service.request()) + normal(service.response()));
    }

    private String normal(Structure structure) {
        StringBuilder text = new StringBuilder();
        for (Constant constant : structure.constants()) {
            text.append(constant.type().ros + " " + constant.name() + "=" + constant.value() + "\n");
        }
        for (Field field : structure.fields()) {
            String type = field.isPrimitive() ? field.written() : of(definitions.structure(field.type()));
            text.append(type + " " + field.name() + "\n");
        }
        return text.toString().strip();
    }

    /** @return the definition followed by those of all messages in it, as bags carry it */
    String fullText(Structure structure) {
        StringBuilder text = new StringBuilder(structure.text());
        Set<String> used = new LinkedHashSet<>();
        collect(structure, used);
        for (String name : used) {
            text.append("\n" + SEPARATOR + "\nMSG: " + name + "\n"
                    + definitions.structure(name).text());
        }
        return text.toString();
    }

    private void collect(Structure structure, Set<String> used) {
        for (String name : structure.uses()) {
            if (used.add(name)) {
                collect(definitions.structure(name), used);
            }
        }
    }

    @SuppressWarnings("MD5Usage") // Not for security: ROS 1 compares these sums.
    private static String md5(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
