package org.vfsruntime.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;

/** Collects how long planning took and counts skills. */
final class PlanTimes implements EpisodeListener {
    private final List<Long> nanos = new ArrayList<>();
    private int skills;

    @Override
    public void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.Planned planned) {
            nanos.add(planned.nanos());
        } else if (event instanceof EpisodeEvent.SkillStarted) {
            skills++;
        }
    }

    List<Long> nanos() {
        return List.copyOf(nanos);
    }

    int skills() {
        return skills;
    }
}
