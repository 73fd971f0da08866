package org.vfsruntime.ros.api;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/**
 * The arguments of a call, read by type.
 *
 * @param values as they came
 * @param from address that the call came from
 */
public record Arguments(List<Object> values, InetAddress from) {
    /** @return name of the node that calls: the first argument of every method */
    public String caller() {
        return text(0);
    }

    /**
     * @param index of an argument
     * @return it
     * @throws InvalidInputException when it is missing
     */
    public Object value(int index) {
        if (index >= values.size()) {
            throw new InvalidInputException("the call has " + values.size() + " arguments but must have more");
        }
        return values.get(index);
    }

    /**
     * @param index of an argument
     * @return it
     * @throws InvalidInputException when it is missing or no text
     */
    public String text(int index) {
        if (value(index) instanceof String text) {
            return text;
        }
        throw new InvalidInputException("argument " + index + " must be a text");
    }

    /**
     * @param index of an argument
     * @return it
     * @throws InvalidInputException when it is missing or no list
     */
    public List<?> list(int index) {
        if (value(index) instanceof List<?> list) {
            return list;
        }
        throw new InvalidInputException("argument " + index + " must be a list");
    }

    /**
     * @param index of an argument
     * @return it
     * @throws InvalidInputException when it is missing or no address
     */
    public URI address(int index) {
        try {
            URI address = new URI(text(index));
            if (address.getHost() != null && address.getPort() > 0) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new InvalidInputException("argument " + index + " must be an address: " + e.getMessage(), e);
        }
        throw new InvalidInputException("argument " + index + " must be an address with host and port");
    }
}
