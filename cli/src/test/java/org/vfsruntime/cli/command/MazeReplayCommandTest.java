package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.cli.CommandLineRun;

class MazeReplayCommandTest {
    @Test
    void printsFingerprintsRewardAndEnd() {
        JsonNode json = CommandLineRun.of(
                        "maze", "replay", "--env", "KeyCorridor", "--size", "6", "--seed", "0", "--json")
                .json();
        assertThat(json.get("hash").asText()).isEqualTo("517d4c80d9467fa8");
        assertThat(json.get("hash_after")).isEqualTo(json.get("hash"));
        assertThat(json.get("obs_after")).isEqualTo(json.get("obs"));
        assertThat(json.get("reward").asDouble()).isZero();
        assertThat(json.get("terminated").asBoolean()).isFalse();
        assertThat(json.get("truncated").asBoolean()).isFalse();
        assertThat(json).hasSize(7);
    }

    @Test
    void stopsWhereTheEpisodeEnds() {
        CommandLineRun run = CommandLineRun.of("maze", "replay", "--rooms", "2", "--actions", "0".repeat(70));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("after 40").contains("steps used up");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --rooms 11                           | rooms was 11 but must lie in [2, 10]
            --rooms 1 --room-size 3              | rooms was 1 but must lie in [2, 10]; room size was 3
            --env Doom                           | --env was 'Doom' but must be MultiRoom or KeyCorridor
            --env KeyCorridor --rows 4           | rows was 4 but must lie in [1, 3]
            --env KeyCorridor --rooms 4          | --rooms was 4 but belongs to MultiRoom
            --size 3                             | --size was 3 but belongs to KeyCorridor
            --seed -1                            | seed was -1 but must be ≥ 0
            --seed 9223372036854775808           | '9223372036854775808' is not a whole number between
            --rooms two                          | 'two' is not a whole number between -2147483648 and 2147483647
            --actions 0127                       | action 4 was '7' but must be a digit from 0 to 6
            """)
    void badInputGetsOneLine(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(("maze replay " + arguments).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }
}
