package org.vfsruntime.cli.symbolic;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;

/** A task on the symbolic desk. */
record SymbolicTask(long seed, SymbolicDesk desk, Set<Skill> goal, int optimalSkills) implements EvaluationTask {
    SymbolicTask {
        goal = new LinkedHashSet<>(goal);
    }

    @Override
    public Set<Skill> goal() {
        return new LinkedHashSet<>(goal);
    }

    @Override
    public String start() {
        return desk.toString();
    }

    static boolean isDone(SymbolicDesk desk, Skill skill) {
        return desk.value(SymbolicDesk.SKILLS.indexOf(skill)) == SymbolicDesk.DONE;
    }

    /** Breadth-first search. */
    static OptionalInt optimal(SymbolicDesk start, Set<Skill> goal) {
        Map<SymbolicDesk, Integer> depth = new HashMap<>(Map.of(start, 0));
        Queue<SymbolicDesk> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            SymbolicDesk desk = queue.remove();
            int steps = depth.getOrDefault(desk, 0);
            if (goal.stream().allMatch(skill -> isDone(desk, skill))) {
                return OptionalInt.of(steps);
            }
            for (int skill = 0; skill < SymbolicDesk.SKILLS.size(); skill++) {
                SymbolicDesk next = desk.after(skill);
                if (depth.putIfAbsent(next, steps + 1) == null) {
                    queue.add(next);
                }
            }
        }
        return OptionalInt.empty();
    }
}
