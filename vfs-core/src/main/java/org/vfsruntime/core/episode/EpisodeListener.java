package org.vfsruntime.core.episode;

/** Is told what happens in an episode, on the controller's thread. Must not block for long. */
@FunctionalInterface
public interface EpisodeListener {
    /** @param event the newest event */
    void onEvent(EpisodeEvent event);

    /**
     * @param others told in order
     * @return one listener that tells all of them
     */
    static EpisodeListener all(EpisodeListener... others) {
        EpisodeListener[] copy = others.clone();
        return event -> {
            for (EpisodeListener listener : copy) {
                listener.onEvent(event);
            }
        };
    }
}
