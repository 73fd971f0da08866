package org.vfsruntime.ros.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMessagesTest {
    @TempDir
    Path definitions;

    @TempDir
    Path out;

    private void define(String path, String text) throws IOException {
        Path file = definitions.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String sumOf(String fullName) throws IOException {
        Definitions read = Definitions.read(definitions);
        return new Sums(read).of(read.structure(fullName));
    }

    private void defineHeader() throws IOException {
        define("std_msgs/msg/Header.msg", "uint32 seq\ntime stamp\nstring frame_id\n");
    }

    @Test
    void sumsAreThoseOfRos() throws IOException {
        defineHeader();
        define("std_msgs/msg/String.msg", "string data");
        define("geometry_msgs/msg/Point.msg", "float64 x\nfloat64 y\nfloat64 z");
        define("geometry_msgs/msg/Quaternion.msg", "float64 x\nfloat64 y\nfloat64 z\nfloat64 w");
        define("geometry_msgs/msg/Pose.msg", "# Where it is.\nPoint position\nQuaternion orientation");
        define("geometry_msgs/msg/PoseStamped.msg", "Header header\nPose pose");
        assertThat(sumOf("std_msgs/Header")).isEqualTo("2176decaecbce78abc3b96ef049fabed");
        assertThat(sumOf("std_msgs/String")).isEqualTo("992ce8a1687cec8c8bd883ec73ca41d1");
        assertThat(sumOf("geometry_msgs/Pose")).isEqualTo("e45d45a5a1ce597b249e23fb30fc871f");
        assertThat(sumOf("geometry_msgs/PoseStamped")).isEqualTo("d3812c3cbc69362b77dc0b19b345f8f5");
    }

    @Test
    void commentsSpacesAndThePlaceOfConstantsDoNotChangeASum() throws IOException {
        define("a/msg/Plain.msg", "int32 ONE=1\nint32 x\nfloat64[3] y\n");
        define("a/msg/Adorned.msg", "# top\n\nint32   x # the x\n  float64[3]\ty\nint32 ONE =  1   # one\n");
        assertThat(sumOf("a/Adorned")).isEqualTo(sumOf("a/Plain"));
    }

    @Test
    void aTextConstantRunsToTheEndOfItsLine() {
        Structure structure = StructureParser.parse("a", "B", "string NAME= a # b \n");
        assertThat(structure.constants())
                .singleElement()
                .satisfies(constant -> assertThat(constant.value()).isEqualTo("a # b"));
    }

    @Test
    void servicesAndActionsBecomeTheirPartsAndAHolder() throws IOException {
        defineHeader();
        define("actionlib_msgs/msg/GoalID.msg", "time stamp\nstring id");
        define("actionlib_msgs/msg/GoalStatus.msg", "GoalID goal_id\nuint8 status\nstring text");
        define("a/srv/Ask.srv", "string question\n---\nstring answer\n");
        define("a/srv/Nothing.srv", "---\n");
        define("a/action/Go.action", "float64 where\n---\n---\nfloat64 here\n");
        Map<String, String> sources = GenerateMessages.sources(Definitions.read(definitions));
        String folder = "org/vfsruntime/ros/messages/a/";
        assertThat(sources.keySet().stream().filter(path -> path.startsWith(folder)))
                .containsExactlyInAnyOrder(Stream.of(
                                "AskRequest",
                                "AskResponse",
                                "AskService",
                                "NothingRequest",
                                "NothingResponse",
                                "NothingService",
                                "GoGoal",
                                "GoResult",
                                "GoFeedback",
                                "GoAction",
                                "package-info")
                        .map(name -> folder + name + ".java")
                        .toArray(String[]::new));
        assertThat(sources.get(folder + "GoAction.java")).contains("a/GoActionGoal", "a/GoActionFeedback");
    }

    @Test
    void namesThatJavaNeedsForItselfAreChanged() throws IOException {
        define("a/msg/String.msg", "int32 class\nint32 hash_code\nint32 time_from_start\n");
        String source = GenerateMessages.sources(Definitions.read(definitions))
                .get("org/vfsruntime/ros/messages/a/StringMessage.java");
        assertThat(source).contains("int class_, int hashCode_, int timeFromStart");
        assertThat(JavaNames.javadoc("a <b> & */ @c", "")).isEqualTo("/** a &lt;b> &amp; * / &#64;c */\n");
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> StructureParser.parse("a", "B", "int32 x\nwhat is this?\n"))
                .withMessageContaining("a/B")
                .withMessageContaining("what is this?");
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> StructureParser.parse("a", "B", "Other X=1\n"))
                .withMessageContaining("primitive");
        define("a/msg/B.msg", "Missing x\n");
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> Definitions.read(definitions))
                .withMessageContaining("a/Missing");
        define("a/msg/B.msg", "int32 x\n");
        define("a/srv/S.srv", "int32 x\n");
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> Definitions.read(definitions))
                .withMessageContaining("must have 2");
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> GenerateMessages.main(new String[0]))
                .withMessageContaining("usage");
    }

    @Test
    void filesThatAreRightAreLeftAloneAndStaleOnesGo() throws IOException {
        define("a/msg/B.msg", "int32 x\n");
        define("a/msg/C.msg", "B[] many\nstring[2] two\nbool yes\nuint8 small\ntime[] times\n");
        define("a/package.xml", "<package/>");
        String[] arguments = {definitions.toString(), out.toString()};
        GenerateMessages.main(arguments);
        Path kept = out.resolve("org/vfsruntime/ros/messages/a/B.java");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(kept, old);
        Files.delete(definitions.resolve("a/msg/C.msg"));
        GenerateMessages.main(arguments);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(old);
        assertThat(out.resolve("org/vfsruntime/ros/messages/a/C.java")).doesNotExist();
    }
}
