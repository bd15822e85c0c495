package org.nuanjing.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;

/** Neutral lines to those a swap is about; what it is about stands on the desk. */
final class SwapLines {

  private static final String ASKED =
      "工作台“值班”里有一条换班等你回复。\nA swap waits for your answer; see “Duty” on the desk.";
  private static final String SETTLED =
      "工作台“值班”里，你的班有变动，请看一下。\nYour shifts have changed; see “Duty” on the desk.";
  private static final String ANSWERED =
      "工作台“值班”里，你问的换班有了回复。\nYour swap was answered; see “Duty” on the desk.";

  private final Reach reach;

  SwapLines(Reach reach) {
    this.reach = reach;
  }

  /** The messages that belong to how a request stands now; who did it is not told. */
  List<OutgoingMessage> tell(SwapRequest request) {
    return switch (request.state()) {
      case ASKED -> messages(request, ASKED, Stream.of(request.to()));
      case AGREED, DECLINED ->
          messages(request, ANSWERED, Stream.of(request.giver(), request.by()));
      case ENTERED ->
          messages(
              request,
              SETTLED,
              Stream.of(request.giver(), request.to()).filter(one -> !one.equals(request.by())));
      case WITHDRAWN -> List.of();
    };
  }

  private List<OutgoingMessage> messages(SwapRequest request, String words, Stream<String> whom) {
    List<OutgoingMessage> messages = new ArrayList<>();
    whom.distinct()
        .flatMap(name -> reach.addresses(name).stream())
        .distinct()
        .forEach(address ->
            messages.add(
                new OutgoingMessage(
                    "swap-" + request.id() + "-" + request.state() + "-" + messages.size(),
                    address,
                    List.of(new Paragraph(words)),
                    List.of(),
                    Keyboard.UNCHANGED,
                    Urgency.STAFF)));
    return messages;
  }
}
