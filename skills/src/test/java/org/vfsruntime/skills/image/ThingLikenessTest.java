package org.vfsruntime.skills.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.scene.SceneColour;

class ThingLikenessTest {
    private static final ThingLikeness RED_AND_BLUE =
            new ThingLikeness(List.of(new SceneColour(0.8f, 0.2f, 0.1f), new SceneColour(0.1f, 0.3f, 0.8f)));

    private static int[] seen(int red, int green, int blue) {
        byte[] seen = new byte[5];
        RED_AND_BLUE.add(new byte[] {(byte) red, (byte) green, (byte) blue}, seen);
        assertThat(new int[] {seen[0] & 255, seen[1] & 255, seen[2] & 255}).containsExactly(red, green, blue);
        return new int[] {seen[3] & 255, seen[4] & 255};
    }

    @Test
    void aPixelOfAThingsColourLooksLikeItAndNotLikeTheOther() {
        assertThat(seen(200, 50, 25)[0]).isGreaterThan(250);
        assertThat(seen(200, 50, 25)[1]).isZero();
        assertThat(seen(25, 75, 200)[0]).isZero();
        assertThat(seen(25, 75, 200)[1]).isGreaterThan(250);
    }

    @Test
    void shadeDoesNotCountButNightDoes() {
        assertThat(seen(80, 20, 10)[0]).isGreaterThan(250);
        assertThat(seen(4, 1, 1)[0]).isZero();
    }

    @Test
    void greyLooksLikeNothing() {
        assertThat(seen(128, 128, 128)).containsExactly(0, 0);
    }

    @Test
    void withoutThingsAPictureStaysAsItIs() {
        byte[] seen = new byte[3];
        ThingLikeness none = new ThingLikeness(List.of());
        none.add(new byte[] {1, 2, 3}, seen);
        assertThat(none.channels()).isEqualTo(3);
        assertThat(seen).containsExactly(1, 2, 3);
    }
}
