package org.vfsruntime.visualization.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThreeBundleTest {
    @Test
    void importsOfTheCoreBecomeReadsOfItsExports() {
        String core = "const a=1,b=2;export{a as One,b};";
        String rest =
                "import{One as x,b}from\"./core.js\";export{One,b}from\"./core.js\";const y=x+b;export{y as Three};";

        assertThat(ThreeBundle.join(core, rest))
                .isEqualTo("\"use strict\";const THREE=(()=>{const core=(()=>{const a=1,b=2;return{One:a,b:b};})();"
                        + "return{...core,...(()=>{const{One:x,b:b}=core;const y=x+b;return{Three:y};})()};})();");
    }

    @Test
    void theRealOneIsAPlainScriptWithItsLicence() {
        assertThat(ThreeBundle.script())
                .contains("The above copyright notice and this permission notice shall be included", "WebGLRenderer:")
                .doesNotContain("export{", "import{", "</script");
    }

    @Test
    void aModuleWithoutExportsIsRefused() {
        assertThatThrownBy(() -> ThreeBundle.join("const a=1;", "export{};"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exports");
    }
}
