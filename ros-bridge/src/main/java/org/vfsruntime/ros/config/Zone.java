package org.vfsruntime.ros.config;

import java.util.Set;
import org.vfsruntime.core.skill.Skill;

/**
 * A part of the work space where some skills have no business.
 *
 * @param name for messages
 * @param box where
 * @param banned names of the skills that must not enter; empty: every skill
 */
public record Zone(String name, Box box, Set<String> banned) {
    /** Copies. */
    public Zone {
        banned = Set.copyOf(banned);
    }

    /** @return whether the skill must stay out */
    public boolean bans(Skill skill) {
        return banned.isEmpty() || banned.contains(skill.name());
    }
}
