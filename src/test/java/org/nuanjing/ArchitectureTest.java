package org.nuanjing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanjing.redis.Buckets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Habits of the house that the compiler does not know. */
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.nuanjing");

  /** Packages that decide and never reach out; adapters and commands are packages below them. */
  private static final String[] PURE = {
    "org.nuanjing.dialogue",
    "org.nuanjing.triage",
    "org.nuanjing.understanding",
    "org.nuanjing.tickets"
  };

  private static final String[] COMMAND_LINE = {
    "org.nuanjing", "..cli..", "org.nuanjing.channel.terminal.."
  };

  @Test
  void whatDecidesReachesForNothing() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "redis.clients..",
            "java.net..",
            "java.nio.file..",
            "org.springframework.web..",
            "org.springframework.jdbc..",
            "org.apache.lucene..",
            "org.telegram..")
        .check(PROGRAM);
  }

  @Test
  void intentsTouchFilesAloneAndNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage("org.nuanjing.intents..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "redis.clients..",
            "java.net.http..",
            "org.springframework.web..",
            "org.apache.lucene..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.net.Socket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.net.URLConnection.class)
        .check(PROGRAM);
  }

  @Test
  void telegramLibrariesStayInTheirChannel() {
    noClasses()
        .that(not(resideInAnyPackage("org.nuanjing.channel.telegram..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.telegram..")
        .check(PROGRAM);
  }

  @Test
  void luceneAndTikaStayWithTheRulesAndTheSearchOverTickets() {
    noClasses()
        .that(not(resideInAnyPackage("org.nuanjing.policy..", "org.nuanjing.tickets.lucene")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..")
        .check(PROGRAM);
    noClasses()
        .that(not(resideInAnyPackage("org.nuanjing.policy..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika..")
        .check(PROGRAM);
  }

  @Test
  void timeIsJavaTime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.text.SimpleDateFormat")
        .check(PROGRAM);
  }

  @Test
  void theClockIsInjected() {
    noClasses()
        .that(not(resideInAnyPackage("org.nuanjing.redis..", "..cli..")))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that(not(resideInAnyPackage(COMMAND_LINE)))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }

  @Test
  void nobodySleeps() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(PROGRAM);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Service|Processor)")
        .check(PROGRAM);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .check(PROGRAM);
  }

  @Test
  void noFieldOpensToOthersUnlessConstant() {
    fields().that().arePublic().should().beFinal().andShould().beStatic().check(PROGRAM);
  }

  @Test
  void settingsAreRecords() {
    classes()
        .that()
        .areAnnotatedWith(org.springframework.boot.context.properties.ConfigurationProperties.class)
        .should()
        .beRecords()
        .check(PROGRAM);
  }

  @Test
  void whatWritesToRedisDrawsItsKeys() throws IOException {
    List<String> without = new ArrayList<>();
    for (JavaClass writer : PROGRAM) {
      if (writesKeys(writer) && !hasTable(source(writer))) {
        without.add(writer.getName());
      }
    }
    assertThat(without).as("Redis adapters whose doc has no table of keys").isEmpty();
  }

  private static boolean hasTable(String source) {
    String doc = source.substring(0, source.indexOf("class "));
    return Stream.of("type", "contents", "expiry", "removed by").allMatch(doc::contains);
  }

  /** Whoever makes keys of a bucket, or is the Redis adapter of a module. */
  private static boolean writesKeys(JavaClass candidate) {
    boolean toolbox = candidate.getPackageName().equals("org.nuanjing.redis");
    return !toolbox
        && candidate.isTopLevelClass()
        && !candidate.getPackageName().equals("org.nuanjing")
        && (candidate.getSimpleName().matches("Redis[A-Z].*")
            || candidate.getMethodCallsFromSelf().stream().anyMatch(ArchitectureTest::makesAKey));
  }

  private static boolean makesAKey(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Buckets.class) && call.getName().equals("key");
  }

  private static String source(JavaClass type) throws IOException {
    return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
  }
}
