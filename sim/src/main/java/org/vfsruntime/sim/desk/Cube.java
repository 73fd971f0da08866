package org.vfsruntime.sim.desk;

/** The two cubes. */
enum Cube {
    BLUE("blue_cube"),
    RED("red_cube");

    private final String channel;

    Cube(String channel) {
        this.channel = channel;
    }

    /** @return the observation channel that tells where the cube is */
    String channel() {
        return channel;
    }

    int body() {
        return DeskScene.FIRST_CUBE + ordinal();
    }

    Cube other() {
        return this == BLUE ? RED : BLUE;
    }
}
