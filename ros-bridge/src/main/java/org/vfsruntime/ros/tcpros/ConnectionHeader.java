package org.vfsruntime.ros.tcpros;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The named fields that a connection begins with.
 *
 * @param fields by name, in order
 */
record ConnectionHeader(Map<String, String> fields) {
    /** Longest header that is taken: 1 MiB, room for a message definition. */
    static final int LARGEST = 1 << 20;

    ConnectionHeader {
        fields = new LinkedHashMap<>(fields);
    }

    /** @param pairs name, value, name, value … */
    static ConnectionHeader of(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new ConnectionHeader(fields);
    }

    /** @return the same with one more field */
    ConnectionHeader with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new ConnectionHeader(more);
    }

    /** @return the field, or empty when the peer did not send it */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    static ConnectionHeader read(DataInputStream in) throws IOException {
        byte[] bytes = Frames.read(in, "a connection header", LARGEST);
        DataInputStream rest = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, String> fields = new LinkedHashMap<>();
        while (rest.available() > 0) {
            String field =
                    new String(Frames.read(rest, "a field of a header", rest.available()), StandardCharsets.UTF_8);
            int sign = field.indexOf('=');
            if (sign <= 0) {
                throw TcpRosException.broken("a field of a connection header has no name");
            }
            fields.put(field.substring(0, sign), field.substring(sign + 1));
        }
        return new ConnectionHeader(fields);
    }

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Frames.write(bytes, (field.getKey() + "=" + field.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        Frames.write(out, bytes.toByteArray());
        out.flush();
    }

    /**
     * @param name of a field
     * @param ours what it must be, unless the peer leaves it open with a star
     * @throws TcpRosException when the peer means something else
     */
    void mustMatch(String name, String ours) throws TcpRosException {
        String theirs = get(name);
        if (!theirs.equals(ours) && !theirs.equals("*")) {
            throw TcpRosException.refused(name + " is " + ours + " here and " + theirs + " at the other node");
        }
    }

    /** @throws TcpRosException with the peer's words, when it refused the connection */
    void mustBeNoError() throws TcpRosException {
        if (has("error")) {
            throw TcpRosException.refused(get("error"));
        }
    }
}
