package org.vfsruntime.sim.maze.skill;

import org.vfsruntime.sim.maze.MazeAction;

/** What a skill does to its target. */
public enum Verb {
    /** Stand before it and face it; for the goal: stand on it. */
    GO_TO("GoTo", MazeAction.DONE),
    /** Have it in the hand. */
    PICK_UP("PickUp", MazeAction.PICK_UP),
    /** Open a door that was not open. */
    OPEN("Open", MazeAction.TOGGLE),
    /** Have nothing in the hand. */
    DROP("Drop", MazeAction.DROP);

    private final String word;
    private final MazeAction use;

    Verb(String word, MazeAction use) {
        this.word = word;
        this.use = use;
    }

    /** @return the word in names of skills */
    public String word() {
        return word;
    }

    /** @return the only action besides walking that such a skill has */
    public MazeAction use() {
        return use;
    }
}
