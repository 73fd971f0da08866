package org.vfsruntime.sim.maze;

/** A maze in which an agent acts, one action a tick. Not for use by several threads. */
public final class Maze {
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};
    private static final int BALL = MazeObject.BALL.ordinal();

    private final MazeGrid grid;
    private final MazeStart.End end;
    private final int stepLimit;
    private int x;
    private int y;
    private int direction;
    private int carried = Cell.EMPTY;
    private int steps;
    private boolean terminated;

    /** @param start is not changed */
    public Maze(MazeStart start) {
        this.grid = start.grid().copy();
        this.end = start.end();
        this.stepLimit = start.stepLimit();
        this.x = start.agent().x();
        this.y = start.agent().y();
        this.direction = start.agent().direction();
    }

    /**
     * Acts for one tick.
     *
     * @return the reward: 1 − 0.9 · steps / limit when this ends the episode well, else 0
     */
    public double step(MazeAction action) {
        steps++;
        int frontX = x + DX[direction];
        int frontY = y + DY[direction];
        int front = grid.get(frontX, frontY);
        switch (action) {
            case LEFT -> direction = (direction + 3) & 3;
            case RIGHT -> direction = (direction + 1) & 3;
            case FORWARD -> {
                if (Cell.canBeWalkedOn(front)) {
                    x = frontX;
                    y = frontY;
                }
                return front == Cell.GOAL && end == MazeStart.End.GOAL_ENTERED ? finish() : 0;
            }
            case PICK_UP -> {
                if (carried == Cell.EMPTY && Cell.canBePickedUp(front)) {
                    carried = front;
                    grid.set(frontX, frontY, Cell.EMPTY);
                }
                return Cell.object(carried) == BALL && end == MazeStart.End.BALL_PICKED_UP ? finish() : 0;
            }
            case DROP -> {
                if (front == Cell.EMPTY && carried != Cell.EMPTY) {
                    grid.set(frontX, frontY, carried);
                    carried = Cell.EMPTY;
                }
            }
            case TOGGLE -> {
                if (Cell.isDoor(front)) {
                    grid.set(frontX, frontY, Cell.toggled(front, carried));
                }
            }
            case DONE -> {}
        }
        return 0;
    }

    private double finish() {
        terminated = true;
        return 1 - 0.9 * ((double) steps / stepLimit);
    }

    /** @return whether the episode has ended well */
    public boolean isTerminated() {
        return terminated;
    }

    /** @return whether the steps are used up */
    public boolean isTruncated() {
        return steps >= stepLimit;
    }

    /** @return where the agent is */
    public AgentPose agent() {
        return new AgentPose(x, y, direction);
    }

    /** @return the {@link Cell} in the hand, {@link Cell#EMPTY} for none */
    public int carried() {
        return carried;
    }

    /** @return how many ticks have passed */
    public int steps() {
        return steps;
    }

    /** @return a copy of the grid as it is now */
    public MazeGrid grid() {
        return grid.copy();
    }

    /**
     * What the agent sees.
     *
     * @param view to look with
     * @param image [7, 7, 3] receives object, colour and state, column by column
     */
    public void observe(EgocentricView view, byte[] image) {
        view.look(grid, x, y, direction, carried, image);
    }
}
