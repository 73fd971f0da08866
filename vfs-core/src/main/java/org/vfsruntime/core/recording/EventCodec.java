package org.vfsruntime.core.recording;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** Events of episodes as bytes. */
final class EventCodec {
    private static final byte OBSERVED = 1;
    private static final byte PLANNED = 2;
    private static final byte SKILL_STARTED = 3;
    private static final byte SKILL_FINISHED = 4;
    private static final byte GOAL_REACHED = 5;
    private static final byte STOPPED = 6;

    private static final int MAX_ENUM_BYTES = 64;
    private static final String CUT = "… (cut)";

    private final SkillCatalogue catalogue;
    private final ObservationSpec spec;
    private final PlanCodec plans;

    EventCodec(SkillCatalogue catalogue, ObservationSpec spec) {
        this.catalogue = catalogue;
        this.spec = spec;
        this.plans = new PlanCodec(catalogue);
    }

    void write(EpisodeEvent event, PayloadWriter out) {
        if (event instanceof EpisodeEvent.Observed observed) {
            head(OBSERVED, event, out);
            observation(observed.observation(), out);
            SkillCodec.write(observed.embedding(), catalogue, out);
        } else if (event instanceof EpisodeEvent.Planned planned) {
            head(PLANNED, event, out);
            out.i64(planned.nanos());
            plans.skills(planned.warmStart(), out);
            plans.write(planned.result(), out);
        } else if (event instanceof EpisodeEvent.SkillStarted started) {
            head(SKILL_STARTED, event, out);
            SkillCodec.write(started.skill(), catalogue, out);
            out.f32(started.value());
        } else if (event instanceof EpisodeEvent.SkillFinished finished) {
            head(SKILL_FINISHED, event, out);
            SkillCodec.write(finished.skill(), catalogue, out);
            outcome(finished.outcome(), out);
        } else if (event instanceof EpisodeEvent.GoalReached reached) {
            head(GOAL_REACHED, event, out);
            SkillCodec.write(reached.embedding(), catalogue, out);
        } else {
            EpisodeEvent.Stopped stopped = (EpisodeEvent.Stopped) event;
            head(STOPPED, event, out);
            out.text(stopped.reason().name()).text(bounded(stopped.detail()));
        }
    }

    private static void head(byte kind, EpisodeEvent event, PayloadWriter out) {
        out.i8(kind).i32(event.step());
    }

    private void observation(Observation observation, PayloadWriter out) {
        if (!observation.spec().equals(spec)) {
            throw new InvalidInputException("the observation's channels must equal those of the recording");
        }
        out.floats(observation.values());
    }

    private static void outcome(SkillOutcome outcome, PayloadWriter out) {
        out.text(outcome.status().name()).i32(outcome.ticks()).text(bounded(outcome.detail()));
    }

    EpisodeEvent read(PayloadReader in) {
        byte kind = in.i8();
        int step = in.i32();
        if (step < 0) {
            throw new InvalidInputException("step was " + step + " but must be ≥ 0");
        }
        EpisodeEvent event = event(kind, step, in);
        in.end();
        return event;
    }

    private EpisodeEvent event(byte kind, int step, PayloadReader in) {
        return switch (kind) {
            case OBSERVED ->
                new EpisodeEvent.Observed(
                        step, Observation.of(spec, in.floats(spec.size())), SkillCodec.readEmbedding(catalogue, in));
            case PLANNED -> {
                long nanos = in.i64();
                List<Skill> warmStart = plans.skills(in);
                yield new EpisodeEvent.Planned(step, plans.read(in), nanos, warmStart);
            }
            case SKILL_STARTED -> new EpisodeEvent.SkillStarted(step, SkillCodec.read(catalogue, in), value(in));
            case SKILL_FINISHED -> new EpisodeEvent.SkillFinished(step, SkillCodec.read(catalogue, in), outcome(in));
            case GOAL_REACHED -> new EpisodeEvent.GoalReached(step, SkillCodec.readEmbedding(catalogue, in));
            case STOPPED ->
                new EpisodeEvent.Stopped(
                        step, constant(StopReason.class, "stop reason", in), in.text("detail", Texts.MAX_BYTES));
            default -> throw new InvalidInputException("event kind was " + kind + " but must lie in [1, 6]");
        };
    }

    private static float value(PayloadReader in) {
        float value = in.f32();
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException("value of a started skill was " + value + " but must lie in [0, 1]");
        }
        return value;
    }

    private static SkillOutcome outcome(PayloadReader in) {
        return new SkillOutcome(
                constant(SkillOutcome.Status.class, "status", in), in.i32(), in.text("detail", Texts.MAX_BYTES));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, PayloadReader in) {
        String name = in.text(what, MAX_ENUM_BYTES);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidInputException("unknown " + what + " '" + name + "'");
    }

    /** @return the text, cut with a mark where it is longer than a recording holds */
    static String bounded(String text) {
        if (text.length() <= Texts.MAX_BYTES / 3 - CUT.length()) {
            return text;
        }
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        ByteBuffer kept = ByteBuffer.allocate(Texts.MAX_BYTES - 3 * CUT.length());
        CharBuffer characters = CharBuffer.wrap(text);
        encoder.encode(characters, kept, true);
        return characters.hasRemaining() ? text.substring(0, characters.position()) + CUT : text;
    }
}
