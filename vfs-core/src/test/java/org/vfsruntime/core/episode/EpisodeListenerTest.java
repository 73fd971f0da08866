package org.vfsruntime.core.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeListenerTest extends EpisodeListenerContract {
    @Override
    protected EpisodeListener listener() {
        return EpisodeListener.all(event -> {}, event -> {});
    }

    @Test
    void severalListenersAreToldEverythingInOrder() {
        List<String> told = new ArrayList<>();
        EpisodeListener all = EpisodeListener.all(
                event -> told.add("a" + event.getClass().getSimpleName()),
                event -> told.add("b" + event.getClass().getSimpleName()));
        wholeEpisode().subList(5, 7).forEach(all::onEvent);
        assertThat(told).containsExactly("aGoalReached", "bGoalReached", "aStopped", "bStopped");
    }

    @Test
    void aStepNeverGoesBack() {
        int last = 0;
        for (EpisodeEvent event : wholeEpisode()) {
            assertThat(event.step()).isGreaterThanOrEqualTo(last);
            last = event.step();
        }
        assertThat(last).isEqualTo(1);
    }
}
