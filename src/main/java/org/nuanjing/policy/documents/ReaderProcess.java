package org.nuanjing.policy.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that finds the text of files: little memory, no secrets, and killed when a
 * file takes too long. A file that brings it down is refused; the next one gets a new process. It
 * is started when it is first needed and ends when it was not needed for a minute, or when this
 * process ends, however that comes about.
 */
final class ReaderProcess {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final int OUT_OF_MEMORY = 3;
  private static final ReaderProcess SHARED = new ReaderProcess();

  private final ScheduledThreadPoolExecutor idle =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("policy-reader-idle").factory());
  private @Nullable Running running;
  private @Nullable ScheduledFuture<?> end;

  private ReaderProcess() {}

  /** The one of this program; files take turns. */
  static ReaderProcess shared() {
    return SHARED;
  }

  private record Running(
      Process process, DataOutputStream to, DataInputStream from, int memoryMegabytes) {}

  /** As {@link TextExtraction#lines}. */
  synchronized List<String> lines(String name, byte[] bytes, Limits limits) throws Refusal {
    if (end != null) {
      end.cancel(false);
    }
    Running ready = ready(limits);
    try {
      return inTime(limits.time(), () -> exchange(ready, name, bytes, limits));
    } catch (TimeoutException e) {
      stop();
      throw Refusal.tooSlow(limits.time().toSeconds());
    } catch (IOException e) {
      int code = stop();
      throw code == OUT_OF_MEMORY ? Refusal.tooHungry() : Refusal.damaged();
    } finally {
      end = idle.schedule(this::rest, IDLE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** The id of the process, for those who watch it; 0 while there is none. */
  synchronized long id() {
    return running == null ? 0 : running.process.pid();
  }

  private synchronized void rest() {
    stop();
  }

  private Running ready(Limits limits) throws Refusal {
    Running now = running;
    if (now != null && now.process.isAlive() && now.memoryMegabytes == limits.memoryMegabytes()) {
      return now;
    }
    stop();
    try {
      Running next = start(limits.memoryMegabytes());
      running = next;
      inTime(
          START,
          () -> {
            next.from.readByte();
            return List.of();
          });
      return next;
    } catch (IOException | TimeoutException e) {
      stop();
      throw new Refusal(
          "the reader for such files could not be started; try again, or give the text as Markdown",
          "读这类文件的程序没能启动；请稍后再试，或改用纯文本");
    }
  }

  private static Running start(int memoryMegabytes) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + memoryMegabytes + "m");
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
    String classes = System.getProperty("java.class.path");
    String reader = ServedReader.class.getName();
    if (packed(classes)) {
      command.addAll(
          List.of(
              "-Dloader.main=" + reader,
              "-cp",
              classes,
              "org.springframework.boot.loader.launch.PropertiesLauncher"));
    } else {
      command.addAll(List.of("-cp", classes, reader));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LANG"));
    Process process = builder.start();
    return new Running(
        process,
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16)),
        new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)),
        memoryMegabytes);
  }

  /** Whether the program runs from its one jar, with other jars inside. */
  private static boolean packed(String classes) {
    if (classes.contains(File.pathSeparator) || !classes.endsWith(".jar")) {
      return false;
    }
    try (JarFile jar = new JarFile(classes)) {
      return jar.getManifest().getMainAttributes().getValue("Start-Class") != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> exchange(Running with, String name, byte[] bytes, Limits limits)
      throws IOException, Refusal {
    with.to.writeUTF(DocumentFolder.ending(name));
    with.to.writeLong(limits.unpackedBytes());
    with.to.writeInt(limits.pages());
    with.to.writeInt(limits.characters());
    with.to.writeInt(bytes.length);
    with.to.write(bytes);
    with.to.flush();
    if (with.from.readBoolean()) {
      return ServedReader.readText(with.from).lines().toList();
    }
    throw new Refusal(ServedReader.readText(with.from), ServedReader.readText(with.from));
  }

  private interface Talk {
    List<String> over() throws IOException, Refusal;
  }

  private static List<String> inTime(Duration time, Talk talk)
      throws TimeoutException, IOException, Refusal {
    FutureTask<List<String>> task = new FutureTask<>(talk::over);
    Thread.ofVirtual().name("policy-reader").start(task);
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Reading was interrupted.", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Refusal refusal -> throw refusal;
        case IOException broken -> throw broken;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Kills the process if there is one; its exit code, or -1 where it had to be killed. */
  private int stop() {
    Running was = running;
    running = null;
    if (was == null) {
      return -1;
    }
    try {
      boolean ended = was.process.waitFor(200, TimeUnit.MILLISECONDS);
      was.process.destroyForcibly();
      return ended ? was.process.exitValue() : -1;
    } catch (InterruptedException e) {
      was.process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
