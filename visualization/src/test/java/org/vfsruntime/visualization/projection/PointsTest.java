package org.vfsruntime.visualization.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class PointsTest {
    @Test
    void namesTheNumberThatIsNotFinite() {
        assertThatThrownBy(() -> Points.of(new float[][] {{0, 1}, {2, Float.NaN}}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("row 1, column 1 was NaN but must be finite");
        assertThatThrownBy(() -> Points.of(1, 1, new float[] {Float.POSITIVE_INFINITY}))
                .hasMessageStartingWith("row 0, column 0 was Infinity");
    }

    @Test
    void refusesRowsOfDifferentLengthsAndNoRows() {
        assertThatThrownBy(() -> Points.of(new float[][] {{0, 1}, {2}}))
                .hasMessageContaining("length of row 1 was 1 but must be 2");
        assertThatThrownBy(() -> Points.of(new float[0][])).hasMessageContaining("number of points was 0");
        assertThatThrownBy(() -> Points.of(2, 2, new float[3])).hasMessageContaining("numbers was 3 but must be 2 x 2");
    }

    @Test
    void isNotChangedThroughTheArrayItWasMadeOf() {
        float[] rows = {1, 2};
        Points points = Points.of(1, 2, rows);
        rows[0] = 9;
        points.toArray()[1] = 9;
        assertThat(points.row(0)).containsExactly(1, 2);
    }
}
