package org.vfsruntime.skills.imports;

import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionContract;

/** What a critic must do in whatever format it came. */
abstract class ImportedCriticContract extends ValueFunctionContract {
    private final ImportedValueFunction critic;

    ImportedCriticContract(String file) {
        critic = ToyCritics.load(file, ToyCritics.spec());
    }

    @Override
    protected ValueFunction valueFunction() {
        return critic;
    }

    @Override
    protected List<Observation> observations() {
        return ToyCritics.observations();
    }
}
