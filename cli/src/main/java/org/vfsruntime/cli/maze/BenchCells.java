package org.vfsruntime.cli.maze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.cli.mind.BankStamp;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.storage.AtomicFile;

/** Counts of a bench, kept in one file that is written anew after every count. Safe for use by several threads. */
final class BenchCells {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "maze.json";
    private static final String RUN = "run";
    private static final String CELLS = "cells";
    private static final long MOST_BYTES = 10_000_000;
    /** Goes up whenever how policies learn or are tested changes: counts of another study must not be mixed in. */
    private static final int STUDY = 2;

    private final Path file;
    private final MazeBench.Request request;
    private final ObjectNode root;

    /** Reads what an earlier run of the same bench left. */
    BenchCells(MazeBench.Request request) {
        this.request = request;
        this.file = request.out().resolve(FILE);
        String run = "study " + STUDY + ", bank "
                + BankStamp.hash(request.bank().resolve("value.safetensors")) + ", seed " + request.seed() + ", "
                + request.episodes() + " episodes, " + request.skillRuns() + " skill runs";
        this.root = read();
        if (!root.has(RUN)) {
            root.put(RUN, run).putObject(CELLS);
        } else if (!root.path(RUN).asText().equals(run) || !root.path(CELLS).isObject()) {
            throw new InvalidInputException("--out holds the counts of another bench (" + file + ": "
                    + root.path(RUN).asText() + ") but this is " + run + ": choose another folder or delete the file");
        }
    }

    private ObjectNode read() {
        if (!Files.exists(file)) {
            return JSON.createObjectNode();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidInputException(file + " has more than " + MOST_BYTES + " bytes: delete it");
            }
            JsonNode node = JSON.readTree(Files.readString(file));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidInputException(file + " holds no counts of a bench: delete it");
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(file + " is damaged: delete it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    synchronized boolean isDone(String method, String trained, String tested, long seed) {
        return root.path(CELLS).has(key(method, trained, tested, seed));
    }

    synchronized void put(String method, String trained, String tested, long seed, int solved) {
        ((ObjectNode) root.path(CELLS)).put(key(method, trained, tested, seed), solved);
        try {
            Files.createDirectories(request.out());
            AtomicFile.write(file, root.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + file + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private static String key(String method, String trained, String tested, long seed) {
        return String.join("|", method, trained, tested, Long.toString(seed));
    }

    /** @return counts by method, training and test, with seeds in their order, whichever was counted first */
    synchronized List<BenchRow> rows() {
        List<String[]> found = new ArrayList<>();
        root.path(CELLS).fieldNames().forEachRemaining(key -> found.add(key.split("\\|", -1)));
        found.sort(Comparator.<String[]>comparingInt(parts -> MazeBench.METHODS.indexOf(parts[0]))
                .thenComparing(parts -> parts[1])
                .thenComparing(parts -> parts[2])
                .thenComparingLong(parts -> Long.parseLong(parts[3])));
        Map<List<String>, List<Integer>> solved = new LinkedHashMap<>();
        found.forEach(parts -> solved.computeIfAbsent(List.of(parts[0], parts[1], parts[2]), some -> new ArrayList<>())
                .add(root.path(CELLS).path(String.join("|", parts)).asInt()));
        List<BenchRow> rows = new ArrayList<>();
        solved.forEach((row, counts) ->
                rows.add(new BenchRow(row.get(0), row.get(1), row.get(2), counts, request.episodes())));
        return rows;
    }
}
