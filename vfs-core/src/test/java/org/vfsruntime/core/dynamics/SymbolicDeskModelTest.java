package org.vfsruntime.core.dynamics;

import java.util.List;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;

class SymbolicDeskModelTest extends DynamicsModelContract {
    @Override
    protected DynamicsModel model() {
        return new SymbolicDeskModel();
    }

    @Override
    protected List<Embedding> embeddings() {
        return List.of(
                SymbolicDesk.closed().embedding(),
                new SymbolicDesk(true, Spot.HAND, Spot.DRAWER).embedding(),
                new SymbolicDesk(false, Spot.COUNTER, Spot.DRAWER).embedding());
    }
}
