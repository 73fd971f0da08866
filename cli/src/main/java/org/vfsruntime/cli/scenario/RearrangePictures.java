package org.vfsruntime.cli.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.sim.rearrange.ObjectNames;
import org.vfsruntime.sim.rearrange.RearrangeCamera;
import org.vfsruntime.sim.rearrange.RearrangeSight;
import org.vfsruntime.skills.image.PictureSource;

/** The table's camera for whoever learns to see. Names of objects are their colours, and are given out anew. */
final class RearrangePictures implements PictureSource {
    private final int objects;
    private final ObservationSpec spec;

    /** @param objects n in [3, 9] */
    RearrangePictures(int objects) {
        this.objects = objects;
        spec = RearrangeSight.CAMERA.spec(objects);
    }

    @Override
    public ObservationSpec spec() {
        return spec;
    }

    @Override
    public int width() {
        return RearrangeCamera.WIDTH;
    }

    @Override
    public int height() {
        return RearrangeCamera.HEIGHT;
    }

    @Override
    public List<SceneColour> things() {
        return RearrangeCamera.colours(objects);
    }

    @Override
    public Optional<Renamed> renamed(float[] observation, SplittableRandom random) {
        ObjectNames names = ObjectNames.draw(objects, random);
        return Optional.of(new Renamed(names.rename(observation), names.skills()));
    }

    @Override
    public Painter open() {
        RearrangeCamera camera = new RearrangeCamera(objects);
        return new Painter() {
            @Override
            public void paint(float[] observation, byte[] picture) {
                camera.render(observation, picture);
            }

            @Override
            public void paint(float[] observation, SplittableRandom random, byte[] picture) {
                int look = DrawnLooks.draw(random, RearrangeCamera.LOOKS);
                camera.render(observation, look, random.nextInt(RearrangeCamera.LOOKS), picture);
            }
        };
    }
}
