package org.nuanjing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only what their {@code package-info} declares, and no circle of them exists. */
class ModulesTest {

  private final ApplicationModules modules = ApplicationModules.of(Nuanjing.class);

  @Test
  void everyModuleUsesOnlyWhatItDeclares() {
    modules.verify();
  }

  @Test
  void everyPackageBelowTheRootDeclaresItsDependencies() {
    assertThat(Packages.modules())
        .isNotEmpty()
        .allSatisfy(module ->
            assertThat(module.declaresDependencies())
                .as(module.name() + " says @ApplicationModule(allowedDependencies = ...)")
                .isTrue());
  }

  @Test
  void everyDeclaredModuleIsFound() {
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .containsAll(Packages.modules().stream().map(Packages.Module::name).toList());
  }
}
