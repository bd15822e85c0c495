package org.nuanjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What stands in {@code deploy/} belongs to this version of the program. */
class DeployTest {

  private static final Path DEPLOY = Path.of("deploy");
  private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(nuanjing\\.[^:}]+)");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>nuanjing</artifactId>\\s*<version>([^<]+)<");
  private static final Pattern COMMENTED_OUT = Pattern.compile("(?m)^( *)#(?=\\S)");

  @Test
  void sampleNamesEverySettingAndNoOther() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String key : flat(COMMENTED_OUT.matcher(sample()).replaceAll("$1")).keySet()) {
      if (key.startsWith("nuanjing.")) {
        named.add(key);
      }
    }
    assertThat(named).isEqualTo(settings());
  }

  @Test
  void sampleNamesTheVariableOfEverySetting() {
    for (String setting : settings()) {
      String variable = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
      assertThat(sample()).containsPattern("# .*\\b" + variable + "(?!_)");
    }
  }

  @Test
  void sampleIsValidAndShowsTheDefaults() {
    for (Class<?> type : settingsRecords()) {
      assertThat(bind(type, flat(sample()))).as(type.getName()).isEqualTo(bind(type, Map.of()));
    }
  }

  @Test
  void commentedOutExamplesCanBeRead() {
    assertThat(flat(COMMENTED_OUT.matcher(sample()).replaceAll("$1")))
        .containsKeys("nuanjing.policy.documents", "management.server.port");
  }

  @Test
  void sampleTakesTheDefaultPort() throws IOException {
    Map<String, Object> defaults =
        flat(Files.readString(Path.of("src/main/resources/application.yaml")));
    assertThat(flat(sample())).containsEntry("server.port", defaults.get("server.port"));
  }

  @Test
  void imagesBelongToThisVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher stated = VERSION.matcher(pom);
    assertThat(stated.find()).isTrue();
    String version = stated.group(1);
    Map<String, Object> compose = flat(Files.readString(DEPLOY.resolve("compose.yaml")));
    assertThat(compose).containsEntry("services.nuanjing.image", "nuanjing:" + version);
    assertThat(Files.readString(DEPLOY.resolve("Dockerfile")))
        .contains("image.version=\"" + version + "\"");
  }

  @Test
  void variablesSetByComposeAndSystemdAreSettings() throws IOException {
    Set<String> known = new TreeSet<>();
    settings().forEach(name -> known.add(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
    for (String file : List.of("compose.yaml", "nuanjing.service", "Dockerfile")) {
      Pattern.compile("NUANJING_[A-Z_]+")
          .matcher(Files.readString(DEPLOY.resolve(file)))
          .results()
          .forEach(found -> assertThat(known).as(file).contains(found.group()));
    }
  }

  @Test
  void everyRedisWeDescribeKeepsEveryWrite() throws IOException {
    assertThat(Files.readAllLines(DEPLOY.resolve("redis.conf")))
        .contains("appendonly yes", "appendfsync always", "maxmemory-policy noeviction");
  }

  @Test
  void containerCopiesWhatTheBuildReads() throws IOException {
    String dockerfile = Files.readString(DEPLOY.resolve("Dockerfile"));
    String pom = Files.readString(Path.of("pom.xml"));
    Pattern.compile("<directory>([^<]+)</directory>\\s*<targetPath>")
        .matcher(pom)
        .results()
        .forEach(found ->
            assertThat(dockerfile).contains("COPY " + found.group(1) + " " + found.group(1)));
  }

  private static String sample() {
    return Packages.read(DEPLOY.resolve("nuanjing.yaml"));
  }

  /** Every setting of the code, as written in a file. */
  private static Set<String> settings() {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : settingsRecords()) {
      addNames(prefix(type), type, names);
    }
    try (var files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Packages::read)
          .forEach(source -> VALUE.matcher(source).results().forEach(v -> names.add(v.group(1))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return names;
  }

  private static void addNames(String prefix, Class<?> type, Set<String> names) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + kebab(component.getName());
      if (component.getType().isRecord()) {
        addNames(name, component.getType(), names);
      } else {
        names.add(name);
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static List<Class<?>> settingsRecords() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    List<Class<?>> found = new ArrayList<>();
    scanner
        .findCandidateComponents("org.nuanjing")
        .forEach(definition ->
            found.add(
                ClassUtils.resolveClassName(
                    java.util.Objects.requireNonNull(definition.getBeanClassName()), null)));
    assertThat(found).isNotEmpty();
    return found;
  }

  private static String prefix(Class<?> type) {
    return java.util.Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
        .value();
  }

  private static Object bind(Class<?> type, Map<String, Object> values) {
    try (var validator = new LocalValidatorFactoryBean()) {
      validator.afterPropertiesSet();
      return new Binder(new MapConfigurationPropertySource(values))
          .bindOrCreate(prefix(type), Bindable.of(type), new ValidationBindHandler(validator));
    }
  }

  private static Map<String, Object> flat(String yaml) {
    Map<String, Object> flat = new TreeMap<>();
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    flatten("", new Yaml(new SafeConstructor(strict)).load(yaml), flat);
    return flat;
  }

  private static void flatten(String prefix, Object value, Map<String, Object> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, below) ->
          flatten(prefix.isEmpty() ? key.toString() : prefix + "." + key, below, flat));
    } else if (value != null) {
      flat.put(prefix, value);
    }
  }
}
