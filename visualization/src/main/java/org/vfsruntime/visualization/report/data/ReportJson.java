package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.visualization.report.Judgement;
import org.vfsruntime.visualization.report.map.MapLayout;

/** All that a page on disk shows: points, map, episodes, scenes and films. */
public final class ReportJson {
    private final List<RecordedEpisode> recordings;
    private final SkillCatalogue catalogue;
    private final Detail detail;
    private final List<String> notices = new ArrayList<>();
    private final Map<Scene, Integer> scenes = new LinkedHashMap<>();
    private long filmBytes;
    private int withoutFilm;

    /**
     * @param recordings at least one, all of one catalogue
     * @param detail how much of them
     * @throws InvalidInputException one line, when there is none, or when the catalogues differ
     */
    public ReportJson(List<RecordedEpisode> recordings, Detail detail) {
        this.recordings = List.copyOf(recordings);
        this.detail = detail;
        if (recordings.isEmpty()) {
            throw new InvalidInputException("no recording was given: a report needs at least one");
        }
        this.catalogue = recordings.get(0).header().catalogue();
        recordings.forEach(this::requireSameCatalogue);
    }

    private void requireSameCatalogue(RecordedEpisode recording) {
        SkillCatalogue other = recording.header().catalogue();
        if (!other.equals(catalogue)) {
            throw new InvalidInputException("recording " + recording.file() + " has the skills "
                    + String.join(", ", other.names()) + " but "
                    + recordings.get(0).file() + " has "
                    + String.join(", ", catalogue.names()) + ": both must be equal; make a report of each");
        }
    }

    /**
     * @param title of the page
     * @param layout puts the points on the map
     * @return the object; its shape is described in docs/report.md
     */
    public ObjectNode build(String title, MapLayout layout) {
        PointRows points = new PointRows(catalogue, recordings);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", 1).put("title", title);
        ArrayNode names = json.putArray("catalogue");
        catalogue.names().forEach(names::add);
        json.set("points", points.json());
        if (points.size() > 0) {
            json.set("map", MapJson.of(layout.lay(points.values(), points.size(), catalogue.size())));
        }
        new TruthFacets(catalogue, points, recordings).put(json.putArray("facets"));
        ArrayNode episodes = json.putArray("episodes");
        for (int i = 0; i < recordings.size(); i++) {
            episodes.add(episode(i));
        }
        ArrayNode looks = json.putArray("scenes");
        scenes.keySet().forEach(scene -> looks.add(SceneJson.of(scene)));
        sayWhatIsLeftOut(points);
        ArrayNode lines = json.putArray("notices");
        notices.forEach(lines::add);
        return json;
    }

    /** @return what a reader must know, one line each; complete after {@link #build} */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private ObjectNode episode(int index) {
        RecordedEpisode recording = recordings.get(index);
        Judgement judgement = Judgement.of(recording);
        ObjectNode json = EpisodeJson.header(recording.file().getFileName().toString(), recording.header())
                .put("verdict", judgement.verdict().key())
                .put("words", judgement.verdict().words())
                .put("sentence", judgement.sentence());
        if (!recording.ending().isWhole()) {
            notices.add(recording.ending().describe(recording.file()));
        }
        if (index < detail.episodes()) {
            EntryJson entry = new EntryJson(catalogue);
            ArrayNode entries = json.putArray("entries");
            recording.events().forEach(event -> entries.add(entry.of(event)));
            recording.truths().forEach(truth -> entries.add(entry.of(truth)));
            film(json, recording);
        }
        return json;
    }

    private void film(ObjectNode json, RecordedEpisode recording) {
        if (recording.scene().isEmpty() || recording.frameCount() == 0) {
            return;
        }
        Scene scene = recording.scene().get();
        long bytes = (long) recording.frameCount()
                * (1 + ScenePose.FLOATS * scene.moving().size())
                * Float.BYTES;
        if (filmBytes + bytes > detail.filmBytes()) {
            withoutFilm++;
            return;
        }
        filmBytes += bytes;
        List<SceneFrame> frames = recording.frames();
        json.put("scene", scenes.computeIfAbsent(withoutStart(scene), fresh -> scenes.size()));
        json.set("film", SceneJson.film(frames));
    }

    /** What a scene is made of. Where its moving solids start is told by the film, so that episodes can share it. */
    private static Scene withoutStart(Scene scene) {
        return new Scene(scene.solids().stream()
                .map(solid ->
                        solid.moves() ? new SceneSolid(solid.name(), true, ScenePose.IDENTITY, solid.parts()) : solid)
                .toList());
    }

    private void sayWhatIsLeftOut(PointRows points) {
        if (points.size() == 0) {
            notices.add("the robot was never observed, so there are no values to show");
        }
        int left = recordings.size() - Math.min(recordings.size(), detail.episodes());
        if (left > 0) {
            notices.add("only the first " + detail.episodes() + " of " + recordings.size()
                    + " episodes are here step by step; of the others only their points on the map");
        }
        if (withoutFilm > 0) {
            notices.add("the motion of " + withoutFilm + " episodes is left out to keep this page small");
        }
    }
}
