package org.nuanjing.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Calls Telegram with TelegramBots' own method objects and says what came of it. The token stands
 * in each address, so no address and no exception that could hold one leaves this class.
 *
 * <p>TelegramBots' client is not used for this: it hides the HTTP status, and without it an answer
 * cut off after the message went out looks like a gateway's error page.
 */
final class BotApi {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final int LONGEST_ANSWER_BYTES = 4 << 20;
  private static final Duration LONGEST_DOWNLOAD = Duration.ofMinutes(2);

  private final ObjectMapper mapper = newMapper();
  private final OkHttpClient client;
  private final OkHttpClient downloads;
  private final HttpUrl base;
  private final String token;

  BotApi(OkHttpClient client, URI apiUrl, String token) {
    this.client = client;
    this.downloads = client.newBuilder().callTimeout(LONGEST_DOWNLOAD).build();
    this.base = HttpUrl.get(apiUrl.toString());
    this.token = token;
  }

  /** A mapper that writes methods as Telegram describes them. */
  static ObjectMapper newMapper() {
    return new ObjectMapper().addMixIn(PartialBotApiMethod.class, WithoutMethodName.class);
  }

  /**
   * A file that goes with a call.
   *
   * @param field the method's parameter it is
   */
  record Upload(String field, String name, RequestBody bytes) {}

  <T extends Serializable> Answer<T> call(PartialBotApiMethod<T> method) {
    try {
      return call(method, RequestBody.create(mapper.writeValueAsBytes(method), JSON));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A call with a file, as a form of several parts. */
  <T extends Serializable> Answer<T> call(PartialBotApiMethod<T> method, Upload upload) {
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    for (var field : mapper.valueToTree(method).properties()) {
      if (!field.getKey().equals(upload.field())) {
        JsonNode value = field.getValue();
        form.addFormDataPart(
            field.getKey(), value.isValueNode() ? value.asText() : value.toString());
      }
    }
    form.addFormDataPart(upload.field(), upload.name(), upload.bytes());
    return call(method, form.build());
  }

  private <T extends Serializable> Answer<T> call(PartialBotApiMethod<T> method, RequestBody body) {
    HttpUrl url =
        base.newBuilder().addPathSegment("bot" + token).addPathSegment(method.getMethod()).build();
    try {
      Request request = new Request.Builder().url(url).post(body).build();
      try (Response response = client.newCall(request).execute()) {
        return response.isSuccessful() ? done(method, response) : refused(response);
      }
    } catch (IOException lost) {
      return new Answer.Lost<>(lost.getClass().getSimpleName());
    }
  }

  /**
   * The bytes of a file Telegram has made ready.
   *
   * @param path as {@code getFile} told it
   */
  Answer<byte[]> download(String path, int longestBytes) {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("file")
            .addPathSegment("bot" + token)
            .addPathSegments(path)
            .build();
    try (Response response = downloads.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful()) {
        return new Answer.Refused<>(response.code(), "no such file", Duration.ZERO);
      }
      byte[] bytes = bodyOf(response).byteStream().readNBytes(longestBytes + 1);
      return bytes.length > longestBytes
          ? new Answer.Refused<>(413, "larger than " + longestBytes + " bytes", Duration.ZERO)
          : new Answer.Done<>(bytes);
    } catch (IOException lost) {
      return new Answer.Lost<>(lost.getClass().getSimpleName());
    }
  }

  private <T extends Serializable> Answer<T> done(
      PartialBotApiMethod<T> method, Response response) {
    String body;
    try {
      body = text(response);
    } catch (IOException cutOff) {
      return new Answer.Unreadable<>();
    }
    try {
      return new Answer.Done<>(method.deserializeResponse(body));
    } catch (TelegramApiRequestException unreadable) {
      return this.<T>refusal(body).orElseGet(() -> odd(body));
    }
  }

  private static <T> Answer<T> odd(String body) {
    return body.stripLeading().startsWith("{")
        ? new Answer.Unreadable<>()
        : new Answer.Lost<>("an answer that is not Telegram's");
  }

  private <T> Answer<T> refused(Response response) throws IOException {
    return this.<T>refusal(text(response))
        .orElseGet(() -> new Answer.Lost<>("HTTP " + response.code()));
  }

  /** Telegram's own refusal; empty where a gateway or something else speaks. */
  private <T> Optional<Answer<T>> refusal(String body) {
    JsonNode answer;
    try {
      answer = mapper.readTree(body);
    } catch (JsonProcessingException notTelegram) {
      return Optional.empty();
    }
    if (!answer.path("error_code").isInt()) {
      return Optional.empty();
    }
    String reason = answer.path("description").asText().split("\"", 2)[0].strip();
    long seconds = answer.path("parameters").path("retry_after").asLong(0);
    return Optional.of(
        new Answer.Refused<>(
            answer.path("error_code").asInt(), reason, Duration.ofSeconds(seconds)));
  }

  private static String text(Response response) throws IOException {
    try (InputStream body = bodyOf(response).byteStream()) {
      return new String(body.readNBytes(LONGEST_ANSWER_BYTES), UTF_8);
    }
  }

  private static ResponseBody bodyOf(Response response) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      throw new IOException("no body");
    }
    return body;
  }

  /** The method's name goes into the address and nowhere else. */
  interface WithoutMethodName {
    @JsonIgnore
    String getMethod();
  }
}
