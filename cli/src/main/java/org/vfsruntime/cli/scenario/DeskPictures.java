package org.vfsruntime.cli.scenario;

import java.util.SplittableRandom;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.sim.desk.DeskCamera;
import org.vfsruntime.sim.desk.DeskSight;
import org.vfsruntime.skills.image.PictureSource;

/** The desk's camera for whoever learns to see. */
final class DeskPictures implements PictureSource {
    @Override
    public ObservationSpec spec() {
        return DeskSight.CAMERA.spec();
    }

    @Override
    public int width() {
        return DeskCamera.SIDE;
    }

    @Override
    public int height() {
        return DeskCamera.SIDE;
    }

    @Override
    public Painter open() {
        DeskCamera camera = new DeskCamera();
        return new Painter() {
            @Override
            public void paint(float[] observation, byte[] picture) {
                camera.render(observation, picture);
            }

            @Override
            public void paint(float[] observation, SplittableRandom random, byte[] picture) {
                int look = DrawnLooks.draw(random, DeskCamera.LOOKS);
                camera.render(observation, look, random.nextInt(DeskCamera.LOOKS), picture);
            }
        };
    }
}
