package org.vfsruntime.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The direction of dependence between modules, as docs/adr and DESIGN say it. */
class ModuleArrowsTest {
    private static final List<String> MODULES =
            List.of("core", "networks", "manipulation", "skills", "planner", "sim", "ros", "visualization", "cli");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The test jar of vfs-core is on the class path too.
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("org.vfsruntime");

    @ParameterizedTest
    @CsvSource({
        "core,",
        "networks, core",
        "manipulation, core",
        "skills, core networks",
        "planner, core networks",
        "sim, core manipulation",
        "ros, core manipulation",
        "visualization, core"
    })
    void dependsOnlyOnItsNeighbours(String module, String neighbours) {
        List<String> allowed = neighbours == null ? List.of() : List.of(neighbours.split(" "));
        String[] forbidden = MODULES.stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(ModuleArrowsTest::packagesOf)
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(packagesOf(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
        rule.check(OURS);
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(OURS.stream())
                        .as(module)
                        .anyMatch(type -> type.getPackageName().startsWith("org.vfsruntime." + module)));
    }

    @Test
    void onlyTrainingAndForeignNetworksTouchDjl() {
        classes()
                .that()
                .resideInAPackage("org.vfsruntime..")
                .and()
                .resideOutsideOfPackages(
                        "org.vfsruntime.networks.training..",
                        "org.vfsruntime.networks.engine..",
                        "org.vfsruntime.networks.outside..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("ai.djl..")
                .check(OURS);
    }

    @Test
    void onlySimTouchesJolt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.vfsruntime.sim..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.stephengold..")
                .check(OURS);
    }

    /** Smile's licence asks that it can be replaced (ADR 11). */
    @Test
    void onlyItsOwnEngineTouchesSmile() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.vfsruntime.visualization.projection.smile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("smile..")
                .check(OURS);
    }

    @Test
    void nobodySerialisesJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectOutputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(OURS);
    }

    @Test
    void namesSayWhatATypeDoes() {
        assertThat(OURS.stream().map(type -> type.getSimpleName()))
                .noneMatch(name -> name.matches(".*(Impl|Manager|Utils|Base)$"));
    }

    private static String packagesOf(String module) {
        return "org.vfsruntime." + module + "..";
    }
}
