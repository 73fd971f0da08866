package org.vfsruntime.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a project of its own, with a JDK and a Maven that only say that they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "dirname",
            "readlink",
            "sed",
            "head",
            "find",
            "grep",
            "tail",
            "sleep",
            "mv",
            "rm",
            "mkdir",
            "ln",
            "cp",
            "date",
            "touch");

    @TempDir
    private Path folder;

    private Path project;
    private Path tools;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("..", "vfs"), project.resolve("vfs"));
        executable(project.resolve("vfs"));
        Files.writeString(project.resolve("pom.xml"), "<modules>\n  <module>cli</module>\n</modules>\n");
        Files.createDirectories(project.resolve("cli/src/main/java"));
        Files.writeString(project.resolve("cli/pom.xml"), "");
        Files.writeString(project.resolve("cli/src/main/java/A.java"), "");
        for (String tool : TOOLS) {
            tool(tool);
        }
    }

    /** Scripts, because links that lead out of the temporary folder give warnings when it is deleted. */
    private void tool(String tool) throws IOException {
        for (String place : List.of("/bin", "/usr/bin")) {
            Path found = Path.of(place, tool);
            if (Files.exists(found) && !Files.exists(tools.resolve(tool))) {
                script(tools.resolve(tool), "exec " + found + " \"$@\"");
            }
        }
    }

    private void jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk"));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "exit 0");
        script(home.resolve("bin/java"), "echo \"omp=$OMP_WAIT_POLICY $*\"; exit 7");
    }

    private void maven(String version, String build) throws IOException {
        script(
                tools.resolve("mvn"),
                "if [ \"$1\" = -v ]; then echo 'Apache Maven " + version + " (x)'; exit 0; fi\n" + build);
    }

    private void mavenThatBuilds() throws IOException {
        maven("3.8.7", "mkdir -p cli/target/lib cli/target/classes; echo built >>builds; exit 0");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run vfs(String... arguments) throws IOException, InterruptedException {
        return run(project.resolve("vfs"), arguments);
    }

    private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
        int code = builder(launcher, "err", arguments).start().waitFor();
        return new Run(
                code,
                Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
    }

    private ProcessBuilder builder(Path launcher, String err, String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve(err).toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", tools.toString());
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        return builder;
    }

    private long builds() throws IOException {
        Path log = project.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void saysInOneLineThatThereIsNoJdk() throws Exception {
        Run run = vfs("demo");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("no JDK 17 or newer")
                .contains("install");
    }

    @Test
    void doesNotTakeAnOldJdk() throws Exception {
        jdk("11.0.2");
        Run run = vfs("demo");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("no JDK 17 or newer");
    }

    @Test
    void saysInOneLineThatThereIsNoMaven() throws Exception {
        jdk("17.0.1");
        Run run = vfs("demo");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("no mvn")
                .contains("install Maven 3.8");
    }

    @Test
    void doesNotTakeAnOldMaven() throws Exception {
        jdk("17.0.1");
        maven("3.6.3", "exit 0");
        Run run = vfs("demo");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("mvn is version 3.6.3");
    }

    @Test
    void showsWhereABuildFailed() throws Exception {
        jdk("17.0.1");
        maven("3.8.7", "echo '[ERROR] /x/A.java:[1,1] no'; echo '[ERROR] Failed to execute goal x'; exit 1");
        Run run = vfs("demo");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("A.java:[1,1] no", "Failed to execute goal", "vfs-build.log");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void buildsOnceAndAgainWhenASourceChanges() throws Exception {
        jdk("17.0.1");
        mavenThatBuilds();
        assertThat(vfs("demo").err()).contains("Building");
        assertThat(builds()).isEqualTo(1);
        assertThat(vfs("demo").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        Files.setLastModifiedTime(
                project.resolve("cli/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        vfs("demo");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void whatIsRunningKeepsItsClassesWhenAnotherBuildComesAndLeavesNothingBehind() throws Exception {
        jdk("17.0.1");
        tool("flock");
        maven(
                "3.8.7",
                "mkdir -p cli/target/lib cli/target/classes; echo built >>builds;"
                        + " wc -l <builds >cli/target/classes/version; cp builds cli/target/lib/x-SNAPSHOT.jar");
        tool("wc");
        Path release = folder.resolve("release");
        script(
                folder.resolve("jdk/bin/java"),
                "for a; do case $a in */classes:*) echo \"$a\" >>ran;; esac; done;"
                        + " if [ $(wc -l <ran) = 1 ]; then until [ -e " + release + " ]; do sleep 0.1; done; fi");
        Process first = builder(project.resolve("vfs"), "err0", "ros").start();
        Path ran = folder.resolve("ran");
        while (first.isAlive() && !Files.exists(ran)) {
            Thread.onSpinWait();
        }
        Files.setLastModifiedTime(
                project.resolve("cli/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        vfs("demo");
        Path running = runFolder(Files.readAllLines(ran).get(0));
        assertThat(running.resolve("classes/version")).content().isEqualToIgnoringWhitespace("1");
        assertThat(running.resolve("lib/x-SNAPSHOT.jar")).content().isEqualTo("built\n");
        Files.writeString(release, "");
        assertThat(first.waitFor()).isZero();
        vfs("demo");
        assertThat(running).doesNotExist();
        assertThat(runFolder(Files.readAllLines(ran).get(2)).resolve("classes/version"))
                .content()
                .isEqualToIgnoringWhitespace("3");
    }

    private static Path runFolder(String classPath) {
        return Path.of(classPath.substring(0, classPath.indexOf("/classes:")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoStartsAtTheSameTimeBuildOnce(boolean withFlock) throws Exception {
        jdk("17.0.1");
        // The first build lasts until the second launcher says that it waits.
        maven(
                "3.8.7",
                "mkdir -p cli/target/lib cli/target/classes; echo built >>builds; n=0;"
                        + " until grep -q Waiting ../err0 ../err1 || [ $n -gt 100 ]; do sleep 0.1; n=$((n+1)); done");
        if (withFlock) {
            tool("flock");
        }
        List<Process> both = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(builder(project.resolve("vfs"), "err" + i, "demo").start());
        }
        for (Process one : both) {
            assertThat(one.waitFor()).isEqualTo(7);
        }
        assertThat(builds()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("err0")) + Files.readString(folder.resolve("err1")))
                .containsOnlyOnce("Waiting for another ./vfs");
    }

    @Test
    void aLockOfADeadLauncherIsTakenAway() throws Exception {
        jdk("17.0.1");
        mavenThatBuilds();
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(project.resolve("target"));
        Files.createSymbolicLink(project.resolve("target/vfs-build.lock.link"), Path.of(String.valueOf(dead.pid())));
        assertThat(vfs("demo").code()).isEqualTo(7);
        assertThat(builds()).isEqualTo(1);
        assertThat(project.resolve("target/vfs-build.lock.link")).doesNotExist();
    }

    @Test
    void asksForVectorInstructionsWhereTheJdkHasThemAndTheUserLetsIt() throws Exception {
        jdk("17.0.1");
        mavenThatBuilds();
        assertThat(vfs("demo").out()).doesNotContain("jdk.incubator.vector");
        Files.writeString(
                folder.resolve("jdk/release"),
                "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base jdk.incubator.vector jdk.jfr\"\n");
        assertThat(vfs("demo").out()).contains(" --add-modules jdk.incubator.vector ");
        ProcessBuilder plain = builder(project.resolve("vfs"), "err", "demo");
        plain.environment().put("VFS_KERNEL", "plain");
        assertThat(plain.start().waitFor()).isEqualTo(7);
        assertThat(Files.readString(folder.resolve("out")))
                .contains("-Dvfs.kernel=plain")
                .doesNotContain("jdk.incubator.vector");
    }

    @Test
    void passesArgumentsAndTheExitCodeThroughASymbolicLink() throws Exception {
        jdk("25.0.1");
        mavenThatBuilds();
        Path link = Files.createSymbolicLink(folder.resolve("vfs-link"), Path.of("a project", "vfs"));
        Run run = run(link, "demo", "--goal", "A & B");
        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out())
                .startsWith("omp=PASSIVE --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -Dvfs.home=")
                .containsPattern(
                        "a project/target/run/[0-9]+-[0-9]+/classes:.*a project/target/run/[0-9]+-[0-9]+/lib/\\*")
                .endsWith("org.vfsruntime.cli.Main demo --goal A & B\n");
    }
}
