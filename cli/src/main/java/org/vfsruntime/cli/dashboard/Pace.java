package org.vfsruntime.cli.dashboard;

import java.util.function.LongSupplier;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.scene.FrameListener;
import org.vfsruntime.core.scene.SceneFrame;

/**
 * Lets a simulated world run no faster than a person can watch, and holds it while it is paused: it blocks the thread
 * that drives the world. Safe for use by several threads.
 */
final class Pace implements FrameListener {
    private static final double NANOS = 1e9;
    private static final long MOST_WAIT_MILLIS = 100;

    private final double speed;
    private final LongSupplier nanoClock;
    private final FrameListener next;
    private boolean paused;
    private boolean lettingGo;
    private boolean released;
    private double worldStart = Double.NaN;
    private long clockStart;

    /**
     * @param speed seconds of the world in a second, ≥ 0; 0 for as fast as possible
     * @param nanoClock monotonic, in nanoseconds
     * @param next told every frame, when its time has come
     */
    Pace(double speed, LongSupplier nanoClock, FrameListener next) {
        new Faults()
                .require(speed >= 0 && Double.isFinite(speed), "--speed", speed, "be ≥ 0 and finite")
                .throwIfAny();
        this.speed = speed;
        this.nanoClock = nanoClock;
        this.next = next;
    }

    /** A new episode begins: the world's time starts again. */
    synchronized void restart() {
        worldStart = Double.NaN;
        lettingGo = false;
    }

    /** Holds this episode no longer, paused or not, so that it can end. */
    synchronized void letGo() {
        lettingGo = true;
        notifyAll();
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        worldStart = Double.NaN;
        notifyAll();
    }

    /** Holds nobody any more, for good. */
    synchronized void release() {
        released = true;
        notifyAll();
    }

    @Override
    public void onFrame(SceneFrame frame) {
        next.onFrame(frame);
        waitFor(frame.seconds());
    }

    /** Waits while paused, before a robot's next skill. */
    synchronized void hold() {
        boolean interrupted = false;
        while (paused && !lettingGo && !released && !interrupted) {
            interrupted = !sleep(MOST_WAIT_MILLIS);
        }
        restoreIf(interrupted);
    }

    private synchronized void waitFor(double seconds) {
        boolean interrupted = false;
        while (!lettingGo && !released && !interrupted) {
            if (Double.isNaN(worldStart) || seconds < worldStart) {
                worldStart = seconds;
                clockStart = nanoClock.getAsLong();
            }
            double ahead =
                    speed == 0 ? 0 : (seconds - worldStart) / speed - (nanoClock.getAsLong() - clockStart) / NANOS;
            if (!paused && ahead <= 0) {
                break;
            }
            long millis = paused ? MOST_WAIT_MILLIS : (long) Math.ceil(ahead * 1000);
            interrupted = !sleep(Math.max(1, Math.min(millis, MOST_WAIT_MILLIS)));
        }
        restoreIf(interrupted);
    }

    private boolean sleep(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void restoreIf(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the robot, which begins no skill while it is paused */
    Robot hold(Robot robot) {
        return new HeldRobot(robot, this);
    }
}
