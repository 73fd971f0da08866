package org.vfsruntime.skills.bank;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.core.value.ValueFunctionSpaceContract;
import org.vfsruntime.skills.toy.ToyPractice;

/** The space of a bank that was loaded from disk. */
class BankSpaceTest extends ValueFunctionSpaceContract {
    @TempDir
    Path folder;

    private ValueFunctionSpace space = SkillBankTest.bank(1).space();

    @BeforeEach
    void load() {
        SkillBankTest.bank(1).save(folder);
        space = SkillBank.load(folder).space();
    }

    @Override
    protected ValueFunctionSpace space() {
        return space;
    }

    @Override
    protected List<Observation> observations() {
        return ToyPractice.someObservations();
    }
}
