package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.terminal.Bar;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.skills.bank.LearnedSkill;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.imports.ImportedValueFunction;
import org.vfsruntime.visualization.report.ValueState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The skills of a bank, and what their values say about one state. */
@Command(
        name = "list",
        description = "Lists the skills of a bank, with their values in a random state.",
        footerHeading = "%nExamples:%n",
        footer = {"  vfs skills list", "  vfs skills list --bank banks/mine --seed 3 --json"})
final class SkillsListCommand implements Callable<Integer> {
    private static final int BAR = 24;

    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the state (default: 1).")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    SkillsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Scenario scenario = bank.scenario(session);
        SkillBank skills = BankMindSource.values(scenario, bank.bank(scenario));
        Embedding embedding = embedding(scenario, skills);
        if (json) {
            session.terminal().out().println(json(scenario, skills, embedding).toPrettyString());
        } else {
            table(skills, embedding);
        }
        return ExitCode.OK;
    }

    private Embedding embedding(Scenario scenario, SkillBank skills) {
        try (SkillPractice practice = scenario.practice().open()) {
            practice.reset(seed);
            return scenario.space(skills).embed(practice.observe());
        }
    }

    private ObjectNode json(Scenario scenario, SkillBank skills, Embedding embedding) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("scenario", scenario.name())
                .put("seed", seed)
                .put("discount", skills.header().discount())
                .put("trained_with", skills.header().provenance().command())
                .put("training_seed", skills.header().provenance().seed());
        ObjectNode list = all.putObject("skills");
        for (Skill skill : embedding.catalogue()) {
            list.putObject(skill.name())
                    .put("value", embedding.get(skill))
                    .put("state", state(embedding.get(skill)).word())
                    .put("kind", learned(skills, skill).value().kind().word())
                    .putPOJO("parameters", parameters(skills, skill).names());
        }
        return all;
    }

    private void table(SkillBank skills, Embedding embedding) {
        var terminal = session.terminal();
        for (Skill skill : embedding.catalogue()) {
            float value = embedding.get(skill);
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-22s %s %.2f %-10s  %s%s",
                            skill.name(),
                            Bar.of(value, BAR, terminal.unicode()),
                            value,
                            state(value).word(),
                            String.join(", ", parameters(skills, skill).names()),
                            remark(learned(skills, skill))));
        }
        terminal.out()
                .println(terminal.outInk()
                        .quiet("Values in the random state of seed " + seed + "; discount "
                                + skills.header().discount() + " per tick; trained with: "
                                + skills.header().provenance().command()));
    }

    private static ParameterSpec parameters(SkillBank skills, Skill skill) {
        return skills.parameterSpec(learned(skills, skill).skill());
    }

    /** A skill of the robot that the bank does not name is one of many that its first one stands for. */
    private static LearnedSkill learned(SkillBank skills, Skill skill) {
        int at = skills.catalogue().contains(skill) ? skills.catalogue().indexOf(skill) : 0;
        return skills.skills().get(at);
    }

    /** What a reader wants to know besides: what is not our own, and what cannot act. */
    private static String remark(LearnedSkill learned) {
        String idle = learned.learnedPolicy().isEmpty() ? " [no policy]" : "";
        return learned.value() instanceof ImportedValueFunction imported
                ? " [" + imported.kind().word() + " '" + imported.spec().version() + "']" + idle
                : idle;
    }

    private static ValueState state(float value) {
        return ValueState.of(value, ThresholdGoal.DEFAULT_THRESHOLD);
    }
}
