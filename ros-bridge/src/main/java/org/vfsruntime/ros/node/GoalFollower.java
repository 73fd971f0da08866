package org.vfsruntime.ros.node;

/** Whoever set a goal and is told how it goes. Called under the lock of the goals; must return soon. */
interface GoalFollower {
    /**
     * The goal is about to be taken.
     *
     * @param goal as it was understood
     * @return false when it is not wanted any more
     */
    boolean taken(String goal);

    /** Called once for a goal that was taken, when nothing is done for it any more. */
    void ended(PursuitEnd end);

    /** @return one that does not care */
    static GoalFollower none() {
        return new GoalFollower() {
            @Override
            public boolean taken(String goal) {
                return true;
            }

            @Override
            public void ended(PursuitEnd end) {
                // The state of the goal is told on ~goal_state.
            }
        };
    }
}
