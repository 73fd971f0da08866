package org.vfsruntime.cli.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.curves.SuccessCount;
import org.vfsruntime.cli.curves.SuccessCurve;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.core.storage.AtomicFile;

/**
 * What a comparison has found so far, in one JSON file that is written anew after each planner and length. So a
 * comparison that was stopped goes on where it was. For one thread.
 */
public final class PlannerLedger {
    private static final long MOST_BYTES = 1 << 20;
    private static final String WHAT = "comparison";
    private static final String PLANNERS = "planners";
    private static final String BY_LENGTH = "by_length";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final ObjectNode json;

    private PlannerLedger(Path file, ObjectNode json) {
        this.file = file;
        this.json = json;
    }

    /**
     * @param file to be made, or made by the same comparison before
     * @param request what is compared
     * @param objects what the user said about them, as typed
     * @param mind that plans
     * @return what is known already
     * @throws InvalidInputException when the file is of another comparison, or none at all
     */
    public static PlannerLedger open(Path file, PlannerComparisonRequest request, String objects, RecordedMind mind) {
        ObjectNode fresh = JSON.createObjectNode();
        ObjectNode what = fresh.putObject(WHAT)
                .put("scenario", request.scenario().name())
                .put("skills", request.scenario().catalogue().size())
                .put("objects", objects)
                .put("seed", request.seed())
                .put("episodes", request.episodes())
                .put("bank", mind.bank())
                .put("dynamics", mind.dynamics());
        ObjectNode planners = what.putObject("planner_settings");
        for (PlannerRequest planner : request.planners()) {
            // What was left to the planner too: another version of the program may have other defaults.
            planners.put(
                    planner.name(),
                    planner.effective(request.scenario().catalogue().size()));
        }
        fresh.putObject(PLANNERS);
        if (!Files.exists(file)) {
            return new PlannerLedger(file, fresh);
        }
        ObjectNode found = read(file);
        // As text: a number that was read back may have another type.
        if (!found.path(WHAT).toString().equals(what.toString())) {
            throw new InvalidInputException("'" + file + "' holds another comparison (" + found.path(WHAT)
                    + ") than the one asked for (" + what + "): name another folder with --out, or remove the file");
        }
        return new PlannerLedger(file, found);
    }

    private static ObjectNode read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new InvalidInputException(
                        "'" + file + "' has " + size + " bytes but must have at most " + MOST_BYTES);
            }
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            if (tree instanceof ObjectNode object && object.path(PLANNERS).isObject()) {
                return object;
            }
            throw new InvalidInputException("'" + file + "' is not of 'vfs bench planners': name another folder");
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("'" + file + "' is not JSON: name another folder with --out", e);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * @param planner by name
     * @param length of the tasks
     * @return whether their episodes were run
     */
    boolean has(String planner, int length) {
        return cell(planner, length).isObject();
    }

    private JsonNode cell(String planner, int length) {
        return json.path(PLANNERS).path(planner).path(BY_LENGTH).path(String.valueOf(length));
    }

    /** Keeps the result of one planner and length, on disk too. */
    void note(String planner, int length, ObjectNode result) {
        json.withObject("/" + PLANNERS + "/" + planner + "/" + BY_LENGTH).set(String.valueOf(length), result);
        AtomicFile.write(file, json.toPrettyString());
    }

    /**
     * @param request what is compared
     * @return one curve for each planner, as far as they are known
     */
    public List<SuccessCurve> curves(PlannerComparisonRequest request) {
        return request.planners().stream()
                .map(planner -> curve(planner.name(), request.lengths()))
                .toList();
    }

    private SuccessCurve curve(String planner, List<Integer> lengths) {
        SortedMap<Integer, SuccessCount> counts = new TreeMap<>();
        for (int length : lengths) {
            if (has(planner, length)) {
                JsonNode cell = cell(planner, length);
                counts.put(length, new SuccessCount(number(cell, "n"), number(cell, "success")));
            }
        }
        return new SuccessCurve(planner, counts);
    }

    private int number(JsonNode cell, String name) {
        if (!cell.path(name).isInt()) {
            throw new InvalidInputException(
                    "'" + file + "' is broken: " + name + " was " + cell.path(name) + " but must be a number");
        }
        return cell.path(name).asInt();
    }

    /** @return all that is known, as it is on disk */
    public String text() {
        return json.toPrettyString();
    }
}
