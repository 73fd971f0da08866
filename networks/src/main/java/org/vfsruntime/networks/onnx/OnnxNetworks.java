package org.vfsruntime.networks.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.engine.DjlEngine;
import org.vfsruntime.networks.outside.DjlNetwork;
import org.vfsruntime.networks.outside.OutsideNetwork;
import org.vfsruntime.networks.outside.TensorPlan;

/** Loads networks in ONNX. */
public final class OnnxNetworks {
    /** One thread: the sums keep their order, and parallelism is for the caller. */
    private static final Map<String, String> OPTIONS = Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1");

    private OnnxNetworks() {}

    /**
     * @param content of an ONNX file, which may be hostile
     * @param plans tensors that will be given; the file must want just these, of these shapes, with a free batch axis
     * @return the network, which computes the file's only output
     * @throws org.vfsruntime.core.InvalidInputException in one line when the file is broken, hostile or of other shapes
     */
    public static OutsideNetwork load(byte[] content, List<TensorPlan> plans) {
        OnnxGraph graph = OnnxFile.inspect(content);
        requirePlans(graph, plans);
        DjlEngine.ONNX_RUNTIME.start("run imported networks");
        return DjlNetwork.load(DjlEngine.ONNX_RUNTIME.djlName(), content, OPTIONS, plans, 0);
    }

    private static void requirePlans(OnnxGraph graph, List<TensorPlan> plans) {
        List<String> wanted =
                graph.inputs().stream().map(OnnxGraph.Port::name).sorted().toList();
        List<String> given = plans.stream().map(TensorPlan::name).sorted().toList();
        Faults faults = new Faults()
                .require(wanted.equals(given), "inputs of the spec", given, "be those of the network, " + wanted)
                .require(
                        graph.outputs().size() == 1,
                        "number of outputs",
                        graph.outputs().size(),
                        "be 1");
        for (OnnxGraph.Port port : graph.inputs()) {
            faults.require(
                    port.type() == OnnxGraph.Port.FLOAT,
                    "data type of input '" + port.name() + "'",
                    port.type(),
                    "be 1 (32-bit floats)");
            plans.stream()
                    .filter(plan -> plan.name().equals(port.name()))
                    .forEach(plan -> requireShape(port, plan, faults));
        }
        faults.throwIfAny();
    }

    private static void requireShape(OnnxGraph.Port port, TensorPlan plan, Faults faults) {
        List<Long> wanted = new ArrayList<>(port.shape());
        List<Long> axes = wanted.isEmpty() ? List.of() : wanted.subList(1, wanted.size());
        boolean same = !wanted.isEmpty() && axes.size() == plan.shape().size();
        for (int i = 0; same && i < axes.size(); i++) {
            same = axes.get(i) == OnnxGraph.ANY
                    || axes.get(i) == (long) plan.shape().get(i);
        }
        faults.require(
                        same,
                        "shape of input '" + plan.name() + "' in the spec",
                        plan.shape(),
                        "be the network's without its batch axis, " + axes)
                .require(
                        wanted.isEmpty() || wanted.get(0) == OnnxGraph.ANY,
                        "batch axis of input '" + plan.name() + "'",
                        wanted.isEmpty() ? "missing" : wanted.get(0),
                        "be free; export with a dynamic batch axis");
    }
}
