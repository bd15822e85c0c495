package org.nuanjing.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.channel.Attachment.Kind.DOCUMENT;
import static org.nuanjing.channel.Attachment.Kind.PHOTO;
import static org.nuanjing.channel.Attachment.Kind.VIDEO;
import static org.nuanjing.channel.Attachment.Kind.VOICE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.telegram.telegrambots.meta.api.objects.Update;

class TelegramUpdatesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Bot BOT = new Bot(42, "nuanjing_bot");
  private static final String SENDER =
      "'from':{'id':7,'is_bot':false,'first_name':'阿强','language_code':'zh-Hans'},";
  private static final String PRIVATE =
      "'message_id':5,'date':1700000000,'chat':{'id':7,'type':'private','first_name':'阿强'},"
          + SENDER;
  private static final String GROUP =
      "'message_id':5,'date':1700000000,'chat':{'id':-1001,'type':'supergroup','title':'三中队'},"
          + SENDER;

  @Test
  void aTextKeepsItsWordsSenderLanguageAndTime() {
    assertThat(message(PRIVATE + "'text':'想咨询\\n请假'"))
        .contains(
            new IncomingMessage(
                "900",
                new ChannelAddress("telegram", "7"),
                new Content.Text("想咨询\n请假"),
                Origin.NEW,
                Setting.PRIVATE,
                "zh-hans",
                Instant.ofEpochSecond(1_700_000_000)));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void aPrivateMessageIsRead(String fields, Content expected) {
    assertThat(message(PRIVATE + fields)).map(IncomingMessage::content).contains(expected);
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of("'text':'/start'", new Content.Started()),
        Arguments.of("'text':'/start@Nuanjing_Bot'", new Content.Started()),
        Arguments.of("'text':'/start card7'", new Content.Text("/start card7")),
        Arguments.of("'text':'/cancel'", new Content.Text("/cancel")),
        Arguments.of("'text':'/help@nuanjing_bot me'", new Content.Text("/help me")),
        Arguments.of("'text':'/help@nuanjing_bots'", new Content.Text("/help@nuanjing_bots")),
        Arguments.of(
            "'caption':'伤口','photo':["
                + photo("s", 90, 60)
                + ","
                + photo("l", 1280, 960)
                + ","
                + photo("m", 320, 240)
                + "]",
            file(PHOTO, "", "image/jpeg", 54_321, "l", "伤口")),
        Arguments.of(
            "'document':{'file_id':'d','file_unique_id':'u','file_name':'../诊断\u202E.pdf',"
                + "'mime_type':'application/pdf','file_size':99}",
            file(DOCUMENT, "诊断.pdf", "application/pdf", 99, "d", "")),
        Arguments.of(
            "'document':{'file_id':'d','file_unique_id':'u','mime_type':'text/html\\r\\nX: y'}",
            file(DOCUMENT, "", "application/octet-stream", 0, "d", "")),
        Arguments.of(
            "'voice':{'file_id':'v','file_unique_id':'u','duration':3,'mime_type':'audio/ogg',"
                + "'file_size':3000}",
            file(VOICE, "", "audio/ogg", 3000, "v", "")),
        Arguments.of(
            "'audio':{'file_id':'a','file_unique_id':'u','duration':3,'file_name':'录音.mp3'}",
            file(DOCUMENT, "录音.mp3", "audio/mpeg", 0, "a", "")),
        Arguments.of(
            "'video':{'file_id':'w','file_unique_id':'u','width':1,'height':1,'duration':3,"
                + "'file_size':5000000000}",
            file(VIDEO, "", "video/mp4", 5_000_000_000L, "w", "")),
        Arguments.of(
            "'video_note':{'file_id':'n','file_unique_id':'u','length':240,'duration':3}",
            file(VIDEO, "", "video/mp4", 0, "n", "")),
        Arguments.of(
            "'animation':{'file_id':'g','file_unique_id':'u','width':1,'height':1,'duration':1},"
                + "'document':{'file_id':'g','file_unique_id':'u'}",
            file(VIDEO, "", "video/mp4", 0, "g", "")),
        Arguments.of(
            "'location':{'latitude':43.8,'longitude':87.6}", new Content.Location(43.8, 87.6)),
        Arguments.of(
            "'venue':{'location':{'latitude':1.5,'longitude':2.5},'title':'医院','address':'路'},"
                + "'location':{'latitude':1.5,'longitude':2.5}",
            new Content.Location(1.5, 2.5)),
        Arguments.of(
            "'contact':{'phone_number':'+86139','first_name':'王','last_name':'芳'}",
            new Content.Contact("王 芳", "+86139")),
        Arguments.of(
            "'sticker':{'file_id':'s','file_unique_id':'u','type':'regular','width':1,'height':1,"
                + "'is_animated':false,'is_video':false,'emoji':'😭'}",
            new Content.Sticker("😭")),
        Arguments.of("'dice':{'emoji':'🎲','value':3}", new Content.Unsupported("dice", "🎲")),
        Arguments.of(
            "'poll':{'id':'1','question':'q','options':[],'total_voter_count':0,'is_closed':false,"
                + "'is_anonymous':true,'type':'regular','allows_multiple_answers':false}",
            new Content.Unsupported("poll", "q")),
        Arguments.of(
            "'poll':{'id':'1','question':'我不想活了','options':[{'text':'真的','voter_count':0},"
                + "{'text':'没人信','voter_count':0}],'total_voter_count':0,'is_closed':false,"
                + "'is_anonymous':true,'type':'regular','allows_multiple_answers':false}",
            new Content.Unsupported("poll", "我不想活了\n真的\n没人信")),
        Arguments.of(
            "'checklist':{'title':'最后几件事','tasks':[{'id':1,'text':'写遗书'}]}",
            new Content.Unsupported("checklist", "最后几件事\n写遗书")),
        Arguments.of("'something_new':{'x':1}", new Content.Unsupported("unknown", "")));
  }

  @Test
  void anEditedMessageSaysSo() {
    var edited =
        update("'edited_message':{" + PRIVATE + "'edit_date':1700000060,'text':'改过的'}")
            .orElseThrow();

    assertThat(edited.origin()).isEqualTo(Origin.EDITED);
    assertThat(edited.content()).isEqualTo(new Content.Text("改过的"));
    assertThat(edited.at()).isEqualTo(Instant.ofEpochSecond(1_700_000_060));
  }

  @Test
  void everyPictureOfAnAlbumIsAMessage() {
    String picture = PRIVATE + "'media_group_id':'77','photo':[" + photo("p", 10, 10) + "]";

    assertThat(message(picture)).isPresent();
  }

  @Test
  void aPressedButtonTellsItsValueAndItsLabel() {
    assertThat(
            update(
                "'callback_query':{'id':'1',"
                    + SENDER
                    + "'chat_instance':'9','data':'yes','message':{'message_id':5,'date':1,"
                    + "'chat':{'id':7,'type':'private'},'text':'?','reply_markup':"
                    + "{'inline_keyboard':[[{'text':'否','callback_data':'no'}],"
                    + "[{'text':'是的','callback_data':'yes'}]]}}}"))
        .contains(
            new IncomingMessage(
                "900",
                new ChannelAddress("telegram", "7"),
                new Content.Chosen("yes", "是的"),
                Origin.NEW,
                Setting.PRIVATE,
                "zh-hans",
                NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'message':{'message_id':5,'date':0,'chat':{'id':7,'type':'private'}}",
        ",'message':{'message_id':5,'date':9,'chat':{'id':7,'type':'private'},'text':'?'}"
      })
  void aPressedButtonWorksWithItsMessageGone(String message) {
    var pressed =
        update(
                "'callback_query':{'id':'1',"
                    + SENDER
                    + "'chat_instance':'9','data':'yes'"
                    + message
                    + "}")
            .orElseThrow();

    assertThat(pressed.content()).isEqualTo(new Content.Chosen("yes", ""));
    assertThat(pressed.from().id()).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kicked", "member"})
  void blockingAndUnblockingIsLeavingAndStarting(String status) {
    String until = status.equals("kicked") ? "'until_date':0," : "";
    var change =
        update(
            "'my_chat_member':{'chat':{'id':7,'type':'private'},"
                + SENDER
                + "'date':1700000000,'old_chat_member':{'status':'member','user':{'id':42,"
                + "'is_bot':true,'first_name':'b'}},'new_chat_member':{'status':'"
                + status
                + "',"
                + until
                + "'user':{'id':42,'is_bot':true,'first_name':'b'}}}");

    assertThat(change)
        .map(IncomingMessage::content)
        .contains(status.equals("kicked") ? new Content.Left() : new Content.Started());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text':'/help','entities':[{'type':'bot_command','offset':0,'length':5}]",
        "'text':'/help@nuanjing_bot','entities':[{'type':'bot_command','offset':0,'length':18}]",
        "'text':'问 @Nuanjing_Bot','entities':[{'type':'mention','offset':2,'length':13}]",
        "'text':'问','entities':[{'type':'text_mention','offset':0,'length':1,'user':{'id':42,"
            + "'is_bot':true,'first_name':'b'}}]",
        "'text':'好的','reply_to_message':{'message_id':4,'date':1,'chat':{'id':-1001,"
            + "'type':'supergroup'},'from':{'id':42,'is_bot':true,'first_name':'b'},'text':'?'}"
      })
  void talkInAGroupMeantForTheBotIsHeard(String fields) {
    var heard = message(GROUP + fields).orElseThrow();

    assertThat(heard.setting()).isEqualTo(Setting.GROUP);
    assertThat(heard.from().id()).isEqualTo("-1001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text':'大家下午好'",
        "'text':'/help@other_bot','entities':[{'type':'bot_command','offset':0,'length':15}]",
        "'text':'@nuanjing_bots','entities':[{'type':'mention','offset':0,'length':14}]",
        "'new_chat_members':[{'id':42,'is_bot':true,'first_name':'b'}]"
      })
  void otherTalkInAGroupIsNot(String fields) {
    assertThat(message(GROUP + fields)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'channel_post':{'message_id':1,'date':1,'chat':{'id':-5,'type':'channel'},'text':'x'}",
        "'message':{'message_id':1,'date':1,'chat':{'id':-5,'type':'channel'},'from':{'id':7,"
            + "'is_bot':false,'first_name':'x'},'text':'x'}",
        "'message':{'message_id':1,'date':1,'chat':{'id':8,'type':'private'},'from':{'id':8,"
            + "'is_bot':true,'first_name':'x'},'text':'x'}",
        "'message':{'message_id':1,'date':1,'chat':{'id':8,'type':'private'},'from':{'id':8,"
            + "'is_bot':false,'first_name':'x'},'message_auto_delete_timer_changed':"
            + "{'message_auto_delete_time':60}}",
        "'poll_answer':{'poll_id':'1','option_ids':[0]}",
        "'some_new_kind':{'a':1}"
      })
  void whatNobodySaidToTheBotIsIgnored(String update) {
    assertThat(update(update)).isEmpty();
  }

  @Test
  void aTextTooLongIsCutBetweenCharacters() {
    var cut = message(PRIVATE + "'text':'" + "a" + "😀".repeat(20_000) + "'").orElseThrow();

    assertThat(cut.content().words()).hasSize(IncomingMessage.LONGEST_TEXT - 1).endsWith("😀");
  }

  private static String photo(String id, int width, int height) {
    return "{'file_id':'%s','file_unique_id':'u','width':%d,'height':%d,'file_size':54321}"
        .formatted(id, width, height);
  }

  private static Content file(
      Attachment.Kind kind, String name, String type, long size, String id, String caption) {
    return new Content.File(new Attachment(kind, name, type, size, id, "telegram"), caption);
  }

  private static Optional<IncomingMessage> message(String fields) {
    return update("'message':{" + fields + "}");
  }

  private static Optional<IncomingMessage> update(String fields) {
    String json = ("{'update_id':900," + fields + "}").replace('\'', '"');
    try {
      return TelegramUpdates.translate(new ObjectMapper().readValue(json, Update.class), BOT, NOW);
    } catch (IOException broken) {
      throw new IllegalArgumentException(json, broken);
    }
  }
}
