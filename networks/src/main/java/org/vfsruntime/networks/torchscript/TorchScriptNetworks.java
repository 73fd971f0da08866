package org.vfsruntime.networks.torchscript;

import java.util.List;
import java.util.Map;
import org.vfsruntime.networks.engine.DjlEngine;
import org.vfsruntime.networks.outside.DjlNetwork;
import org.vfsruntime.networks.outside.OutsideNetwork;
import org.vfsruntime.networks.outside.TensorPlan;

/** Loads networks in TorchScript. Such a file is a program that PyTorch runs: load only what its user trusts. */
public final class TorchScriptNetworks {
    private TorchScriptNetworks() {}

    /**
     * @param content of a TorchScript file
     * @param plans tensors that will be given to {@code forward}, in its order; it knows no names
     * @return the network, which computes what {@code forward} returns first
     * @throws org.vfsruntime.core.InvalidInputException in one line when the file is broken, or its program uses what no
     *     value network needs
     */
    public static OutsideNetwork load(byte[] content, List<TensorPlan> plans) {
        TorchScriptArchive.inspect(content);
        DjlEngine.PYTORCH.start("run imported networks");
        return DjlNetwork.load(DjlEngine.PYTORCH.djlName(), content, Map.of(), plans, 0);
    }
}
