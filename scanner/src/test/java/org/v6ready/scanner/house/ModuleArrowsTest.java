package org.v6ready.scanner.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Arrows between modules never turn back, and each library stays where it belongs.
class ModuleArrowsTest {
  /// Which modules may be seen from each, besides itself.
  private static final Map<String, Set<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("yaml", Set.of("model")),
          Map.entry("targets", Set.of("model", "yaml")),
          Map.entry("wire", Set.of("model")),
          Map.entry("probes", Set.of("model", "wire")),
          Map.entry("checks", Set.of("model")),
          Map.entry("office", Set.of("model", "wire", "yaml")),
          Map.entry("use", Set.of("model", "wire", "yaml")),
          Map.entry("plan", Set.of("model", "checks", "yaml")),
          Map.entry("store", Set.of("model")),
          Map.entry("engine", Set.of("model", "wire", "probes", "checks", "office", "store", "targets")),
          Map.entry("report", Set.of("model", "checks", "plan", "use")),
          Map.entry("documents", Set.of("model", "checks", "plan", "use", "report")),
          Map.entry("desk", Set.of("model", "checks", "plan", "use", "store", "report", "documents")),
          Map.entry("lab", Set.of("model", "wire")));

  /// Fewer classes than this and the rules would have looked at nothing.
  private static final int AT_LEAST = 500;

  private static JavaClasses ours;

  @BeforeAll
  static void read() {
    ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.v6ready");
  }

  private static String module(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.v6ready.") ? name.split("\\.")[2] : "";
  }

  @Test
  void theRulesLookAtTheWholeProgram() {
    assertThat(ours).hasSizeGreaterThan(AT_LEAST);
    Set<String> seen = new TreeSet<>();
    ours.forEach(type -> seen.add(module(type)));
    assertThat(seen).contains("model", "yaml", "targets", "wire", "probes", "checks", "store", "engine", "report", "lab", "web", "scanner");
  }

  @Test
  void everyModuleHasItsPlaceInTheArrows() {
    Set<String> seen = new TreeSet<>();
    ours.forEach(type -> seen.add(module(type)));
    seen.removeAll(Set.of("web", "scanner"));
    assertThat(MAY_SEE.keySet()).containsAll(seen);
  }

  @Test
  void noArrowTurnsBack() {
    MAY_SEE.forEach(
        (module, allowed) ->
            classes()
                .that(describe("are in " + module, type -> module(type).equals(module)))
                .should()
                .onlyDependOnClassesThat(
                    describe(
                        "are outside the program, or in one of " + allowed,
                        type -> module(type).isEmpty() || module(type).equals(module) || allowed.contains(module(type))))
                .allowEmptyShould(true)
                .because("modules/" + module + " may see only what architecture.md draws")
                .check(ours));
  }

  @Test
  void onlyTheScannerSeesTheScannerAndNobodyElseTheDashboard() {
    noClasses().that().resideOutsideOfPackage("org.v6ready.scanner..")
        .should().dependOnClassesThat().resideInAPackage("org.v6ready.scanner..").check(ours);
    noClasses().that().resideOutsideOfPackages("org.v6ready.scanner..", "org.v6ready.web..")
        .should().dependOnClassesThat().resideInAPackage("org.v6ready.web..").check(ours);
  }

  @Test
  void nettyAndDnsjavaStayInWireAndTheLab() {
    noClasses().that().resideOutsideOfPackages("org.v6ready.wire..", "org.v6ready.lab..")
        .should().dependOnClassesThat().resideInAnyPackage("io.netty..", "org.xbill..")
        .because("wire hands out plain blocking calls").check(ours);
  }

  @Test
  void checksNeverOpenASocketAFileOrAClock() {
    noClasses().that().resideInAPackage("org.v6ready.checks..")
        .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.sql..", "javax.net..")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.File")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("org.v6ready.model.time.Clock")
        .because("a stored run must be judged the same again").check(ours);
  }

  @Test
  void onlyPicocliKnowsTheCommandLineAndOnlyTheDashboardKnowsJavalin() {
    noClasses().that().resideOutsideOfPackage("org.v6ready.scanner..")
        .should().dependOnClassesThat().resideInAPackage("picocli..").check(ours);
    noClasses().that().resideOutsideOfPackage("org.v6ready.web..")
        .should().dependOnClassesThat().resideInAnyPackage("io.javalin..", "gg.jte..").check(ours);
  }

  @Test
  void jsonIsReadAndWrittenByOneJackson() {
    noClasses().should()
        .dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
        .because("Jackson 3 is tools.jackson; two of them would disagree").check(ours);
  }
}
