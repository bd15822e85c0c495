package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lines on which things stand in a folder of intents. */
public final class Places {

  /**
   * An example where it stands.
   *
   * @param intent the intent it means
   * @param text as written
   * @param line its line in the intent's {@code examples.yaml}
   */
  public record Example(String intent, String text, int line) {

    /** Its file below the folder. */
    public String file() {
      return intent + "/examples.yaml";
    }
  }

  private final Map<String, YamlObject> objects = new TreeMap<>();

  /** Reads anew, without telling faults: they are told where the files are read for use. */
  Places(Map<String, String> files) {
    files.forEach((path, content) -> {
      if (path.endsWith(".yaml")) {
        YamlObject.parse(path, content, new Faults()).ifPresent(file -> objects.put(path, file));
      }
    });
  }

  /** All examples, ordered by intent and line. */
  public List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    objects.forEach((path, file) -> {
      if (path.endsWith("/examples.yaml")) {
        String intent = path.substring(0, path.indexOf('/'));
        for (String language : List.of("zh", "en")) {
          file.texts(language)
              .forEach(said -> examples.add(new Example(intent, said.text(), said.line())));
        }
      }
    });
    return examples;
  }

  /** The line of a slot in its {@code intent.yaml}; 1 where it is not found. */
  public int slot(String intent, String slot) {
    return Optional.ofNullable(objects.get(intent + "/intent.yaml")).stream()
        .flatMap(file -> file.objects("slots").stream())
        .filter(each -> each.optionalText("name").filter(slot::equals).isPresent())
        .map(YamlObject::line)
        .findFirst()
        .orElse(1);
  }

  /**
   * The line of a key at the top of a file; 1 where it is not found.
   *
   * @param file below the folder, such as {@code crisis/answers.yaml}
   */
  public int key(String file, String key) {
    return Optional.ofNullable(objects.get(file)).map(object -> object.line(key)).orElse(1);
  }
}
