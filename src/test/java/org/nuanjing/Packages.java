package org.nuanjing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modules as their {@code package-info} files declare them. */
final class Packages {

  private static final Path ROOT = Path.of("src/main/java/org/nuanjing");
  private static final Pattern SENTENCE =
      Pattern.compile("/\\*\\*(.*?\\.)\\s*(\\*/|\\n)", Pattern.DOTALL);
  private static final Pattern DEPENDENCIES =
      Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private Packages() {}

  /**
   * A module.
   *
   * @param name as in {@code channel.telegram}
   * @param sentence the first of its doc
   * @param uses what it may use, as declared
   */
  record Module(String name, String sentence, boolean declaresDependencies, List<String> uses) {}

  /** Every direct sub-package and every deeper one that is a module of its own, by name. */
  static List<Module> modules() {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .filter(file -> depth(file) == 1 || declared(file))
          .map(Packages::module)
          .sorted(Comparator.comparing(Module::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far below the root, 0 for the root itself. */
  private static int depth(Path file) {
    return file.getNameCount() - ROOT.getNameCount() - 1;
  }

  private static boolean declared(Path file) {
    return read(file).contains("@ApplicationModule");
  }

  private static Module module(Path file) {
    String source = read(file);
    String name =
        ROOT.relativize(file).toString().replace("/package-info.java", "").replace('/', '.');
    Matcher declared = DEPENDENCIES.matcher(source);
    boolean declares = declared.find();
    List<String> uses =
        declares
            ? QUOTED.matcher(declared.group(1)).results().map(found -> found.group(1)).toList()
            : List.of();
    return new Module(name, sentence(source), declares, uses);
  }

  private static String sentence(String source) {
    Matcher doc = SENTENCE.matcher(source);
    if (!doc.find()) {
      return "";
    }
    return doc.group(1)
        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .strip();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
