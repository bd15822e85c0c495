package org.nuanjing.tickets;

import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.roster.OfficerId;

/**
 * Who asked.
 *
 * @param address where answers go
 * @param language the language answers are in
 * @param officer who it is; empty where the chat is bound to nobody. Sensitive where the
 *     confidentiality is {@code ALIAS}
 * @param alias what staff see in place of a name where the confidentiality is {@code ALIAS}
 * @param unit the id of the officer's unit; empty where the chat is bound to nobody
 * @param confidentiality whether staff may learn who it is
 */
public record Requester(
    ChannelAddress address,
    Language language,
    Optional<OfficerId> officer,
    String alias,
    Optional<String> unit,
    Confidentiality confidentiality) {}
