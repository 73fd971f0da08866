package org.vfsruntime.core.skill;

import java.util.regex.Pattern;
import org.vfsruntime.core.Faults;

/**
 * The name of one skill: an option with an initiation set, a policy and a termination condition.
 *
 * @param name starts with a letter; letters, digits and {@code _ ( ) , -} follow; at most 64 characters
 */
public record Skill(String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_(),-]{0,63}");

    /** Checks the name. */
    public Skill {
        new Faults()
                .require(
                        NAME.matcher(name).matches(),
                        "skill name",
                        "'" + name + "'",
                        "start with a letter, hold only letters, digits and _ ( ) , - and have at most 64 characters")
                .throwIfAny();
    }

    @Override
    public String toString() {
        return name;
    }
}
