package org.vfsruntime.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class SceneTest {
    private static final SceneColour GREY = new SceneColour(0.5f, 0.5f, 0.5f);
    private static final ScenePart PART = new ScenePart(ScenePose.IDENTITY, new SceneShape.Box(0.1f, 0.1f, 0.1f), GREY);

    private static SceneSolid solid(String name, boolean moves) {
        return new SceneSolid(name, moves, ScenePose.IDENTITY, List.of(PART));
    }

    @Test
    void framesTellOfTheMovingSolidsInOrder() {
        Scene scene = new Scene(List.of(solid("table", false), solid("cube", true), solid("arm", true)));
        assertThat(scene.moving()).extracting(SceneSolid::name).containsExactly("cube", "arm");
        SceneFrame frame = SceneFrame.of(1.5, List.of(ScenePose.at(1, 2, 3), ScenePose.IDENTITY));
        assertThat(frame.size()).isEqualTo(2);
        assertThat(frame.pose(0)).isEqualTo(ScenePose.at(1, 2, 3));
        assertThat(frame)
                .isEqualTo(SceneFrame.of(1.5, frame.poses()))
                .hasSameHashCodeAs(SceneFrame.of(1.5, frame.poses()));
        assertThat(frame).isNotEqualTo(SceneFrame.of(1.6, frame.poses()));
        assertThat(frame).hasToString("SceneFrame[1.5 s, 2 poses]");
    }

    @Test
    void framesNeitherShareTheirNumbersNorTakeSuchThatAreNone() {
        float[] row = {0, 0, 0, 0, 0, 0, 1};
        SceneFrame frame = SceneFrame.of(0, row);
        row[0] = 9;
        frame.poses()[0] = 9;
        assertThat(frame.pose(0).x()).isZero();
        assertThatThrownBy(() -> SceneFrame.of(-1, row)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SceneFrame.of(0, new float[6])).hasMessageContaining("multiple of 7");
        assertThatThrownBy(() -> SceneFrame.of(0, new float[7])).hasMessageContaining("quaternion of length 1");
        row[1] = Float.NaN;
        assertThatThrownBy(() -> SceneFrame.of(0, row)).hasMessageContaining("finite position");
    }

    @Test
    void shapesColoursAndNamesKeepTheirRules() {
        assertThatThrownBy(() -> new SceneShape.Box(0, -1, Float.NaN))
                .hasMessageContaining("halfX was 0.0")
                .hasMessageContaining("halfY was -1.0")
                .hasMessageContaining("halfZ was NaN");
        assertThatThrownBy(() -> new SceneShape.Capsule(0, 1)).hasMessageContaining("radius was 0.0");
        assertThatThrownBy(() -> new SceneShape.Cylinder(1, 0)).hasMessageContaining("halfLength was 0.0");
        assertThatThrownBy(() -> new SceneColour(2, 0, -1))
                .hasMessageContaining("red was 2.0")
                .hasMessageContaining("blue");
        assertThatThrownBy(() -> new Scene(List.of(solid("a", true), solid("a", false))))
                .hasMessageContaining("not repeat");
        assertThatThrownBy(() -> new SceneSolid(" ", true, ScenePose.IDENTITY, List.of()))
                .hasMessageContaining("not be blank")
                .hasMessageContaining("hold at least one");
    }
}
