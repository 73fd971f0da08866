package org.vfsruntime.visualization.dashboard;

/** What the buttons do. Called on a thread of the server; must return soon. */
public interface DashboardControls {
    /** Holds the robot where that is possible, at the latest before its next skill. */
    void pause();

    /** Lets it go on. */
    void resume();

    /** Ends the episode. */
    void stop();
}
