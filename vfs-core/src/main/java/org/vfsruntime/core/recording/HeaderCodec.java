package org.vfsruntime.core.recording;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** The header as bytes. */
final class HeaderCodec {
    private static final int MAX_NAME_BYTES = 256;

    private HeaderCodec() {}

    static void write(RecordingHeader header, PayloadWriter out) {
        out.text(header.software());
        out.i64(header.started().getEpochSecond()).i32(header.started().getNano());
        RecordedWorld world = header.world();
        out.text(world.scenario())
                .texts(world.options())
                .f64(world.tickSeconds())
                .i64(world.seed());
        out.i32(header.catalogue().size());
        header.catalogue().names().forEach(out::text);
        List<Channel> channels = header.observationSpec().channels();
        out.i32(channels.size());
        channels.forEach(channel -> out.text(channel.name()).i32(channel.size()).text(channel.unit()));
        out.text(header.mind().bank()).text(header.mind().dynamics());
        RecordedPlanner planner = header.planner();
        out.text(planner.name()).texts(planner.settings()).i64(planner.seed());
        GoalCodec.write(header.goal(), header.catalogue(), out);
        out.texts(header.notes());
    }

    static RecordingHeader read(PayloadReader in) {
        String software = text("software", in);
        Instant started = instant(in);
        RecordedWorld world =
                new RecordedWorld(text("scenario", in), texts("scenario options", in), in.f64(), in.i64());
        SkillCatalogue catalogue = catalogue(in);
        ObservationSpec spec = spec(in);
        RecordedMind mind = new RecordedMind(text("bank hash", in), text("dynamics hash", in));
        RecordedPlanner planner = new RecordedPlanner(text("planner", in), texts("planner settings", in), in.i64());
        var goal = GoalCodec.read(catalogue, in);
        Map<String, String> notes = texts("notes", in);
        in.end();
        return new RecordingHeader(software, started, world, catalogue, spec, mind, planner, goal, notes);
    }

    private static Instant instant(PayloadReader in) {
        long seconds = in.i64();
        int nanos = in.i32();
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidInputException("start time was " + seconds + " s but must be a date", e);
        }
    }

    private static SkillCatalogue catalogue(PayloadReader in) {
        int count = in.count("skills", RecordingHeader.MAX_SKILLS, Integer.BYTES);
        List<Skill> skills = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            skills.add(new Skill(in.text("skill name", MAX_NAME_BYTES)));
        }
        return SkillCatalogue.of(skills);
    }

    private static ObservationSpec spec(PayloadReader in) {
        int count = in.count("channels", RecordingHeader.MAX_CHANNELS, 3 * Integer.BYTES);
        List<Channel> channels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            channels.add(new Channel(text("channel name", in), in.i32(), text("channel unit", in)));
        }
        return new ObservationSpec(channels);
    }

    private static String text(String what, PayloadReader in) {
        return in.text(what, Texts.MAX_BYTES);
    }

    private static Map<String, String> texts(String what, PayloadReader in) {
        return in.texts(what, Texts.MAX_ENTRIES, Texts.MAX_BYTES);
    }
}
