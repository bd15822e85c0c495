package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** The sample documents that lie inside the program. */
public final class BundledDocuments {

  private static final String FOLDER = "nuanjing/policies/";

  private BundledDocuments() {}

  public static List<SourceFile> list() {
    try {
      var resources =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*");
      return Arrays.stream(resources)
          .<SourceFile>map(resource -> new Bundled(name(resource), resource))
          .filter(file -> DocumentFolder.readable(file.name()))
          .sorted((one, other) -> one.name().compareTo(other.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource resource) {
    try {
      String path = StringUtils.uriDecode(resource.getURL().toString(), StandardCharsets.UTF_8);
      return path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Bundled(String name, Resource resource) implements SourceFile {
    @Override
    public long size() {
      try {
        return resource.contentLength();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public InputStream open() throws IOException {
      return resource.getInputStream();
    }
  }
}
