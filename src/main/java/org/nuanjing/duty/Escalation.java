package org.nuanjing.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.duty.Attendance.Draw;
import org.nuanjing.duty.Page.Call;
import org.nuanjing.triage.RiskLevel;

/**
 * Decides who is called next to a contact, and when to look again. Pure. What it gives keeps the
 * one promise: a contact has a holder or a page that will go on by itself.
 *
 * <p>A clock that was set back shows in times that have not come yet; what they would have started
 * is then started at once, so that nobody waits for the clock.
 */
public final class Escalation {

  /** By how much the clocks of nodes may differ without being taken for a clock set back. */
  static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

  private final Ladders ladders;

  public Escalation(Ladders ladders) {
    this.ladders = ladders;
  }

  /** Finds the people of some roles who can be called now. */
  public interface Whom {
    /** Their sign-in names, each once, the first to be called first. */
    List<String> can(Set<DutyRole> roles, Draw draw);
  }

  /**
   * What is to be so from now on.
   *
   * @param page the live page; empty where nobody need be called
   * @param silentAt when the holder will count as silent; only without a page
   * @param calls who is called now; none where nothing is due
   * @param news what happened, oldest first
   */
  public record Outcome(
      Optional<Page> page, Optional<Instant> silentAt, List<Call> calls, List<News> news) {

    private static final Outcome NOTHING =
        new Outcome(Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /** What the ticket's history and the officer learn. */
  public enum News {
    /** Who holds the contact has been silent too long. */
    HOLDER_SILENT,
    /** People were called. */
    CALLED,
    /** There was nobody to call. */
    NOBODY,
    /** The officer is told that there was nobody to call. */
    TOLD_NOBODY,
    /** The officer has waited for a while and is told that people are still being called. */
    TOLD_WAITING
  }

  /** Whether every rung of the ladder was taken. */
  public boolean climbed(Page page) {
    return page.step() >= ladders.of(page.level()).rungs().size();
  }

  /** A contact that is over or needs nobody. */
  public Outcome over() {
    return Outcome.NOTHING;
  }

  /** What is due for a contact. */
  public Outcome next(Optional<Page> page, Contact contact, Instant now, Whom whom) {
    Ladder ladder = ladders.of(contact.level());
    Optional<Page> live = page.filter(one -> stillMeant(one, contact));
    if (contact.holder().isPresent() && live.isEmpty()) {
      return held(contact, ladder, now, whom);
    }
    if (live.isEmpty()) {
      return new Climb(contact, ladder, now, whom).begin(now, Optional.empty());
    }
    Page known = live.get();
    Climb climb = new Climb(contact, ladder, now, whom);
    if (contact.raised() || !known.level().atLeast(contact.level())) {
      return climb.begin(known.since(), Optional.of(known));
    }
    if (behind(now, known.lastAt())) {
      return climb.again(known, now);
    }
    return now.isBefore(known.nextAt())
        ? new Outcome(live, Optional.empty(), List.of(), List.of())
        : climb.on(known);
  }

  /** A page ends with the word of who holds the contact, or with another holder. */
  private static boolean stillMeant(Page page, Contact contact) {
    return page.passes().equals(contact.holder())
        && (contact.holder().isEmpty() || contact.waitsSince().isPresent());
  }

  private Outcome held(Contact contact, Ladder ladder, Instant now, Whom whom) {
    if (contact.waitsSince().isEmpty()) {
      return Outcome.NOTHING;
    }
    Instant since = contact.waitsSince().get();
    Instant silentAt = since.plus(ladder.silentAfter());
    if (contact.raised() || !now.isBefore(silentAt) || behind(now, since)) {
      return new Climb(contact, ladder, now, whom).begin(now, Optional.empty());
    }
    return new Outcome(Optional.empty(), Optional.of(silentAt), List.of(), List.of());
  }

  private static boolean behind(Instant now, Instant past) {
    return now.isBefore(past.minus(CLOCKS_DIFFER));
  }

  /** One look at a contact whose ladder is climbed. */
  private final class Climb {
    private final Contact contact;
    private final Ladder ladder;
    private final Instant now;
    private final Whom whom;

    Climb(Contact contact, Ladder ladder, Instant now, Whom whom) {
      this.contact = contact;
      this.ladder = ladder;
      this.now = now;
      this.whom = whom;
    }

    /** The first rung; with a silent holder the second as well, and the holder. */
    Outcome begin(Instant since, Optional<Page> before) {
      List<Rung> rungs = ladder.rungs();
      int first = contact.holder().isPresent() && !contact.raised() ? Math.min(2, rungs.size()) : 1;
      Instant startedAt = now.minus(rungs.get(first - 1).after());
      Page page =
          new Page(
              since,
              contact.level(),
              startedAt,
              contact.holder(),
              0,
              before.map(Page::calls).orElseGet(List::of),
              now,
              now,
              before.map(Page::told).orElse(0),
              before.map(Page::toldAt).orElse(since));
      List<News> news = new ArrayList<>();
      if (contact.holder().isPresent() && !contact.raised()) {
        news.add(News.HOLDER_SILENT);
      }
      return take(page, first, news);
    }

    /** The clock was set back: the next rung is taken now, and those above it keep their pace. */
    Outcome again(Page page, Instant at) {
      Duration after =
          page.step() < ladder.rungs().size()
              ? ladder.rungs().get(page.step()).after()
              : ladder.rungs().getLast().after();
      Page moved = moved(page, at.minus(after));
      return take(moved, page.step() + 1, new ArrayList<>());
    }

    private static Page moved(Page page, Instant startedAt) {
      Instant toldAt = page.toldAt().isAfter(startedAt) ? startedAt : page.toldAt();
      return new Page(
          page.since().isAfter(startedAt) ? startedAt : page.since(),
          page.level(),
          startedAt,
          page.passes(),
          page.step(),
          page.calls(),
          page.lastAt(),
          page.nextAt(),
          page.told(),
          toldAt);
    }

    /** All rungs that are due; one at least. */
    Outcome on(Page page) {
      int upTo = page.step() + 1;
      while (upTo < ladder.rungs().size() && !now.isBefore(due(page, upTo))) {
        upTo++;
      }
      return take(page, upTo, new ArrayList<>());
    }

    private Instant due(Page page, int index) {
      return page.startedAt().plus(ladder.rungs().get(index).after());
    }

    /** Calls the people of the rungs up to one; where there are none, of further rungs at once. */
    private Outcome take(Page page, int wanted, List<News> news) {
      int size = ladder.rungs().size();
      int upTo = wanted;
      Set<String> people = people(page.step(), upTo);
      while (people.isEmpty() && upTo < size) {
        upTo++;
        people = people(page.step(), upTo);
      }
      boolean nobody =
          people.isEmpty() || people.equals(contact.holder().map(Set::of).orElse(Set.of()));
      if (phones(page.step(), upTo) || (nobody && ladder.phones())) {
        people.add(Reach.PHONE_TREE);
      }
      int step = upTo;
      List<Call> calls = people.stream().map(one -> new Call(one, step, now)).toList();
      news.add(nobody ? News.NOBODY : News.CALLED);
      return tell(page, step, calls, news, nobody);
    }

    private Set<String> people(int taken, int upTo) {
      Set<DutyRole> roles = EnumSet.noneOf(DutyRole.class);
      if (upTo > ladder.rungs().size()) {
        roles.addAll(ladder.everybody());
      } else {
        ladder
            .rungs()
            .subList(Math.min(taken, upTo - 1), upTo)
            .forEach(rung -> roles.addAll(rung.roles()));
      }
      Set<String> people = new LinkedHashSet<>(contact.holder().stream().toList());
      if (!roles.isEmpty()) {
        people.addAll(whom.can(roles, draw(upTo)));
      }
      return people;
    }

    /** Where life is in danger, and where nobody answered in a whole round, nobody is spared. */
    private Draw draw(int upTo) {
      return contact.level() == RiskLevel.IMMINENT || upTo > ladder.rungs().size()
          ? Draw.EVERYBODY
          : Draw.READY_FIRST;
    }

    private boolean phones(int taken, int upTo) {
      return upTo > ladder.rungs().size()
          ? ladder.phones()
          : ladder.rungs().subList(Math.min(taken, upTo - 1), upTo).stream()
              .anyMatch(Rung::phoneTree);
    }

    private Outcome tell(Page page, int step, List<Call> calls, List<News> news, boolean nobody) {
      boolean first = page.told() == 0;
      Instant dueToTell =
          first ? page.since().plus(ladders.tellAfter()) : page.toldAt().plus(ladders.tellEvery());
      boolean tell = (nobody && first) || !now.isBefore(dueToTell);
      if (tell) {
        news.add(nobody && first ? News.TOLD_NOBODY : News.TOLD_WAITING);
      }
      List<Call> all = new ArrayList<>(page.calls());
      all.addAll(calls);
      Instant nextAt = step < ladder.rungs().size() ? due(page, step) : now.plus(ladder.repeat());
      Page next =
          new Page(
              page.since(),
              contact.level(),
              page.startedAt(),
              contact.holder(),
              step,
              all,
              now,
              nextAt,
              tell ? page.told() + 1 : page.told(),
              tell ? now : page.toldAt());
      return new Outcome(Optional.of(next), Optional.empty(), calls, news);
    }
  }
}
