package org.nuanjing.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/**
 * The Redis server that comes with the program, run as a process of its own on loopback, with a
 * generated password and every write on disk before it is acknowledged ({@code appendfsync
 * always}).
 *
 * <p>The server outlives a killed program; the next start finds it by its folder and goes on with
 * it. Several programs on one folder share it, and the last one to close stops it.
 *
 * <pre>
 * folder/redis.conf   configuration with port and password, readable by the owner alone
 * folder/bin/         the server's executable, unpacked
 * folder/*.aof, *.rdb the data
 * folder/starting     locked by a program while it starts or finds the server
 * </pre>
 */
public final class BundledRedis implements AutoCloseable {

  /** The name every client of this program gives itself. */
  static final String CLIENT_NAME = "nuanjing";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final Path configuration;
  private int port;
  private String password;

  private BundledRedis(Path folder) throws IOException {
    this.folder = folder.toAbsolutePath().normalize();
    Files.createDirectories(this.folder);
    restrict(this.folder, "rwx------");
    configuration = this.folder.resolve("redis.conf");
    password = "";
  }

  /**
   * Starts the server of a folder, or goes on with the one that is running there.
   *
   * @throws UncheckedIOException when the folder cannot be written
   * @throws IllegalStateException when the server does not come up, with the last lines it said
   */
  public static BundledRedis start(Path folder) {
    try {
      BundledRedis redis = new BundledRedis(folder);
      // One program at a time decides whether to start or to adopt.
      try (FileChannel door =
              FileChannel.open(
                  redis.folder.resolve("starting"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock alone = door.lock()) {
        if (alone.isValid() && !redis.adopt()) {
          redis.launch();
        }
      }
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled Redis cannot use the folder " + folder + ".", e);
    }
  }

  /** The URL to connect to, password included: never log it. */
  public String url() {
    return "redis://:" + password + "@127.0.0.1:" + port;
  }

  /**
   * Stops the server, unless another program's client is connected to it. The own client is closed
   * before.
   */
  @Override
  public void close() {
    try (Jedis jedis = connect()) {
      if (!jedis.clientList().contains("name=" + CLIENT_NAME)) {
        jedis.shutdown();
      }
    } catch (JedisException alreadyGone) {
      // It stopped before we asked: that is what we wanted.
    }
  }

  /** The process id of the server; for tests that kill it. */
  long pid() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip());
  }

  /** Starts the server again after it died. */
  void revive() throws IOException {
    run();
    await();
  }

  private boolean adopt() throws IOException {
    if (!Files.exists(configuration)) {
      return false;
    }
    for (String line : Files.readAllLines(configuration)) {
      if (line.startsWith("port ")) {
        port = Integer.parseInt(line.substring(5));
      } else if (line.startsWith("requirepass ")) {
        password = line.substring(12);
      }
    }
    return answersFromOurFolder();
  }

  private void launch() throws IOException {
    if (password.isEmpty()) {
      password = HexFormat.of().formatHex(SecureRandom.getSeed(24));
    }
    port = port == 0 || taken(port) ? freePort() : port;
    Files.writeString(configuration, "");
    restrict(configuration, "rw-------");
    Files.writeString(
        configuration,
        """
        # Written at each start.
        port %d
        requirepass %s
        bind 127.0.0.1
        dir "%s"
        daemonize yes
        pidfile "%s"
        logfile "%s"
        appendonly yes
        appendfsync always
        save ""
        maxmemory-policy noeviction
        """
            .formatted(
                port, password, folder, folder.resolve("redis.pid"), folder.resolve("redis.log")));
    run();
    await();
  }

  private void run() throws IOException {
    Path binaries = Files.createDirectories(folder.resolve("bin"));
    Path executable = ExecutableProvider.newJarResourceProvider(binaries.toFile()).get().toPath();
    Process process =
        new ProcessBuilder(executable.toString(), configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("start.log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "The bundled Redis did not start. It said: "
                + Files.readString(folder.resolve("start.log")).strip());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Redis was starting.", interrupted);
    }
  }

  private void await() throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answersFromOurFolder()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            "The bundled Redis does not answer. See " + folder.resolve("redis.log") + ".");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Another server may have our port by now; ours knows our password and works in our folder. */
  private boolean answersFromOurFolder() throws IOException {
    try (Jedis jedis = connect()) {
      jedis.ping();
      String dir = jedis.configGet("dir").getOrDefault("dir", "");
      return Files.exists(Path.of(dir)) && Files.isSameFile(Path.of(dir), folder);
    } catch (JedisException notYetOrNotOurs) {
      return false;
    }
  }

  private Jedis connect() {
    return new Jedis(
        new HostAndPort("127.0.0.1", port),
        DefaultJedisClientConfig.builder()
            .serverDefaultProtocol()
            .timeoutMillis(2_000)
            .password(password)
            .build());
  }

  private static boolean taken(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (IOException taken) {
      return true;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
