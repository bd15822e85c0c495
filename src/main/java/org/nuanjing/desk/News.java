package org.nuanjing.desk;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.TypingSigns;
import org.nuanjing.channel.TypingSigns.Writer;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketFeed;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.Visibility;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages which tickets changed: references only, and only of tickets they may see. That
 * the officer is writing is told to whoever reads the conversation.
 */
@Component
final class News implements SmartLifecycle {

  private static final long STREAM_MILLIS = TimeUnit.MINUTES.toMillis(30);
  private static final long PULSE_SECONDS = 15;

  private static final int CONTACTS_OF_ONE = 5;

  private final TicketFeed feed;
  private final TypingSigns typing;
  private final Tickets tickets;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private @Nullable Running running;

  News(TicketFeed feed, TypingSigns typing, Tickets tickets) {
    this.feed = feed;
    this.typing = typing;
    this.tickets = tickets;
  }

  /** A stream that ends with the sitting and is silent while that is locked. */
  SseEmitter follow(StaffMember me, Sitting sitting) {
    Follower follower = new Follower(me, sitting, new SseEmitter(STREAM_MILLIS));
    follower.stream().onCompletion(() -> followers.remove(follower));
    follower.stream().onTimeout(follower.stream()::complete);
    followers.add(follower);
    send(follower, SseEmitter.event().comment("here"));
    return follower.stream();
  }

  private void changed(TicketReference reference) {
    if (followers.isEmpty()) {
      return;
    }
    tickets.find(reference).ifPresent(ticket -> followers.forEach(one -> tell(one, ticket)));
  }

  /** Nobody is told who neither holds the conversation nor joined it. */
  private void writes(ChannelAddress officer) {
    if (followers.isEmpty()) {
      return;
    }
    for (Ticket ticket : tickets.listFrom(officer, CONTACTS_OF_ONE)) {
      for (Follower one : ticket.contact() ? followers : Set.<Follower>of()) {
        if (Visibility.mayRead(one.me(), ticket) && Visibility.takesPart(one.me(), ticket)) {
          tell(one, "typing", ticket.reference().toString());
        }
      }
    }
  }

  private static void tell(Follower follower, Ticket ticket) {
    if (Visibility.mayRead(follower.me(), ticket)) {
      tell(follower, "ticket", ticket.reference().toString());
    } else if (leftDeskOf(follower.me(), ticket)) {
      tell(follower, "queue", "changed");
    }
  }

  private static void tell(Follower follower, String event, String about) {
    if (!follower.sitting().locked() && !follower.sitting().over()) {
      send(follower, SseEmitter.event().name(event).data(about));
    }
  }

  private static boolean leftDeskOf(StaffMember me, Ticket ticket) {
    if (ticket.history().isEmpty()) {
      return false;
    }
    TicketEvent last = ticket.history().getLast();
    return ticket.history().stream()
        .filter(event -> event.type() == TicketEvent.Type.REASSIGNED)
        .filter(event -> event.at().equals(last.at()))
        .anyMatch(
            event -> me.desks().stream().anyMatch(desk -> event.note().startsWith(desk + " > ")));
  }

  private void pulse() {
    for (Follower follower : List.copyOf(followers)) {
      if (follower.sitting().over()) {
        followers.remove(follower);
        follower.stream().complete();
      } else {
        send(follower, SseEmitter.event().comment("pulse"));
      }
    }
  }

  private static void send(Follower follower, SseEmitter.SseEventBuilder event) {
    try {
      follower.stream().send(event);
    } catch (IOException | IllegalStateException gone) {
      follower.stream().completeWithError(gone);
    }
  }

  @Override
  public synchronized void start() {
    if (running != null) {
      return;
    }
    ExecutorService teller =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("desk-news").factory());
    ScheduledExecutorService pulse =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("desk-pulse").factory());
    var _ =
        pulse.scheduleWithFixedDelay(this::pulse, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
    AutoCloseable subscription =
        feed.subscribe(reference -> teller.execute(() -> changed(reference)));
    AutoCloseable signs =
        typing.subscribe(Writer.OFFICER, officer -> teller.execute(() -> writes(officer)));
    running = new Running(List.of(subscription, signs), teller, pulse);
  }

  /** Ends every stream first, so that a graceful stop of the web server need not wait for them. */
  @Override
  public synchronized void stop() {
    Running was = running;
    running = null;
    followers.forEach(follower -> follower.stream().complete());
    if (was != null) {
      was.end();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  private record Follower(StaffMember me, Sitting sitting, SseEmitter stream) {}

  private record Running(
      List<AutoCloseable> subscriptions, ExecutorService teller, ScheduledExecutorService pulse) {

    void end() {
      for (AutoCloseable subscription : subscriptions) {
        try {
          subscription.close();
        } catch (Exception unable) {
          System.getLogger(News.class.getName())
              .log(System.Logger.Level.WARNING, "A feed did not close.", unable);
        }
      }
      teller.shutdown();
      pulse.shutdownNow();
    }
  }
}
