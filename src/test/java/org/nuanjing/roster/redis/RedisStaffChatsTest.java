package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.privacy.Keys;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.TinkSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.roster.StaffChatsContract;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.reference.RosterStaff;

@ExtendWith(RedisServerExtension.class)
class RedisStaffChatsTest implements StaffChatsContract {

  private final Keys keys = Keys.generate();
  private final RedisServer redis;
  private final StaffChats chats;

  RedisStaffChatsTest(RedisServer redis) {
    this.redis = redis;
    this.chats = chats(StaffChatsContract.member("ning"), StaffChatsContract.member("shan"));
  }

  private StaffChats chats(StaffMember... staff) {
    return new RedisStaffChats(
        new RosterStaff(List.of(staff)),
        redis.store(),
        new TinkSeal(keys),
        new Pseudonym(keys),
        new TestClock());
  }

  @Override
  public StaffChats chats() {
    return chats;
  }

  @Test
  void whoLeftTheStaffHasNoChat() {
    chats.connect(PHONE, chats.issue("ning").code(), "a1");

    StaffChats later = chats(StaffChatsContract.member("shan"));

    assertThat(later.find(PHONE)).isEmpty();
    assertThat(later.of("ning")).isEmpty();
  }

  @Test
  void aCodeEndsByItselfAndNoValueTellsWhoseChatItIs() {
    String code = chats.issue("ning").code();
    List<String> links = redis.jedis().keys("staff-link:*").stream().toList();
    assertThat(links).hasSize(1);
    assertThat(redis.jedis().ttl(links.getFirst())).isBetween(590L, 600L);
    chats.connect(PHONE, code, "a1");

    String everything =
        redis.jedis().keys("*").stream()
            .map(key -> key + new String(redis.jedis().dump(key), ISO_8859_1))
            .collect(Collectors.joining());
    assertThat(everything).doesNotContain(code, code.replace("-", ""));
    assertThat(new String(redis.jedis().dump("staff:{ning}:chats"), ISO_8859_1))
        .doesNotContain("telegram:51");
  }
}
