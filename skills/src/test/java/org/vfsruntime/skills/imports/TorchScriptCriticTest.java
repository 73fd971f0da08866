package org.vfsruntime.skills.imports;

class TorchScriptCriticTest extends ImportedCriticContract {
    TorchScriptCriticTest() {
        super("critic.pt");
    }
}
