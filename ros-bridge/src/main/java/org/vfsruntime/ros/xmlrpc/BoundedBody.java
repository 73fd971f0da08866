package org.vfsruntime.ros.xmlrpc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads what a peer sends, up to a limit of bytes and of time. */
final class BoundedBody {
    private BoundedBody() {}

    /**
     * @param in to read to its end
     * @param largest bytes
     * @param deadline by System.nanoTime
     * @throws IOException when it is longer, or still going on after the deadline
     */
    static byte[] read(InputStream in, int largest, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[16 << 10];
        int count = in.read(chunk);
        while (count >= 0) {
            if (body.size() + count > largest) {
                throw new IOException("a document was longer than " + largest + " bytes");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("a document did not arrive in time");
            }
            body.write(chunk, 0, count);
            count = in.read(chunk);
        }
        return body.toByteArray();
    }
}
