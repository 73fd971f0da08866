package org.vfsruntime.planner.imagination;

import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Deadline;

/** What one search is about; shared by the threads that work on it, and set anew for the next one. */
final class Inquiry {
    @SuppressWarnings("NullAway.Init") // set before anything is imagined
    private Goal goal;

    private Proposals proposals = Proposals.everySkill();
    private Deadline deadline = Deadline.never();

    void ask(Goal about, Proposals tried, Deadline until) {
        goal = about;
        proposals = tried;
        deadline = until;
    }

    Goal goal() {
        return goal;
    }

    Proposals proposals() {
        return proposals;
    }

    boolean isTimeUp() {
        return deadline.hasPassed();
    }
}
