package org.vfsruntime.sim.desk;

import org.vfsruntime.core.Faults;

/**
 * The desk as a person would describe it. Used to draw starts and to know how many skills a task needs at
 * least; never shown to a policy, a value function or a planner.
 *
 * @param open whether the drawer is open
 * @param blue where the blue cube is
 * @param red where the red cube is
 */
record FunctionalState(boolean open, CubePlace blue, CubePlace red) {
    FunctionalState {
        new Faults()
                .require(
                        !(blue == CubePlace.HAND && red == CubePlace.HAND),
                        "cubes in the hand",
                        2,
                        "be at most 1: the hand holds one cube")
                .throwIfAny();
    }

    CubePlace place(Cube cube) {
        return cube == Cube.BLUE ? blue : red;
    }

    boolean isHandEmpty() {
        return blue != CubePlace.HAND && red != CubePlace.HAND;
    }

    FunctionalState with(Cube cube, CubePlace place) {
        return cube == Cube.BLUE ? new FunctionalState(open, place, red) : new FunctionalState(open, blue, place);
    }

    FunctionalState withDrawer(boolean isOpen) {
        return new FunctionalState(isOpen, blue, red);
    }

    /** @return one line for people */
    String describe() {
        return "drawer " + (open ? "open" : "closed") + ", blue cube " + words(blue) + ", red cube " + words(red);
    }

    private static String words(CubePlace place) {
        return switch (place) {
            case TABLE -> "on the table";
            case COUNTER -> "on the counter";
            case DRAWER -> "in the drawer";
            case HAND -> "in the hand";
        };
    }
}
