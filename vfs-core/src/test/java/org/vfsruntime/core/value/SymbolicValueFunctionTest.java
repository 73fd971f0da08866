package org.vfsruntime.core.value;

import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskSpace;

class SymbolicValueFunctionTest extends ValueFunctionContract {
    @Override
    protected ValueFunction valueFunction() {
        return SymbolicDeskSpace.valueFunction(0);
    }

    @Override
    protected List<Observation> observations() {
        return List.of(
                SymbolicDesk.closed().observation(), new SymbolicDesk(true, Spot.HAND, Spot.DRAWER).observation());
    }
}
