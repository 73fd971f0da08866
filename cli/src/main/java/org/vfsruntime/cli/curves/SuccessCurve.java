package org.vfsruntime.cli.curves;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Success by the length of the task.
 *
 * @param name of who solved them
 * @param byLength counts by the least number of skills that the tasks need
 */
public record SuccessCurve(String name, SortedMap<Integer, SuccessCount> byLength) {
    /** Copies the map. */
    public SuccessCurve {
        byLength = new TreeMap<>(byLength);
    }

    /** @return all lengths together */
    public SuccessCount all() {
        return byLength.values().stream().reduce(SuccessCount.NONE, SuccessCount::plus);
    }

    /** @return the counts in one line for people */
    public String lengths() {
        return "             by length:"
                + byLength.entrySet().stream()
                        .map(entry -> String.format(
                                Locale.ROOT,
                                "  %d: %d/%d",
                                entry.getKey(),
                                entry.getValue().success(),
                                entry.getValue().n()))
                        .collect(Collectors.joining());
    }

    /** @param json receives the counts, all together and by length */
    public void write(ObjectNode json) {
        all().write(json);
        ObjectNode lengths = json.putObject("by_length");
        byLength.forEach((length, count) -> count.write(lengths.putObject(String.valueOf(length))));
    }
}
