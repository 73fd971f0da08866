package org.vfsruntime.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;

class PlannedGuideTest {
    private final PlannedGuide guide = new PlannedGuide(SymbolicDesk.SKILLS, new SymbolicDeskModel());

    private static int index(String skill) {
        return SymbolicDesk.SKILLS.indexOf(SymbolicDesk.skill(skill));
    }

    @Test
    void takesTheFirstSkillOfAPlan() {
        Embedding closed = SymbolicDesk.closed().embedding();
        assertThat(guide.next(new int[] {index("PlaceBlueInDrawer")}, closed, new Random(1)))
                .isEqualTo(index("OpenDrawer"));
    }

    @Test
    void endsTheWalkWhereTheGoalIsReached() {
        Embedding closed = SymbolicDesk.closed().embedding();
        assertThat(guide.next(new int[] {index("CloseDrawer")}, closed, new Random(1)))
                .isEqualTo(Guide.NONE);
    }
}
