package org.nuanjing.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.telegram.telegrambots.meta.api.objects.Update;

class UpdateReaderTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final UpdateReader reader =
      new UpdateReader(new TelegramMetrics(registry, new Pulse(Clock.systemUTC())));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'chat_background_set':{'type':{'type':'hologram'}}",
        "'reply_to_message':{'message_id':99999999999}",
        "'photo':'none'"
      })
  void theWordsOfAnUpdateThatDoesNotParseAreSaved(String oddity) throws IOException {
    Update update =
        one(
            "{'update_id':5,'message':{'message_id':1,'date':1700000000,'chat':{'id':7,"
                + "'type':'private'},'from':{'id':7,'is_bot':false,'language_code':'zh'},"
                + "'text':'撑不住了',"
                + oddity
                + "}}");

    assertThat(said(update)).isEqualTo(new Content.Text("撑不住了"));
    assertThat(setAside()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'sticker':{'emoji':'😭🔪','width':'wide'}",
        "'poll':{'question':'😭🔪','options':'none'}",
        "'checklist':{'title':'😭🔪','tasks':'none'}",
        "'dice':{'emoji':'😭🔪','value':'six'}",
        "'caption':'😭🔪','photo':'none'"
      })
  void whateverHoldsWordsAndDoesNotParseIsReadAsWords(String held) throws IOException {
    Update update =
        one(
            "{'update_id':5,'message':{'message_id':1,'date':1700000000,'chat':{'id':7,"
                + "'type':'private'},'from':{'id':7,'is_bot':false},"
                + held
                + "}}");

    assertThat(said(update)).isEqualTo(new Content.Text("😭🔪"));
  }

  @Test
  void aPressedButtonThatDoesNotParseIsSaved() throws IOException {
    Update update =
        one(
            "{'update_id':5,'callback_query':{'id':'1','from':{'id':7,'is_bot':false},"
                + "'data':'yes','message':{'message_id':9,'date':1,'photo':3,"
                + "'chat':{'id':7,'type':'private'}}}}");

    assertThat(said(update)).isEqualTo(new Content.Chosen("yes", ""));
  }

  @Test
  void whatIsBeyondSavingIsSetAsideAloneAndKeepsItsId() throws IOException {
    List<Update> updates =
        reader.readAll(
            ("{'ok':true,'result':[{'update_id':1,'poll_answer':{}},"
                    + "{'update_id':2,'message':{'message_id':1,'date':1,'chat':'gone',"
                    + "'from':[]}},{'update_id':3,'poll_answer':{}}]}")
                .replace('\'', '"'));

    assertThat(updates).extracting(Update::getUpdateId).containsExactly(1, 2, 3);
    assertThat(updates.get(1).hasMessage()).isFalse();
    assertThat(setAside()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "<html>",
        "{'ok':false}",
        "{'ok':true,'result':[{}]}",
        "{'ok':true,'result':[{'update_id':'x'}]}"
      })
  void whatIsNoAnswerIsRefused(String answer) {
    assertThatThrownBy(() -> reader.readAll(answer.replace('\'', '"')))
        .isInstanceOf(IOException.class);
  }

  private Update one(String json) throws IOException {
    return reader.readOne(json.replace('\'', '"').getBytes(UTF_8));
  }

  private static Content said(Update update) {
    return TelegramUpdates.translate(update, new Bot(42, "b"), Instant.EPOCH)
        .map(IncomingMessage::content)
        .orElseThrow();
  }

  private double setAside() {
    return registry.counter("nuanjing.telegram.updates", "outcome", "set_aside").count();
  }
}
