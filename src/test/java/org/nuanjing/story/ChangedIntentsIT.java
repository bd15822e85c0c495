package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.authoring.Folders;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;

/** The folder of intents is edited while officers write. */
class ChangedIntentsIT {

  private static final int TRIES = 12;
  private static final Duration A_MOMENT = Duration.ofSeconds(3);

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theNextMessageIsAnsweredByWhatIsWrittenNow() throws IOException, InterruptedException {
    Path intents = Folders.few(folder.resolve("intents"));
    Path menu = intents.resolve("help_menu/answers.yaml");
    try (FakeBotApi telegram = FakeBotApi.start();
        Program program =
            new Program(
                folder,
                "--nuanjing.telegram.token=" + telegram.token(),
                "--nuanjing.telegram.api-url=" + telegram.url(),
                "--nuanjing.intents.folder=" + intents)) {
      Person officer = telegram.person(1001);
      program.start();
      assertThat(program.said()).contains("The recognizer was trained now: the intents are not");
      Folders.replace(menu, "点一个", "挑一个");
      assertThat(hears(officer, "挑一个")).isTrue();

      Folders.replace(menu, "zh: ", "cn: ");
      HttpResponse<String> kept = post(program);
      assertThat(kept.statusCode()).isEqualTo(422);
      assertThat(kept.body()).contains("kept", "help_menu/answers.yaml:2: ");
      assertThat(get(program, "/actuator/health").body()).contains("STALE");
      assertThat(get(program, "/actuator/health/liveness").body()).contains("UP");
      assertThat(get(program, "/actuator/prometheus").body())
          .containsPattern("nuanjing_intents_faults [1-9]")
          .contains("nuanjing_intents_swapped_seconds");

      Folders.replace(menu, "cn: ", "zh: ");
      Folders.replace(menu, "挑一个", "选一个");
      HttpResponse<String> swapped = post(program);
      assertThat(swapped.statusCode()).isEqualTo(200);
      assertThat(swapped.body()).contains("swapped");
      assertThat(hears(officer, "选一个")).isTrue();
      assertThat(get(program, "/actuator/health").body()).doesNotContain("STALE");
    }
  }

  /** Asks for help until it is given in these words; whether it is within half a minute. */
  private static boolean hears(Person officer, String words) {
    for (int i = 0; i < TRIES; i++) {
      officer.says("帮助");
      if (Program.await(
          A_MOMENT, () -> officer.sees().stream().anyMatch(text -> text.contains(words)))) {
        return true;
      }
    }
    return false;
  }

  private HttpResponse<String> post(Program program) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(program.url("/actuator/intents")))
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(Program program, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(program.url(path))).build(), BodyHandlers.ofString());
  }
}
