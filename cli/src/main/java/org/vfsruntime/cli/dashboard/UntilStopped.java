package org.vfsruntime.cli.dashboard;

import java.util.Optional;
import java.util.OptionalInt;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.visualization.dashboard.LiveEpisodes;
import org.vfsruntime.visualization.report.Judgement;

/** Tells a page what happens in one episode; its last event ends it, because no simulator judges it. */
final class UntilStopped implements EpisodeListener {
    private final LiveEpisodes live;
    private int skillsRun;

    UntilStopped(LiveEpisodes live) {
        this.live = live;
    }

    @Override
    public void onEvent(EpisodeEvent event) {
        live.onEvent(event);
        if (event instanceof EpisodeEvent.SkillStarted) {
            skillsRun++;
        }
        if (event instanceof EpisodeEvent.Stopped stopped) {
            live.end(Judgement.of(Optional.of(stopped), skillsRun, OptionalInt.empty(), Optional.empty()));
        }
    }
}
