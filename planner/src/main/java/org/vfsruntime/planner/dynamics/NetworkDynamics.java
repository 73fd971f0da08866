package org.vfsruntime.planner.dynamics;

import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.networks.Mlp;

/** A dynamics model that is one trained network, read in the model's own way. */
public interface NetworkDynamics extends DynamicsModel {
    /** @return the network as it was trained */
    Mlp network();
}
