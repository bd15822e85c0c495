package org.nuanjing.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.Nuanjing;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.tickets.TicketSearch;
import org.nuanjing.tickets.redis.RedisTickets;
import org.nuanjing.tickets.redis.TicketsOver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The queue's page, a ticket's page and a search over HTTP, with many tickets in the store and with
 * few in the same run, while {@value #READERS} readers look, each after a pause of a second on
 * average, and {@value #MESSAGES} messages a second come in.
 *
 * <p>{@code mvn test -Dtest=QueueBenchmark -Dtickets=100000} prints to {@code
 * target/queue-benchmark.txt}.
 */
class QueueBenchmark {

  private static final int READERS = 20;
  private static final int MESSAGES = 50;
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final String PASSWORD = "three quiet rivers";
  private static final Set<String> DESKS = Set.of("qinghe-supplies", "qinghe-welfare");

  private final StringBuilder report = new StringBuilder();

  @Test
  void measure(@TempDir Path folder) throws Exception {
    int many = Integer.getInteger("tickets", 20_000);
    try (ConfigurableApplicationContext program =
        new SpringApplicationBuilder(Nuanjing.class)
            .run("--server.port=0", "--nuanjing.data-dir=" + folder.resolve("data"))) {
      Desk desk = new Desk(program);
      fill(program, 1, READERS);
      run(desk, program, READERS, LENGTH.dividedBy(2), "warm-up");
      run(desk, program, READERS, LENGTH, "few");
      long before = used();
      Instant begun = Instant.now();
      fill(program, READERS / Buckets.COUNT + 1, many);
      say(
          String.format(
              Locale.ROOT,
              "%d tickets filed in %d s; memory %+d MB%n",
              many,
              Duration.between(begun, Instant.now()).toSeconds(),
              used() - before));
      run(desk, program, many, LENGTH, "many");
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "queue-benchmark.txt"), report.toString());
  }

  /** Files tickets, and waits until the search has read them. */
  private static void fill(ConfigurableApplicationContext program, int firstNumber, int count)
      throws InterruptedException {
    RedisTickets tickets = program.getBean(RedisTickets.class);
    RedisStore store = program.getBean(RedisStore.class);
    TicketSearch search = program.getBean(TicketSearch.class);
    int before = search.closed(DESKS, Integer.MAX_VALUE).size();
    try (var threads = Executors.newFixedThreadPool(Buckets.COUNT)) {
      Buckets.all()
          .forEach(bucket ->
              threads.execute(() ->
                  IntStream.range(0, count / Buckets.COUNT)
                      .mapToObj(i -> ManyTickets.one(bucket, firstNumber + i, count))
                      .forEach(ticket -> TicketsOver.store(tickets, store, ticket))));
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.HOURS);
    }
    int closed = before + ManyTickets.closedAt(DESKS, count / Buckets.COUNT, firstNumber, count);
    if (!Program.await(
        Duration.ofMinutes(20),
        () -> search.ready() && search.closed(DESKS, Integer.MAX_VALUE).size() >= closed)) {
      throw new IllegalStateException("The search has not read all tickets.");
    }
  }

  private void run(
      Desk desk, ConfigurableApplicationContext program, int count, Duration length, String what)
      throws Exception {
    try (var writers = Executors.newSingleThreadScheduledExecutor()) {
      Inbox inbox = program.getBean(Inbox.class);
      var _ =
          writers.scheduleAtFixedRate(
              () -> inbox.accept(message()), 0, 1_000_000 / MESSAGES, TimeUnit.MICROSECONDS);
      int each = Math.max(1, count / Buckets.COUNT);
      measure(desk, length, what + ": queue", _ -> "/desk");
      measure(desk, length, what + ": queue, page 2, mine", _ -> "/desk?page=2&show=unassigned");
      measure(
          desk,
          length,
          what + ": ticket",
          i -> "/desk/tickets/" + ManyTickets.reference(i, each, DESKS));
      measure(desk, length, what + ": search", i -> "/desk?q=" + encoded(ManyTickets.word(i)));
      measure(desk, length, what + ": closed", _ -> "/desk?state=closed");
    }
  }

  private static IncomingMessage message() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return IncomingMessage.of(
        "bench-" + random.nextLong(),
        new ChannelAddress("web", "bench-" + random.nextInt(500)),
        new Content.Text("年休假有几天"),
        Instant.now());
  }

  private void measure(Desk desk, Duration length, String what, IntFunction<String> path)
      throws InterruptedException {
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    Instant end = Instant.now().plus(length.dividedBy(5));
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < READERS; reader++) {
        readers.execute(() -> {
          ThreadLocalRandom random = ThreadLocalRandom.current();
          while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(random.nextLong(Duration.ofSeconds(2).toNanos()));
            long start = System.nanoTime();
            desk.read(path.apply(random.nextInt(1_000_000)));
            nanos.add(System.nanoTime() - start);
          }
        });
      }
    }
    Collections.sort(nanos);
    say(
        String.format(
            Locale.ROOT,
            "%-32s %5d reads   p50 %7.1f ms   p95 %7.1f ms%n",
            what,
            nanos.size(),
            at(nanos, 50),
            at(nanos, 95)));
  }

  private static double at(List<Long> nanos, int percent) {
    return nanos.get((nanos.size() - 1) * percent / 100) / 1e6;
  }

  private void say(String line) {
    report.append(line);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Somebody signed in, over HTTP. */
  private static final class Desk {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String root;

    Desk(ConfigurableApplicationContext program) {
      root =
          "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
      StaffAccounts accounts = program.getBean(StaffAccounts.class);
      accounts.changePassword("lu", accounts.reset("lu").password(), PASSWORD);
      Matcher token = TOKEN.matcher(read("/desk/sign-in"));
      if (!token.find()) {
        throw new IllegalStateException("No form to sign in.");
      }
      send(
          HttpRequest.newBuilder(URI.create(root + "/desk/sign-in"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "name=lu&password=" + encoded(PASSWORD) + "&_csrf=" + token.group(1)))
              .build());
    }

    String read(String path) {
      return send(HttpRequest.newBuilder(URI.create(root + path)).build());
    }

    private String send(HttpRequest request) {
      try {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(request.uri() + " gave " + answer.statusCode());
        }
        return answer.body();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
