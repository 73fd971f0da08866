package org.vfsruntime.skills.imports;

import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionContract;

class OnnxCriticTest extends ValueFunctionContract {
    private final ImportedValueFunction critic = ToyCritics.load("critic.onnx", ToyCritics.spec());

    @Override
    protected ValueFunction valueFunction() {
        return critic;
    }

    @Override
    protected List<Observation> observations() {
        return ToyCritics.observations();
    }
}
