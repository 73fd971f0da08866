package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.BankStamp;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.training.FoundExperience;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.experience.Experience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Learning values of skills that there are, from another observation. */
@Command(name = "values", description = "x")
final class TrainValuesCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    TrainValuesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Scenario scenario = session.scenarios().named("desk-image");
        Path policies = Home.folder().resolve("banks/desk");
        SkillBank bank = BankMindSource.skills(scenario, policies);
        Path work = training.work(scenario);
        Experience experience = FoundExperience.of(
                session, scenario, bank, BankStamp.of(policies), training.plan(scenario, bank.header().discount()), work, training.threads());
        session.terminal().out().println(experience.states());
        return ExitCode.OK;
    }
}
