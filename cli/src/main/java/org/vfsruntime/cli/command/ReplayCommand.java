package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.mind.MindFiles;
import org.vfsruntime.cli.recording.RecordingFiles;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.replay.Replay;
import org.vfsruntime.cli.replay.ReplayResult;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.core.recording.RecordingEnding;
import org.vfsruntime.networks.kernel.Kernels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recorded choices, made again. */
@Command(
        name = "replay",
        description = {
            "Plans again from every recorded embedding, with the recorded seed and planner",
            "settings, and compares every choice, predicted value and score bit for bit.",
            "Ends with 0 only if all of them are the same."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs replay out/demo/episode.vfsrec",
            "  vfs replay out/eval --json",
            "  vfs replay old.vfsrec --bank banks/desk-old"
        })
final class ReplayCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "RECORDING",
            arity = "1..*",
            description = "Files that demo or eval --record wrote, or folders of them.")
    private List<Path> sources = List.of();

    @Option(
            names = "--bank",
            paramLabel = "DIR",
            description = "Folder of the trained skills (default: banks/SCENARIO beside the launcher).")
    private @Nullable Path bank;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final Map<String, Mind> minds = new LinkedHashMap<>();

    ReplayCommand(Session session) {
        this.session = session;
    }

    /** One recording and what came of it. */
    private record Replayed(RecordedEpisode episode, RecordedMind here, ReplayResult result) {
        boolean isSame() {
            return result.isSame() && !(episode.ending() instanceof RecordingEnding.Damaged);
        }
    }

    @Override
    public Integer call() {
        List<Path> files = RecordingFiles.of(sources);
        if (files.isEmpty()) {
            throw new InvalidInputException("no recordings in " + sources + ": name a folder that eval --record wrote");
        }
        List<Replayed> all = new ArrayList<>();
        try (Progress progress = Progress.start(session.terminal(), "Recordings", files.size(), session.nanoClock())) {
            for (Path file : files) {
                if (session.stop().isRequested()) {
                    break;
                }
                all.add(replay(file));
                progress.at(all.size(), "");
            }
        }
        all.forEach(this::warn);
        if (json) {
            session.terminal().out().println(json(all).toPrettyString());
        } else {
            all.forEach(this::tell);
        }
        if (all.size() < files.size()) {
            return ExitCode.INTERRUPTED;
        }
        return all.stream().allMatch(Replayed::isSame) ? ExitCode.OK : ExitCode.FAILED;
    }

    private Replayed replay(Path file) {
        RecordedEpisode episode = RecordedEpisode.read(file);
        Scenario scenario = session.scenarios()
                .named(episode.header().world().scenario())
                .recordedWith(episode.header().catalogue());
        String size = scenario.name() + " with " + scenario.catalogue().size() + " skills";
        Mind mind = minds.computeIfAbsent(size, name -> session.minds().load(scenario, folder(scenario)));
        return new Replayed(episode, MindFiles.identify(folder(scenario)), new Replay(episode, mind).run());
    }

    private Path folder(Scenario scenario) {
        return bank == null ? Home.folder().resolve("banks").resolve(scenario.name()) : bank;
    }

    private void warn(Replayed replayed) {
        RecordedEpisode episode = replayed.episode();
        var err = session.terminal().err();
        if (!episode.ending().isWhole()) {
            err.println("vfs: " + episode.ending().describe(episode.file()));
        }
        String kernel = episode.header().notes().getOrDefault(RecordingStudio.KERNEL, "");
        String here = Kernels.preferred().name();
        if (!kernel.isEmpty() && !kernel.equals(here)) {
            err.println("vfs: recording " + episode.file() + " was made with kernel " + kernel + " but this is kernel "
                    + here + ": predictions may differ in their last digits; choose the kernel with VFS_JAVA_OPTS=-D"
                    + Kernels.PROPERTY + "=" + kernel);
        }
        RecordedMind then = episode.header().mind();
        if (!then.equals(replayed.here())) {
            err.println("vfs: recording " + episode.file() + " was made with bank " + then.bank() + " and dynamics "
                    + then.dynamics() + " but this is bank " + replayed.here().bank() + " with dynamics "
                    + replayed.here().dynamics() + ": choices may differ; name the right one with --bank");
        }
    }

    private void tell(Replayed replayed) {
        var terminal = session.terminal();
        String line = replayed.episode().file() + ": " + replayed.result().sentence();
        terminal.out()
                .println(
                        replayed.isSame()
                                ? terminal.outInk().good(line)
                                : terminal.outInk().bad(line));
    }

    private static ObjectNode json(List<Replayed> all) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("same", all.stream().allMatch(Replayed::isSame));
        ArrayNode recordings = json.putArray("recordings");
        for (Replayed replayed : all) {
            ReplayResult result = replayed.result();
            ObjectNode one = recordings
                    .addObject()
                    .put("file", replayed.episode().file().toString())
                    .put("whole", replayed.episode().ending().isWhole())
                    .put("same", replayed.isSame())
                    .put("plans", result.plans())
                    .put("same_choices", result.sameChoices())
                    .put("same_plans", result.samePlans())
                    .put("not_compared", result.notComparable())
                    .put("observations", result.observations())
                    .put("same_values", result.sameValues());
            result.firstDifference().ifPresent(words -> one.put("first_difference", words));
            RecordedMind then = replayed.episode().header().mind();
            one.putObject("recorded_with").put("bank", then.bank()).put("dynamics", then.dynamics());
            one.putObject("replayed_with")
                    .put("bank", replayed.here().bank())
                    .put("dynamics", replayed.here().dynamics());
        }
        return json;
    }
}
