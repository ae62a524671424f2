package org.v6ready.scanner.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Calls that pick an address family for us, read a clock nobody can set, or speak past the console.
class BannedCallsTest {
  private static JavaClasses ours;

  @BeforeAll
  static void read() {
    ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.v6ready");
    assertThat(ours).hasSizeGreaterThan(500);
  }

  @Test
  void namesAreResolvedByWireAlone() {
    noClasses().should().callMethod(InetAddress.class, "getByName", String.class)
        .orShould().callMethod(InetAddress.class, "getAllByName", String.class)
        .orShould().callConstructor(Socket.class, String.class, int.class)
        .orShould().callConstructor(InetSocketAddress.class, String.class, int.class)
        .because("they ask the system's resolver and pick a family for us")
        .check(ours);
  }

  @Test
  void timeComesFromTheClockThatTestsCanSet() {
    noClasses().that().doNotHaveFullyQualifiedName("org.v6ready.model.time.SystemClock")
        .should().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDate.class, "now")
        .orShould().callMethod(LocalDateTime.class, "now")
        .orShould().callMethod(ZonedDateTime.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(System.class, "nanoTime")
        .orShould().callMethod(Thread.class, "sleep", long.class)
        .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
        .because("every wait has a deadline passed in, and every moment can be set by a test")
        .check(ours);
  }

  @Test
  void onlyTheScannerSpeaksToTheTerminal() {
    noClasses().that().resideOutsideOfPackage("org.v6ready.scanner..")
        .should().accessField(System.class, "out")
        .orShould().accessField(System.class, "err")
        .orShould().callMethod(Throwable.class, "printStackTrace")
        .orShould().callMethod(System.class, "exit", int.class)
        .check(ours);
  }

  @Test
  void everyPackageSaysWhyItExistsAndIsNullMarked() {
    List<String> folders =
        Checkout.files(".java").stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .map(Path::getParent).distinct()
            .filter(folder -> !folder.resolve("package-info.java").toFile().isFile()
                || !Checkout.text(folder.resolve("package-info.java")).contains("@NullMarked")
                || !Checkout.text(folder.resolve("package-info.java")).startsWith("///"))
            .map(folder -> Checkout.ROOT.relativize(folder).toString())
            .toList();
    assertThat(folders).as("packages without a package-info that is documented and @NullMarked").isEmpty();
  }

  @Test
  void noTestIsDisabled() {
    List<String> disabled =
        Checkout.files(".java").stream()
            .filter(file -> file.toString().contains("/src/test/"))
            .filter(file -> Checkout.text(file).lines().anyMatch(line -> line.strip().startsWith("@Disabled")))
            .map(file -> Checkout.ROOT.relativize(file).toString())
            .toList();
    assertThat(disabled).isEmpty();
  }

  @Test
  void publicTypesAreADecision() {
    long all = ours.stream().filter(type -> !type.isNestedClass()).count();
    long open = ours.stream().filter(type -> !type.isNestedClass()).filter(JavaClass::isTopLevelClass)
        .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)).count();
    assertThat(open).as("public types of %s", all).isLessThan(all * 2 / 3);
  }
}
