package org.vfsruntime.ros.message;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * Name, sum and wire format of a message.
 *
 * @param <T> what it is in Java
 */
public final class MessageType<T extends Message> {
    private final String name;
    private final String md5;
    private final String definition;
    private final MessageReader.ElementReader<T> reader;
    private final Supplier<T> zero;

    /**
     * @param name package/Name
     * @param md5 the sum by which nodes check that they mean the same message, 32 hexadecimal digits
     * @param definition full text of the definition, as recorders keep it
     * @param reader of the fields
     * @param zero gives the message of which nobody set a field
     */
    public MessageType(
            String name, String md5, String definition, MessageReader.ElementReader<T> reader, Supplier<T> zero) {
        new Faults()
                .require(name.matches("\\w+/\\w+"), "message type", name, "be package/Name")
                .require(md5.matches("[0-9a-f]{32}"), "md5 of " + name, md5, "be 32 hexadecimal digits")
                .throwIfAny();
        this.name = name;
        this.md5 = md5;
        this.definition = definition;
        this.reader = reader;
        this.zero = zero;
    }

    /** @return package/Name */
    public String name() {
        return name;
    }

    /** @return 32 hexadecimal digits */
    public String md5() {
        return md5;
    }

    /** @return the message of which nobody set a field */
    public T zero() {
        return zero.get();
    }

    /** @return full text of the definition */
    public String definition() {
        return definition;
    }

    /**
     * Reads a message that is part of another.
     *
     * @param in stands at the message; afterwards behind it
     * @throws MalformedMessageException when the bytes end early or hold what cannot be
     */
    public T read(MessageReader in) throws MalformedMessageException {
        return reader.readFrom(in);
    }

    /**
     * Reads a message that fills the bytes.
     *
     * @param bytes the whole message, without its length
     * @throws MalformedMessageException when the bytes are too few, too many, or hold what cannot be
     */
    public T decode(ByteBuffer bytes) throws MalformedMessageException {
        MessageReader in = new MessageReader(bytes);
        T message;
        try {
            message = reader.readFrom(in);
        } catch (InvalidInputException e) {
            throw new MalformedMessageException(name + ": " + e.getMessage(), e);
        }
        if (in.remaining() > 0) {
            throw new MalformedMessageException(
                    name + " was " + in.remaining() + " bytes longer than its fields but must end with them");
        }
        return message;
    }

    /**
     * @param message to write
     * @return its bytes, without their length
     */
    public byte[] encode(T message) {
        MessageWriter out = new MessageWriter();
        message.writeTo(out);
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
