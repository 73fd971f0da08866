package org.vfsruntime.ros.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Vec3;

/** Reads robot.yaml. */
public final class RobotFile {
    /** Largest file that is read. */
    public static final int LARGEST = 1 << 20;

    private static final String DESK = "desk_robot.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Faults faults = new Faults();
    private final List<String> broken = new ArrayList<>();

    private RobotFile() {}

    /**
     * @param file in YAML
     * @return the configuration
     * @throws InvalidInputException with every fault of the file in one line
     */
    public static RobotConfig read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidInputException(
                        file + " was " + Files.size(file) + " bytes long but must be at most " + LARGEST);
            }
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("robot file '" + file + "' does not exist: see docs/ros.md for samples", e);
        } catch (IOException e) {
            throw new InvalidInputException("robot file '" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** @return the simulated arm at the desk, as {@code vfs ros sim-robot} offers it */
    public static RobotConfig simulatedDesk() {
        try (InputStream in = RobotFile.class.getResourceAsStream(DESK)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + DESK + " is missing from this build.");
            }
            return parse(DESK, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param name of the text, for messages
     * @param text in YAML
     * @return the configuration
     * @throws InvalidInputException with every fault of the text in one line
     */
    public static RobotConfig parse(String name, String text) {
        JsonNode tree;
        try {
            tree = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(name + " is not YAML: " + firstLine(e.getOriginalMessage()), e);
        }
        try {
            return new RobotFile().robot(tree);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(name + ": " + e.getMessage(), e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given");
    }

    private RobotConfig robot(JsonNode tree) {
        YamlSection root = new YamlSection("", tree, faults);
        String name = root.text("name");
        RobotConfig.Kind kind = root.word(
                "kind",
                "real",
                List.of("real", "simulated"),
                List.of(RobotConfig.Kind.REAL, RobotConfig.Kind.SIMULATED));
        String baseFrame = root.text("base_frame");
        Optional<ArmConfig> arm = arm(root.section("arm"));
        Optional<GripperConfig> gripper = gripper(root.section("gripper"));
        Map<String, ChannelSource> observation = observation(root.section("observation"));
        Optional<SafetyConfig> safety = safety(root.section("safety"), kind);
        root.endOfSection();
        throwIfAny();
        return new RobotConfig(
                name, kind, baseFrame, arm.orElseThrow(), gripper.orElseThrow(), observation, safety.orElseThrow());
    }

    private void throwIfAny() {
        try {
            faults.throwIfAny();
        } catch (InvalidInputException e) {
            broken.add(0, String.valueOf(e.getMessage()));
        }
        if (!broken.isEmpty()) {
            throw new InvalidInputException(String.join("; ", broken));
        }
    }

    private Optional<ArmConfig> arm(YamlSection arm) {
        String description = arm.text("description");
        String base = arm.text("base");
        String tip = arm.text("tip");
        List<String> joints = arm.texts("joints");
        String states = arm.text("joint_states", "/joint_states");
        String action = arm.text("trajectory_action");
        double tick = arm.number("tick", 0.05);
        YamlSection tolerance = arm.section("tolerance");
        double path = tolerance.number("path", 0.05);
        double contact = tolerance.number("contact", path);
        double goal = tolerance.number("goal", 0.01);
        double time = tolerance.number("goal_time", 2);
        tolerance.endOfSection();
        arm.endOfSection();
        return made(
                () -> new ArmConfig(description, base, tip, joints, states, action, tick, path, contact, goal, time));
    }

    private Optional<GripperConfig> gripper(YamlSection gripper) {
        String action = gripper.text("action");
        List<String> joints = gripper.texts("joints");
        double widest = gripper.number("widest");
        double command = gripper.number("command_per_width", 1);
        double holding = gripper.number("holding_effort", 1);
        double time = gripper.number("goal_time", 3);
        gripper.endOfSection();
        return made(() -> new GripperConfig(action, joints, widest, command, holding, time));
    }

    private Map<String, ChannelSource> observation(YamlSection observation) {
        Map<String, ChannelSource> sources = new LinkedHashMap<>();
        for (Map.Entry<String, YamlSection> channel : observation.sections()) {
            source(channel.getKey(), channel.getValue()).ifPresent(source -> sources.put(channel.getKey(), source));
            channel.getValue().endOfSection();
        }
        if (sources.isEmpty()) {
            faults.require(false, "observation", "empty", "say where at least one channel comes from");
        }
        return sources;
    }

    private Optional<ChannelSource> source(String name, YamlSection channel) {
        if (channel.has("joints")) {
            return Optional.of(new ChannelSource.Joints(channel.texts("joints")));
        }
        if (channel.flag("gripper", false)) {
            return Optional.of(new ChannelSource.Gripper());
        }
        if (channel.has("values")) {
            return Optional.of(new ChannelSource.Values(channel.text("values")));
        }
        if (channel.has("image")) {
            String topic = channel.text("image");
            int width = channel.whole("width", 64);
            int height = channel.whole("height", 64);
            int colours = channel.whole("colours", 3);
            return made(() -> new ChannelSource.Picture(topic, width, height, colours));
        }
        return place(channel).map(place -> {
            List<FrameField> fields = channel.texts("fields").stream()
                    .map(word -> field(channel, word))
                    .flatMap(Optional::stream)
                    .toList();
            faults.require(
                    !fields.isEmpty(),
                    "observation." + name + ".fields",
                    "empty",
                    "name at least one of " + String.join(", ", FrameField.words()));
            return new ChannelSource.Frame(place, fields, channel.flag("optional", false));
        });
    }

    private static Optional<ChannelSource.Place> place(YamlSection channel) {
        if (channel.has("frame")) {
            return Optional.of(new ChannelSource.Place.Transform(channel.text("frame")));
        }
        if (channel.has("pose")) {
            return Optional.of(new ChannelSource.Place.StampedPose(channel.text("pose")));
        }
        if (channel.has("pose_array")) {
            int index = channel.whole("index", 0);
            if (index < 0) {
                channel.fault("index", index, "be ≥ 0");
            }
            return Optional.of(new ChannelSource.Place.OneOfPoses(channel.text("pose_array"), Math.max(0, index)));
        }
        channel.fault("source", "missing", "be one of joints, gripper, frame, pose, pose_array, values, image");
        return Optional.empty();
    }

    private static Optional<FrameField> field(YamlSection channel, String word) {
        Optional<FrameField> field = Arrays.stream(FrameField.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (field.isEmpty()) {
            channel.fault("fields", "'" + word + "'", "be of " + String.join(", ", FrameField.words()));
        }
        return field;
    }

    private Optional<SafetyConfig> safety(YamlSection safety, RobotConfig.Kind kind) {
        boolean dryRun = safety.flag("dry_run", kind == RobotConfig.Kind.REAL);
        double scaling = safety.number("speed_scaling", SafetyConfig.CAREFUL_SCALING);
        double toolSpeed = safety.number("tool_speed", SafetyConfig.CAREFUL_SPEED);
        Optional<Box> workspace = workspace(safety);
        List<Zone> zones = safety.list("zones").stream()
                .map(this::zone)
                .flatMap(Optional::stream)
                .toList();
        double age = safety.number("observation_age", SafetyConfig.CAREFUL_AGE);
        double seen = safety.number("seen_within", 0.2);
        double settle = safety.number("settle", 0.5);
        double deadline = safety.number("skill_deadline", SafetyConfig.CAREFUL_DEADLINE);
        double cancel = safety.number("cancel_confirm", SafetyConfig.CAREFUL_CANCEL);
        double plan = safety.number("plan_age", SafetyConfig.CAREFUL_PLAN_AGE);
        Confirm confirm = safety.word("confirm", "every", Confirm.words(), List.of(Confirm.values()));
        double low = safety.number("low_confidence", 0.5);
        double within = safety.number("confirm_within", 60);
        StopHooks hooks = new StopHooks(safety.texts("stop_services"), safety.texts("stop_topics"));
        safety.endOfSection();
        return made(() -> new SafetyConfig(
                dryRun, scaling, toolSpeed, workspace, zones, age, seen, settle, deadline, cancel, plan, confirm, low,
                within, hooks));
    }

    /** Left out, the tool may go anywhere only if that is said. */
    private Optional<Box> workspace(YamlSection safety) {
        if (safety.flag("unlimited_workspace", false)) {
            return Optional.empty();
        }
        if (!safety.has("workspace")) {
            safety.fault("workspace", "missing", "be a box {low, high}, or unlimited_workspace be true");
            return Optional.empty();
        }
        return box(safety.section("workspace"));
    }

    private Optional<Zone> zone(YamlSection zone) {
        String name = zone.text("name");
        Optional<Box> box = box(zone.section("box"));
        List<String> banned = zone.texts("banned_skills");
        zone.endOfSection();
        return box.map(where -> new Zone(name, where, new HashSet<>(banned)));
    }

    private Optional<Box> box(YamlSection box) {
        Vec3 low = vector(box.triple("low"));
        Vec3 high = vector(box.triple("high"));
        box.endOfSection();
        return made(() -> new Box(low, high));
    }

    private static Vec3 vector(double[] values) {
        return new Vec3(values[0], values[1], values[2]);
    }

    /** @return the value; empty, with its faults noted, when it breaks a rule */
    private <T> Optional<T> made(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidInputException e) {
            broken.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
