package org.vfsruntime.sim.desk;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import org.vfsruntime.core.skill.Skill;

/** What skills do to the functional state when all goes well: for the optimal length of a task. */
final class FunctionalModel {
    private FunctionalModel() {}

    static boolean isSatisfied(FunctionalState state, Skill skill) {
        return switch (DeskSkills.CATALOGUE.indexOf(skill)) {
            case 0 -> state.open();
            case 1 -> !state.open();
            case 2 -> state.blue() == CubePlace.HAND;
            case 3 -> state.red() == CubePlace.HAND;
            case 4 -> state.blue() == CubePlace.DRAWER;
            case 5 -> state.red() == CubePlace.DRAWER;
            case 6 -> state.blue() == CubePlace.COUNTER;
            default -> state.red() == CubePlace.COUNTER;
        };
    }

    static Optional<FunctionalState> apply(FunctionalState state, Skill skill) {
        return switch (DeskSkills.CATALOGUE.indexOf(skill)) {
            case 0 -> state.isHandEmpty() ? Optional.of(state.withDrawer(true)) : Optional.empty();
            case 1 -> state.isHandEmpty() ? Optional.of(state.withDrawer(false)) : Optional.empty();
            case 2 -> pick(state, Cube.BLUE);
            case 3 -> pick(state, Cube.RED);
            case 4 -> place(state, Cube.BLUE, CubePlace.DRAWER);
            case 5 -> place(state, Cube.RED, CubePlace.DRAWER);
            case 6 -> place(state, Cube.BLUE, CubePlace.COUNTER);
            default -> place(state, Cube.RED, CubePlace.COUNTER);
        };
    }

    private static Optional<FunctionalState> pick(FunctionalState state, Cube cube) {
        boolean reachable = state.open() || state.place(cube) != CubePlace.DRAWER;
        return state.isHandEmpty() && reachable ? Optional.of(state.with(cube, CubePlace.HAND)) : Optional.empty();
    }

    private static Optional<FunctionalState> place(FunctionalState state, Cube cube, CubePlace target) {
        boolean possible = state.place(cube) == CubePlace.HAND && (target != CubePlace.DRAWER || state.open());
        return possible ? Optional.of(state.with(cube, target)) : Optional.empty();
    }

    static boolean isReached(FunctionalState state, Set<Skill> goal) {
        return goal.stream().allMatch(skill -> isSatisfied(state, skill));
    }

    /** @return the least number of skills from start to goal by breadth-first search; empty when there is no way */
    static OptionalInt optimalSkills(FunctionalState start, Set<Skill> goal) {
        Map<FunctionalState, Integer> depth = new HashMap<>();
        Queue<FunctionalState> queue = new ArrayDeque<>(List.of(start));
        depth.put(start, 0);
        while (!queue.isEmpty()) {
            FunctionalState state = queue.remove();
            int steps = depth.getOrDefault(state, 0);
            if (isReached(state, goal)) {
                return OptionalInt.of(steps);
            }
            for (Skill skill : DeskSkills.CATALOGUE) {
                apply(state, skill)
                        .filter(next -> depth.putIfAbsent(next, steps + 1) == null)
                        .ifPresent(queue::add);
            }
        }
        return OptionalInt.empty();
    }
}
