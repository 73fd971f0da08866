package org.vfsruntime.skills.imports;

class OnnxCriticTest extends ImportedCriticContract {
    OnnxCriticTest() {
        super("critic.onnx");
    }
}
