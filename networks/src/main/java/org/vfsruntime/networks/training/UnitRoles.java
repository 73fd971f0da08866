package org.vfsruntime.networks.training;

import java.util.Arrays;
import org.vfsruntime.core.Faults;

/**
 * What the numbers of an input or output stand for, where some things are interchangeable, such as colours: numbers of equal
 * role say the same, each of its own member of the set.
 *
 * @param roles [numbers], equal for numbers that differ only in their member
 * @param members [numbers], which member a number belongs to; {@link #NONE} for one that belongs to none
 */
@SuppressWarnings("ArrayRecordComponent")
public record UnitRoles(int[] roles, int[] members) {
    /** Says that a number belongs to no member. */
    public static final int NONE = -1;

    /** @throws org.vfsruntime.core.InvalidInputException when the sizes differ */
    public UnitRoles {
        new Faults()
                .require(roles.length == members.length, "roles", roles.length, "be as many as members")
                .throwIfAny();
    }

    int size() {
        return roles.length;
    }

    /** Numbers of each member. */
    int owned() {
        return (int) Arrays.stream(members).filter(member -> member == 0).count();
    }

    /**
     * @param count of members
     * @return [numbers], where each stands when those of member 0 come first, and so on, by role, then the others
     */
    int[] places(int count) {
        int[] order = new int[count * owned()];
        int[] places = new int[size()];
        int[] ownRoles = roles(0);
        int[] freeRoles = roles(NONE);
        int used = 0;
        for (int i = 0; i < size(); i++) {
            boolean isFree = members[i] == NONE;
            int role = Arrays.binarySearch(isFree ? freeRoles : ownRoles, roles[i]);
            new Faults()
                    .require(role >= 0 && members[i] < count, "role " + roles[i] + " of member", members[i], "be known")
                    .throwIfAny();
            places[i] = isFree ? order.length + role : members[i] * ownRoles.length + role;
            used += isFree ? 0 : 1;
        }
        new Faults()
                .require(used == order.length, "numbers of members", used, "be as many for each")
                .throwIfAny();
        return places;
    }

    private int[] roles(int member) {
        int[] found = new int[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (members[i] == member) {
                found[count++] = roles[i];
            }
        }
        int[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
