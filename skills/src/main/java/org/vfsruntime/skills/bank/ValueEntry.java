package org.vfsruntime.skills.bank;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vfsruntime.skills.value.ValueKind;

/**
 * A value function as the manifest states it.
 *
 * @param kind what its file is
 * @param settings what that kind needs besides its file; empty for one whose file says it all
 */
record ValueEntry(ValueKind kind, ObjectNode settings) {
    /** One whose file says it all. */
    ValueEntry(ValueKind kind) {
        this(kind, JsonNodeFactory.instance.objectNode());
    }
}
