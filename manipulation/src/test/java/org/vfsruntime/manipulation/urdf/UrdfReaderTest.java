package org.vfsruntime.manipulation.urdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;

class UrdfReaderTest {
    private static final String GOOD = """
            <?xml version="1.0"?>
            <robot name="two">
              <material name="grey"/>
              <link name="base">
                <visual><geometry><mesh filename="package://x/base.dae"/></geometry></visual>
                <collision><origin xyz="0 0 0.1"/><geometry><box size="0.1 0.2 0.3"/></geometry></collision>
                <collision><geometry><mesh filename="base.stl"/></geometry></collision>
              </link>
              <link name="arm">
                <inertial><mass value="1.5"/><inertia ixx="1"/></inertial>
                <collision><geometry><cylinder radius="0.05" length="0.4"/></geometry></collision>
                <collision><geometry><sphere radius=".06"/></geometry></collision>
                <collision><geometry><capsule radius="5e-2" length="0.4"/></geometry></collision>
              </link>
              <link name="slide"/>
              <link name="tip"/>
              <joint name="turn" type="revolute">
                <parent link="base"/><child link="arm"/>
                <origin xyz="1 2 3" rpy="0 0 1.5707963267948966"/>
                <axis xyz="0 0 2"/>
                <limit lower="-1" upper="2" velocity="3" effort="4"/>
                <dynamics damping="0.1"/>
              </joint>
              <joint name="push" type="prismatic">
                <parent link="arm"/><child link="slide"/>
                <limit upper="0.5" velocity="0.2" effort="10"/>
                <mimic joint="turn"/>
              </joint>
              <joint name="glued" type="fixed"><parent link="slide"/><child link="tip"/></joint>
            </robot>
            """;

    @TempDir
    Path folder;

    @Test
    void readsLinksJointsShapesAndMass() {
        RobotModel model = read(GOOD);
        assertThat(model.name()).isEqualTo("two");
        assertThat(model.root().name()).isEqualTo("base");
        assertThat(model.links()).extracting(Link::name).containsExactly("base", "arm", "slide", "tip");
        assertThat(model.link("arm").mass()).isEqualTo(OptionalDouble.of(1.5));
        assertThat(model.link("base").mass()).isEmpty();
        assertThat(model.link("base").collisions()).hasSize(1);
        assertThat(model.link("base").collisions().get(0).shape())
                .isEqualTo(new CollisionShape.Box(new Vec3(0.1, 0.2, 0.3)));
        assertThat(model.link("base").collisions().get(0).origin().position()).isEqualTo(new Vec3(0, 0, 0.1));
        assertThat(model.link("arm").collisions())
                .extracting(Collision::shape)
                .containsExactly(
                        new CollisionShape.Cylinder(0.05, 0.4),
                        new CollisionShape.Sphere(0.06),
                        new CollisionShape.Capsule(0.05, 0.4));
    }

    @Test
    void readsJointFramesAxesAndLimits() {
        RobotModel model = read(GOOD);
        Joint turn = model.jointAbove("arm").orElseThrow();
        assertThat(turn.type()).isEqualTo(JointType.REVOLUTE);
        assertThat(turn.axis()).isEqualTo(Vec3.Z);
        assertThat(turn.limits()).isEqualTo(new JointLimits(-1, 2, 3, 4));
        assertThat(turn.origin().position()).isEqualTo(new Vec3(1, 2, 3));
        assertThat(turn.origin().orientation().angleTo(Quaternion.ofAxisAngle(Vec3.Z, Math.PI / 2)))
                .isCloseTo(0, within(1e-12));
        Joint push = model.jointAbove("slide").orElseThrow();
        assertThat(push.axis()).isEqualTo(Vec3.X);
        assertThat(push.limits()).isEqualTo(new JointLimits(0, 0.5, 0.2, 10));
        assertThat(model.jointAbove("tip").orElseThrow().limits()).isEqualTo(JointLimits.NONE);
        assertThat(model.jointAbove("base")).isEmpty();
    }

    @Test
    void notesWhatItLeavesOut() {
        assertThat(read(GOOD).ignored())
                .containsExactly(
                        "<robot 'two'> > <material 'grey'>",
                        "<robot 'two'> > <link 'base'> > <visual>",
                        "<robot 'two'> > <link 'base'> > <collision> > <geometry> > <mesh>",
                        "<robot 'two'> > <link 'arm'> > <inertial> > <inertia>",
                        "<robot 'two'> > <joint 'turn'> > <dynamics>",
                        "<robot 'two'> > <joint 'push'> > <mimic>");
    }

    @Test
    void aContinuousJointHasNoPositionLimits() {
        String text = GOOD.replace("type=\"revolute\"", "type=\"continuous\"");
        assertThat(read(text).jointAbove("arm").orElseThrow().limits())
                .isEqualTo(new JointLimits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 3, 4));
        String without = text.replace("<limit lower=\"-1\" upper=\"2\" velocity=\"3\" effort=\"4\"/>", "");
        assertThat(read(without).jointAbove("arm").orElseThrow().limits()).isEqualTo(JointLimits.NONE);
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                defect("<?xml version=\"1.0\"?>", "<!DOCTYPE robot [<!ENTITY x \"y\">]>", "DOCTYPE"),
                defect("<?xml version=\"1.0\"?>", "<!DOCTYPE robot SYSTEM \"file:///etc/passwd\">", "DOCTYPE"),
                defect("<material name=\"grey\"/>", "<i:include/>", "i:include"),
                defect(
                        "<material name=\"grey\"/>",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>",
                        "xi:include"),
                defect("<material name=\"grey\"/>", "<xacro:macro name=\"m\"/>", "run the file through xacro"),
                defect("xyz=\"1 2 3\"", "xyz=\"1 NaN 3\"", "<joint 'turn'> > <origin>: xyz was 'NaN'"),
                defect("xyz=\"1 2 3\"", "xyz=\"1 Infinity 3\"", "xyz was 'Infinity'"),
                defect("xyz=\"1 2 3\"", "xyz=\"1 1e999 3\"", "xyz was '1e999' but must be a finite number"),
                defect("xyz=\"1 2 3\"", "xyz=\"1 0x1p3 3\"", "xyz was '0x1p3'"),
                defect("xyz=\"1 2 3\"", "xyz=\"1 2\"", "xyz was '1 2' but must be three numbers"),
                defect("xyz=\"1 2 3\"", "xyz=\"1 2 3 4\"", "must be three numbers"),
                defect("xyz=\"0 0 2\"", "xyz=\"0 0 0\"", "axis of joint 'turn'"),
                defect("type=\"revolute\"", "type=\"floating\"", "type was 'floating' but must be revolute"),
                defect("type=\"revolute\"", "", "attribute 'type' was missing"),
                defect("lower=\"-1\"", "lower=\"5\"", "joint limits lower and upper was 5.0 and 2.0"),
                defect("velocity=\"3\"", "velocity=\"0\"", "velocity was 0.0 but must be > 0"),
                defect("velocity=\"3\"", "", "'velocity' was missing"),
                defect("effort=\"4\"", "effort=\"-4\"", "effort was -4.0"),
                defect("<limit upper=\"0.5\" velocity=\"0.2\" effort=\"10\"/>", "", "'limit' was missing"),
                defect("<parent link=\"base\"/>", "", "'parent' was missing"),
                defect("<child link=\"arm\"/>", "", "'child' was missing"),
                defect("<parent link=\"base\"/>", "<parent link=\"bass\"/>", "'bass' but must be a link"),
                defect("<child link=\"tip\"/>", "<child link=\"top\"/>", "'top' but must be a link"),
                defect("<parent link=\"base\"/>", "<parent link=\"slide\"/>", "cycle"),
                defect("<parent link=\"base\"/>", "<parent link=\"arm\"/>", "cycle"),
                defect("<link name=\"tip\"/>", "<link name=\"tip\"/><link name=\"lost\"/>", "[base, lost]"),
                defect("<child link=\"tip\"/>", "<child link=\"arm\"/>", "not be the child of another joint too"),
                defect("<link name=\"tip\"/>", "<link name=\"slide\"/>", "'slide' but must be given once"),
                defect("name=\"glued\"", "name=\"turn\"", "joint name was 'turn' but must be given once"),
                defect("<link name=\"slide\"/>", "<link/>", "attribute 'name' was missing"),
                defect("size=\"0.1 0.2 0.3\"", "size=\"0.1 -0.2 0.3\"", "box size"),
                defect("radius=\".06\"", "radius=\"0\"", "sphere radius was 0.0"),
                defect("length=\"0.4\"", "length=\"-1\"", "cylinder length was -1.0"),
                defect("<mass value=\"1.5\"/>", "<mass value=\"-1.5\"/>", "mass of link 'arm' was -1.5"),
                defect("<geometry><box size=\"0.1 0.2 0.3\"/></geometry>", "", "'geometry' was missing"),
                defect("name=\"glued\"", "name=\"gl&#10;ued\"", "on one line"),
                defect("name=\"glued\"", "name=\"" + "g".repeat(300) + "\"", "at most 200 characters"),
                defect("<parent link=\"base\"/>", "<parent link=\"ba&#13;se\"/>", "on one line"),
                defect("</robot>", "", "not well-formed"),
                defect("<link name=\"tip\"/>", "<link name=\"tip\">", "not well-formed"));
    }

    private static Arguments defect(String good, String bad, String message) {
        return Arguments.of(good, bad, message);
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @MethodSource("defects")
    void everyDefectIsOneLineThatNamesFileAndPlace(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        String text = GOOD.replace(good, bad);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("arm.urdf: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] bytes = GOOD.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length += 11) {
            byte[] head = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> UrdfReader.read(new ByteArrayInputStream(head), "arm.urdf"))
                    .as("first %d bytes", length)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void flippedBytesGiveAModelOrOneLine() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < bytes.length; i += 5) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 0x15;
            try {
                UrdfReader.read(new ByteArrayInputStream(flipped), "arm.urdf");
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageStartingWith("arm.urdf: ").hasMessageNotContaining("\n");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(bytes.length / 10);
    }

    @Test
    void aRobotWithoutANameIsCalledRobot() {
        assertThat(read(GOOD.replace("<robot name=\"two\">", "<robot>")).name()).isEqualTo("robot");
    }

    @Test
    void anotherRootElementIsRefused() {
        assertThatThrownBy(() -> read("<sdf/>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("arm.urdf: root element was <sdf> but must be <robot>");
    }

    @Test
    void aFileOverTenMegabytesIsRefused() throws IOException {
        Path file = folder.resolve("big.urdf");
        Files.writeString(file, GOOD + " ".repeat(UrdfReader.MAX_BYTES));
        assertThatThrownBy(() -> UrdfReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("big.urdf: file size");
    }

    @Test
    void moreThanAThousandLinksAreRefused() {
        StringBuilder text = new StringBuilder("<robot name=\"r\">");
        for (int i = 0; i <= RobotModel.MAX_LINKS; i++) {
            text.append("<link name=\"l").append(i).append("\"/>");
        }
        assertThatThrownBy(() -> read(text + "</robot>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of links was over 1000");
        assertThatThrownBy(() -> read("<robot name=\"r\"></robot>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of links was 0");
    }

    @Test
    void aCycleBesideTheTreeIsFound() {
        List<Link> links = Stream.of("root", "a", "b")
                .map(name -> new Link(name, List.of(), OptionalDouble.empty()))
                .toList();
        Joint up = glue("up", "a", "b");
        Joint down = glue("down", "b", "a");
        assertThatThrownBy(() -> new RobotModel("r", links, List.of(up, down)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cycle");
    }

    @Test
    void readsFromAFileAndSaysWhichOneIsMissing() throws IOException {
        Path file = folder.resolve("arm.urdf");
        Files.writeString(file, GOOD);
        assertThat(UrdfReader.read(file)).isEqualTo(read(GOOD));
        assertThatThrownBy(() -> UrdfReader.read(folder.resolve("none.urdf")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.urdf");
    }

    @Test
    void anUnknownLinkIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> read(GOOD).link("hand"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'hand'")
                .hasMessageContaining("[base, arm, slide, tip]");
    }

    private static Joint glue(String name, String parent, String child) {
        return new Joint(name, JointType.FIXED, parent, child, Pose.IDENTITY, Vec3.X, JointLimits.NONE);
    }

    private static RobotModel read(String text) {
        return UrdfReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "arm.urdf");
    }
}
