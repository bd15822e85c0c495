package org.nuanjing.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The packaged program as a process that can be stopped, killed and started again on the same data.
 */
public final class Program implements AutoCloseable {

  private static final Path JAR = Path.of("target", "nuanjing.jar");

  private final Path folder;
  private final int port;
  private final List<String> settings;
  private @Nullable Process process;

  /**
   * A program that is not started yet.
   *
   * @param folder its data and its output
   * @param settings as on the command line, {@code --name=value}
   */
  public Program(Path folder, String... settings) {
    this.folder = folder;
    this.port = freePort();
    this.settings = List.of(settings);
  }

  /** Starts it and waits until it says that it is ready. */
  public void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The JVM's second compiler does not pay in a life of half a minute.
    command.addAll(List.of("-Xmx800m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar"));
    command.add(JAR.toAbsolutePath().toString());
    command.addAll(List.of("serve", "--server.port=" + port));
    command.add("--nuanjing.data-dir=" + data());
    command.addAll(settings);
    try {
      Path output = output();
      Files.createDirectories(folder);
      long before = Files.exists(output) ? Files.size(output) : 0;
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
      process = started;
      boolean ready =
          await(
              Duration.ofSeconds(90),
              () -> !started.isAlive() || saidSince(before).contains("Nuanjing is running"));
      if (!ready || !started.isAlive()) {
        throw new IllegalStateException("The program did not start:\n" + saidSince(before));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it as a power cut would; its Redis goes on. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  /** Asks it to stop and waits. */
  @Override
  public void close() {
    Process running = process;
    if (running != null && running.isAlive()) {
      running.destroy();
      try {
        if (!running.waitFor(30, TimeUnit.SECONDS)) {
          running.destroyForcibly();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Where its pages are. */
  public String url(String path) {
    return "http://localhost:" + port + path;
  }

  public Path data() {
    return folder.resolve("data");
  }

  /** Everything it printed so far. */
  public String said() {
    return saidSince(0);
  }

  /** Waits until something holds; whether it does. */
  public static boolean await(Duration patience, BooleanSupplier condition) {
    Instant end = Instant.now().plus(patience);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return true;
  }

  private String saidSince(long before) {
    try {
      byte[] all = Files.readAllBytes(output());
      return new String(all, (int) before, all.length - (int) before, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path output() {
    return folder.resolve("output.txt");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
