package org.vfsruntime.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.cli.inspect.Inspection;
import org.vfsruntime.cli.inspect.InspectionRequest;
import org.vfsruntime.cli.inspect.StudyReport;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.visualization.inspect.Study;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.projection.barneshut.BarnesHutProjector;
import org.vfsruntime.visualization.projection.smile.SmileProjector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a value function space is made of. */
@Command(
        name = "inspect",
        description = {
            "Draws a map of many embeddings and measures whether its clusters are functional states: what the robot has",
            "done, and not where its arm is, what else lies about, or what colour the table has.",
            "Given a bank's folder, it runs fresh episodes; given recordings (files, or folders of them), it reads those.",
            "Left out: banks/SCENARIO beside the launcher. Everything follows from the seed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs inspect -o out/inspect",
            "  vfs inspect banks/desk --samples 2500 --engine smile -o out/inspect --json",
            "  vfs inspect out/eval -o out/inspect",
            "Writes study.json, map.png, map.svg, map.csv, and vectors.tsv with metadata.tsv for the TensorBoard Projector."
        })
final class InspectCommand implements Callable<Integer> {
    private static final List<Projector> ENGINES = List.of(new BarnesHutProjector(), new SmileProjector());

    private final Session session;

    @Parameters(
            paramLabel = "BANK|RECORDING",
            arity = "0..*",
            description = "One folder of trained skills; or recordings, or folders with recordings.")
    private List<Path> sources = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "desk",
            description = "The world that a bank is driven in (default: ${DEFAULT-VALUE}).")
    private String scenario = "desk";

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "barnes-hut",
            description = "barnes-hut, or smile for at most 2500 embeddings (default: ${DEFAULT-VALUE}).")
    private String engine = "barnes-hut";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "out/inspect",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("out/inspect");

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Embeddings; of a bank, each from its own episode (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--skills",
            paramLabel = "N",
            defaultValue = "3",
            description = {
                "Of a bank: 0 to N skills are run before an embedding is taken (default: ${DEFAULT-VALUE}).",
                "With 0 the pose of the arm has nothing to do with what was done."
            })
    private int skills;

    @Option(
            names = "--perplexity",
            paramLabel = "P",
            description = "How many neighbours count, softly; left out: 30, or less where embeddings are few.")
    private @Nullable Double perplexity;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides everything (default: 1).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Workers; left out: one per processor. Does not change the results.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    InspectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        InspectionRequest request = request();
        Inspection inspection = new Inspection(session, request);
        List<Path> recordings = recordings();
        Study study = recordings.isEmpty() ? ofBank(inspection) : inspection.ofRecordings(recordings);
        var terminal = session.terminal();
        if (json) {
            terminal.out().println(StudyReport.json(study).toPrettyString());
        } else {
            StudyReport.lines(study, terminal.outInk()).forEach(terminal.out()::println);
            terminal.out().println("Figures and tables: " + folder);
        }
        return ExitCode.OK;
    }

    private Study ofBank(Inspection inspection) {
        Scenario world = session.scenarios().named(scenario);
        Path bank = sources.isEmpty() ? Home.folder().resolve("banks").resolve(world.name()) : sources.get(0);
        return inspection.ofMind(world, session.minds().load(world, bank));
    }

    private InspectionRequest request() {
        Inputs inputs = new Inputs();
        inputs.check(() -> Names.require(
                "--engine", engine, ENGINES.stream().map(Projector::name).toList()));
        inputs.check(() -> Folders.requireWritable("--out", folder));
        int workers = inputs.take(() -> Threads.orAll(threads), 1);
        Projector projector = ENGINES.stream()
                .filter(one -> one.name().equals(engine))
                .findFirst()
                .orElse(ENGINES.get(0));
        return inputs.whole(() -> new InspectionRequest(
                projector,
                folder,
                samples,
                skills,
                perplexity == null ? OptionalDouble.empty() : OptionalDouble.of(perplexity),
                seed,
                workers));
    }

    /** Empty when a bank is meant. */
    private List<Path> recordings() {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                files.addAll(recordingsIn(source));
            } else if (Files.exists(source)) {
                files.add(source);
            } else {
                throw new InvalidInputException("'" + source
                        + "' does not exist: name a bank's folder, recordings, or folders with recordings");
            }
        }
        if (files.isEmpty() && sources.size() > 1) {
            throw new InvalidInputException("there are no recordings in " + sources
                    + ", and only one bank can be looked" + " at: name recordings, or one bank's folder");
        }
        return files;
    }

    private static List<Path> recordingsIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(RecordingStudio.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder '" + directory + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
