package org.vfsruntime.cli.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.visualization.inspect.Study;
import org.vfsruntime.visualization.inspect.StudyData;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;

/** Samples embeddings, draws them, measures, and writes all of it down. */
public final class Inspection {
    private final Session session;
    private final InspectionRequest request;

    /**
     * @param session the terminal, the worlds and the wish to stop
     * @param request what to do
     */
    public Inspection(Session session, InspectionRequest request) {
        this.session = session;
        this.request = request;
    }

    /**
     * Looks at a bank: drives its world.
     *
     * @param scenario the world
     * @param mind what the robot has learned
     * @return the study, which is written to the folder, too
     */
    public Study ofMind(Scenario scenario, Mind mind) {
        List<Sample> samples;
        try (Progress progress =
                Progress.start(session.terminal(), "Embeddings", request.samples(), session.nanoClock())) {
            samples = new SimulatedSamples(scenario, mind, request.skills(), session.stop(), session.nanoClock())
                    .draw(request.samples(), request.seed(), request.threads(), progress);
        }
        return study(scenario, samples);
    }

    /**
     * Looks at recordings.
     *
     * @param files at least one
     * @return the study, which is written to the folder, too
     */
    public Study ofRecordings(List<Path> files) {
        RecordedSamples recorded = new RecordedSamples(this::notice);
        try (Progress progress = Progress.start(session.terminal(), "Recordings", files.size(), session.nanoClock())) {
            for (int i = 0; i < files.size(); i++) {
                if (session.stop().isRequested()) {
                    throw new CancellationException("stopped while recordings were read; nothing was written");
                }
                recorded.add(files.get(i));
                progress.at(i + 1, "");
            }
        }
        if (files.size() < 2) {
            throw new InvalidInputException(
                    "number of recordings was 1 but must be ≥ 2: one episode tells nothing about"
                            + " clusters; record more with 'vfs eval --record DIR'");
        }
        Scenario scenario = session.scenarios().named(recorded.header().world().scenario());
        return study(scenario, recorded.draw(request.samples(), request.seed()));
    }

    private Study study(Scenario scenario, List<Sample> samples) {
        ProjectionConfig config = request.config(samples.size());
        StudyData data = new SampleLabels(scenario, samples, request.seed(), request.threads()).data();
        Study study = watched(config, watch -> Study.of(data, request.projector(), config, watch));
        StudyFiles.write(request.folder(), study, this::notice);
        return study;
    }

    private Study watched(ProjectionConfig config, Function<ProjectionWatch, Study> work) {
        try (Progress progress = Progress.start(session.terminal(), "Map", config.iterations(), session.nanoClock())) {
            return work.apply((done, total) -> {
                progress.at(done, "");
                return !session.stop().isRequested();
            });
        }
    }

    private void notice(String line) {
        session.terminal().err().println("vfs: " + line);
    }
}
