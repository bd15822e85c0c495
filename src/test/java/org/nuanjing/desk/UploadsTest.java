package org.nuanjing.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.policy.register.InMemoryRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files on their way through a real web server. */
@SpringBootTest(classes = DeskRig.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadsTest {

  private static final String BOUNDARY = "xxxx-boundary-xxxx";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private InMemoryRules rules;
  @LocalServerPort private int port;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.ALWAYS).build();

  @BeforeEach
  void signIn() throws Exception {
    rules.list().forEach(rules::remove);
    String form =
        "name=qiu&password="
            + URLEncoder.encode(Accounts.PASSWORD, UTF_8)
            + "&_csrf="
            + URLEncoder.encode(token("/desk/sign-in"), UTF_8);
    client.send(
        HttpRequest.newBuilder(uri("/desk/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
  }

  @Test
  void aFileThatFitsBecomesADraft() throws Exception {
    HttpResponse<String> answer = send(body("# 办法\n第一条 休。".getBytes(UTF_8)));
    assertThat(answer.body()).contains("文件读好了");
    assertThat(rules.list()).hasSize(1);
  }

  @Test
  void aScannedRegulationOfManyMegabytesIsRead() throws Exception {
    byte[] scanned =
        ScannedPdf.of(
            "Rules on rest\nRest is five days a year.\nTwo of them are in summer.", 18 << 20);
    assertThat(scanned.length).isBetween(18 << 20, 20 << 20);
    HttpResponse<String> answer = send(body("scan.pdf", scanned));
    assertThat(answer.body()).contains("文件读好了", "Rest is five days a year");
    assertThat(rules.findFile(rules.list().getFirst().id())).hasValue(scanned);
  }

  @Test
  void theFilesOfAStrangerAreNotTakenIn() throws Exception {
    byte[] body = body(new byte[1 << 20]);
    cookies.getCookieStore().removeAll();
    HttpResponse<String> answer = send(body);
    assertThat(answer.uri().getPath()).isEqualTo("/desk/sign-in");
    assertThat(rules.list()).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsRefusedAndThePageStaysKind() throws Exception {
    HttpResponse<String> answer = send(body(new byte[(20 << 20) + 1]));
    assertThat(answer.body()).contains("文件太大了，最大 20MB").doesNotContain("Exception");
    assertThat(rules.list()).isEmpty();
  }

  @Test
  void aFileThatBreaksOffHalfWayLeavesNothing() throws Exception {
    byte[] whole = body("# 办法\n第一条 休。".repeat(20_000).getBytes(UTF_8));
    String session = cookies.getCookieStore().getCookies().getFirst().toString();
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /desk/policies HTTP/1.1
          Host: localhost:%d
          Cookie: %s
          Content-Type: multipart/form-data; boundary=%s
          Content-Length: %d

          """
              .formatted(port, session, BOUNDARY, whole.length)
              .replace("\n", "\r\n")
              .getBytes(UTF_8));
      out.write(whole, 0, whole.length / 2);
      out.flush();
      socket.shutdownOutput();
      socket.setSoTimeout(20_000);
      socket.getInputStream().readAllBytes();
    }
    assertThat(rules.list()).isEmpty();
    assertThat(send(body("# 办法\n第一条 休。".getBytes(UTF_8))).body()).contains("文件读好了");
  }

  private HttpResponse<String> send(byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri("/desk/policies"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "text/html")
            .header("Accept-Language", "zh-CN")
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private byte[] body(byte[] file) throws Exception {
    return body("a.md", file);
  }

  private byte[] body(String name, byte[] file) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    write(
        body,
        """
        --%1$s
        Content-Disposition: form-data; name="_csrf"

        %2$s
        --%1$s
        Content-Disposition: form-data; name="file"; filename="%3$s"
        Content-Type: text/markdown

        """
            .formatted(BOUNDARY, token("/desk/policies"), name));
    body.write(file);
    write(body, "\n--%s--\n".formatted(BOUNDARY));
    return body.toByteArray();
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.replace("\n", "\r\n").getBytes(UTF_8));
  }

  private String token(String page) throws Exception {
    String html =
        client.send(HttpRequest.newBuilder(uri(page)).build(), BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(html);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
