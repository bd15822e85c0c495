package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The file beside a document that describes it: the names of a front matter, one value each. */
final class SideFile {

  private static final int LARGEST_BYTES = 64 << 10;

  private SideFile() {}

  /** The lines of a front matter that say the same. */
  static List<String> lines(SourceFile file) throws Refusal {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
      if (bytes.length > LARGEST_BYTES) {
        throw broken(file, "it is far too long", "太长");
      }
      LoaderOptions limits = new LoaderOptions();
      limits.setNestingDepthLimit(5);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return lines(file, new Yaml(limits).compose(new StringReader(text)));
    } catch (IOException e) {
      throw broken(file, "it cannot be opened", "打不开");
    } catch (YAMLException e) {
      throw broken(file, "it is not YAML", "不是 YAML 格式");
    }
  }

  private static List<String> lines(SourceFile file, @Nullable Node root) throws Refusal {
    if (!(root instanceof MappingNode map)) {
      throw broken(file, "write one name: value a line", "请一行写一个“名称: 值”");
    }
    List<String> lines = new ArrayList<>();
    for (NodeTuple entry : map.getValue()) {
      String name = value(entry.getKeyNode());
      String line = Cleaning.line(name + ": " + value(entry.getValueNode()));
      if (!HeaderFields.isField(line)) {
        throw broken(file, "it says \"" + name + "\", which means nothing", "不认识“" + name + "”");
      }
      lines.add(line);
    }
    return lines;
  }

  private static String value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list ->
          list.getValue().stream()
              .map(one -> one instanceof ScalarNode scalar ? scalar.getValue() : "")
              .collect(Collectors.joining("、"));
      default -> "";
    };
  }

  private static Refusal broken(SourceFile file, String why, String chinese) {
    return new Refusal(
        "the file beside it, " + file.name() + ", cannot be used: " + why,
        "旁边的说明文件 " + file.name() + " 不能用：" + chinese);
  }
}
