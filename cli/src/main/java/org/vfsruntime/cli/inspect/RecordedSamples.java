package org.vfsruntime.cli.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.skill.Skill;

/** The observations of recorded episodes whose truth was recorded, too. For one thread. */
final class RecordedSamples {
    private final Consumer<String> notices;
    private final List<Sample> samples = new ArrayList<>();
    private final List<RecordedEpisode> episodes = new ArrayList<>();

    /** Notices are lines for people. */
    RecordedSamples(Consumer<String> notices) {
        this.notices = notices;
    }

    /**
     * Reads a recording, as far as it is whole.
     *
     * @throws InvalidInputException when it cannot be read, or does not fit the ones before it
     */
    void add(Path file) {
        RecordedEpisode episode = RecordedEpisode.read(file);
        if (!episode.ending().isWhole()) {
            notices.accept(episode.ending().describe(file));
        }
        if (!episodes.isEmpty()) {
            requireSame(episodes.get(0), episode);
        }
        Map<Integer, Set<Skill>> truths = new HashMap<>();
        episode.truths().forEach(truth -> truths.put(truth.step(), truth.satisfied()));
        int number = episodes.size();
        episodes.add(episode);
        Optional<Skill> lastSkill = Optional.empty();
        for (RecordingEntry.Event event : episode.events()) {
            if (event.event() instanceof EpisodeEvent.SkillStarted started) {
                lastSkill = Optional.of(started.skill());
            }
            if (event.event() instanceof EpisodeEvent.Observed observed) {
                Set<Skill> satisfied = truths.get(observed.step());
                if (satisfied != null) {
                    samples.add(new Sample(number, observed.observation(), observed.embedding(), satisfied, lastSkill));
                }
            }
        }
    }

    private static void requireSame(RecordedEpisode first, RecordedEpisode other) {
        RecordingHeader a = first.header();
        RecordingHeader b = other.header();
        new Faults()
                .require(
                        a.catalogue().equals(b.catalogue()),
                        "skills of " + other.file(),
                        b.catalogue().names(),
                        "be those of " + first.file() + ", " + a.catalogue().names())
                .require(
                        a.mind().bank().equals(b.mind().bank()),
                        "bank of " + other.file(),
                        b.mind().bank(),
                        "be that of " + first.file() + ", " + a.mind().bank()
                                + ": embeddings of two banks do not compare")
                .require(
                        a.observationSpec().equals(b.observationSpec()),
                        "observations of " + other.file(),
                        "others",
                        "be made of the same channels as those of " + first.file())
                .require(
                        a.world().scenario().equals(b.world().scenario()),
                        "scenario of " + other.file(),
                        b.world().scenario(),
                        "be that of " + first.file() + ", " + a.world().scenario())
                .throwIfAny();
    }

    /** What is known of all of them. */
    RecordingHeader header() {
        return episodes.get(0).header();
    }

    /**
     * At most so many of the samples, drawn without putting any back.
     *
     * @throws InvalidInputException when there are none
     */
    List<Sample> draw(int count, long seed) {
        if (samples.isEmpty()) {
            throw new InvalidInputException("no recording holds an observation with the simulator's truth, which the"
                    + " labels come from: record episodes with 'vfs eval --record DIR'");
        }
        if (samples.size() <= count) {
            notices.accept("the recordings hold " + samples.size() + " embeddings of " + episodes.size()
                    + " episodes; all of them are used");
            return List.copyOf(samples);
        }
        List<Sample> drawn = new ArrayList<>(samples);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(drawn.size() - i);
            Sample kept = drawn.get(i);
            drawn.set(i, drawn.get(other));
            drawn.set(other, kept);
        }
        return List.copyOf(drawn.subList(0, count));
    }
}
