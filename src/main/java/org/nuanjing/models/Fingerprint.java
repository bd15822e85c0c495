package org.nuanjing.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuanjing.intents.IntentsFolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a model was trained from: a SHA-256 over every file of the folder of intents and over the
 * code that reads it and learns from it, so that another model is never taken for this one.
 *
 * @param sha256 64 hexadecimal digits
 */
public record Fingerprint(String sha256) {

  /** How many bytes it has. */
  static final int BYTES = 32;

  /**
   * Of a folder and of all that stands in the packages of some classes: their classes and word
   * lists, as they are in the program that runs.
   *
   * @param packages a class of each package
   */
  public static Fingerprint of(IntentsFolder folder, List<Class<?>> packages) {
    MessageDigest digest = digest();
    folder.files().forEach((path, content) -> add(digest, path, content.getBytes(UTF_8)));
    for (Class<?> each : packages) {
      beside(each).forEach((name, content) -> add(digest, name, content));
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(sha256);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String name, byte[] content) {
    digest.update((name.length() + " " + name + " " + content.length + " ").getBytes(UTF_8));
    digest.update(content);
  }

  /** Every file of a class's package, in that place alone, by its name. */
  private static SortedMap<String, byte[]> beside(Class<?> type) {
    String own = type.getSimpleName() + ".class";
    URL found = type.getResource(own);
    if (found == null) {
      throw new IllegalStateException("The program has no " + type.getName() + " to read.");
    }
    String url = found.toString();
    String folder = url.substring(0, url.length() - own.length());
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(folder + "*.*")) {
        files.put(type.getPackageName() + "/" + file.getFilename(), file.getContentAsByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read.", e);
    }
    return files;
  }
}
