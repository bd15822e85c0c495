package org.nuanjing.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.roster.StaffChats.Connection;
import org.nuanjing.roster.StaffChats.Connection.Connected;
import org.nuanjing.roster.StaffChats.Connection.Locked;
import org.nuanjing.roster.StaffChats.Connection.Wrong;
import org.nuanjing.roster.StaffMember.Role;

/** What every {@link StaffChats} keeps, for the staff {@code ning} and {@code shan}. */
public interface StaffChatsContract {

  ChannelAddress PHONE = new ChannelAddress("telegram", "51");
  ChannelAddress TABLET = new ChannelAddress("telegram", "52");

  StaffChats chats();

  static StaffMember member(String name) {
    return new StaffMember(
        name, name, "中心", Set.of(Role.COUNSELLOR), Set.of("counselling"), "yunchuan");
  }

  @Test
  default void aCodeConnectsOneChatOnce() {
    String code = chats().issue("ning").code();

    assertThat(chats().find(PHONE)).isEmpty();
    assertThat(connect(PHONE, " " + code.toLowerCase(Locale.ROOT) + " ", "a1"))
        .isEqualTo(new Connected("ning"));
    assertThat(connect(TABLET, code, "a2")).isEqualTo(new Wrong());

    assertThat(chats().find(PHONE)).contains("ning");
    assertThat(chats().find(TABLET)).isEmpty();
    assertThat(chats().of("ning")).containsExactly(PHONE);
    assertThat(chats().of("shan")).isEmpty();
  }

  @Test
  default void theSameAttemptHasTheSameOutcome() {
    String code = chats().issue("ning").code();

    assertThat(connect(PHONE, code, "a1")).isEqualTo(new Connected("ning"));
    assertThat(connect(PHONE, code, "a1")).isEqualTo(new Connected("ning"));
    assertThat(connect(PHONE, code, "a2")).isEqualTo(new Wrong());
  }

  @Test
  default void aNewCodeEndsTheEarlierOne() {
    String first = chats().issue("ning").code();
    String second = chats().issue("ning").code();

    assertThat(connect(PHONE, first, "a1")).isEqualTo(new Wrong());
    assertThat(connect(PHONE, second, "a2")).isEqualTo(new Connected("ning"));
  }

  @Test
  default void aPersonHasSeveralChatsAndAChatOnePerson() {
    connect(PHONE, chats().issue("ning").code(), "a1");
    connect(TABLET, chats().issue("ning").code(), "a2");
    assertThat(chats().of("ning")).containsExactlyInAnyOrder(PHONE, TABLET);

    connect(PHONE, chats().issue("shan").code(), "a3");

    assertThat(chats().of("ning")).containsExactly(TABLET);
    assertThat(chats().of("shan")).containsExactly(PHONE);
    assertThat(chats().find(PHONE)).contains("shan");
  }

  @Test
  default void aConnectionEndsForItsOwnerAlone() {
    connect(PHONE, chats().issue("ning").code(), "a1");

    chats().disconnect("shan", PHONE);
    assertThat(chats().find(PHONE)).contains("ning");

    chats().disconnect("ning", PHONE);
    assertThat(chats().find(PHONE)).isEmpty();
    assertThat(chats().of("ning")).isEmpty();
  }

  @Test
  default void guessingIsLimited() {
    for (int i = 0; i < 5; i++) {
      assertThat(connect(PHONE, "AAAA-AAA" + i, "a" + i)).isEqualTo(new Wrong());
    }
    String right = chats().issue("ning").code();

    assertThat(connect(PHONE, right, "a9")).isInstanceOf(Locked.class);
    assertThat(connect(TABLET, right, "b1")).isEqualTo(new Connected("ning"));
  }

  @Test
  default void nobodyElseGetsACode() {
    assertThatThrownBy(() -> chats().issue("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nobody among the staff signs in as nobody.");
    assertThat(chats().issue("ning").toString()).isEqualTo("Code[redacted]");
  }

  private Connection connect(ChannelAddress address, String code, String attempt) {
    return chats().connect(address, code, attempt);
  }
}
