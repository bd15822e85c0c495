package org.nuanjing.dialogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Language;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/**
 * What the assistant remembers of a chat from one message to the next.
 *
 * @param address where the chat is
 * @param version counted up with every turn, from 0 for a chat never seen
 * @param alias what staff see in place of a name; drawn once
 * @param language the language of the last message that showed one
 * @param acquaintance whether the first message with its explanations was said
 * @param pending what the assistant waits for
 * @param focus the ticket that a further message is about, if any
 * @param risk the level as it stood last; with a contact its ticket says how it stands now, for
 *     only a person lowers it
 * @param riskTicket the ticket opened because of it
 * @param agenda what else there is to come back to
 * @param asked the question of the rules asked last
 * @param lastAt when the officer last wrote
 * @param care what is kept for the officer's own care
 * @param holding in the chat of a staff member: the ticket what they write goes to
 */
public record Conversation(
    ChannelAddress address,
    long version,
    String alias,
    Language language,
    Acquaintance acquaintance,
    Pending pending,
    Optional<TicketReference> focus,
    RiskLevel risk,
    Optional<TicketReference> riskTicket,
    Agenda agenda,
    Optional<Asked> asked,
    Instant lastAt,
    Care care,
    Optional<TicketReference> holding) {

  public Conversation {
    care = Objects.requireNonNullElse(care, Care.NONE);
    agenda = Objects.requireNonNullElse(agenda, Agenda.EMPTY);
    asked = Objects.requireNonNullElse(asked, Optional.empty());
    holding = Objects.requireNonNullElse(holding, Optional.empty());
  }

  /** A chat never seen. */
  public static Conversation fresh(ChannelAddress address, String alias, Instant now) {
    return new Conversation(
        address,
        0,
        alias,
        Language.ZH,
        Acquaintance.NEW,
        new Pending.Nothing(),
        Optional.empty(),
        RiskLevel.NONE,
        Optional.empty(),
        Agenda.EMPTY,
        Optional.empty(),
        now,
        Care.NONE,
        Optional.empty());
  }

  /** The same one version on, as it is kept. */
  public Conversation next() {
    return with(version + 1, alias, pending, holding);
  }

  /** The same under another alias. */
  public Conversation called(String other) {
    return with(version, other, pending, holding);
  }

  /** The same waiting for something else. */
  public Conversation waitingFor(Pending other) {
    return with(version, alias, other, holding);
  }

  /** The same, in the chat of a staff member whose words go to another ticket. */
  public Conversation holding(Optional<TicketReference> other) {
    return with(version, alias, pending, other);
  }

  private Conversation with(
      long ofVersion, String called, Pending waiting, Optional<TicketReference> held) {
    return new Conversation(
        address,
        ofVersion,
        called,
        language,
        acquaintance,
        waiting,
        focus,
        risk,
        riskTicket,
        agenda,
        asked,
        lastAt,
        care,
        held);
  }

  /** Whether the first message with its explanations was said. */
  public enum Acquaintance {
    NEW,
    WELCOMED
  }
}
