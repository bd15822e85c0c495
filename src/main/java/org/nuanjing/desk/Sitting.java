package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One person at one browser, from signing in until it is over; an attribute of the session. Its id
 * can be shown, it opens nothing. Safe for use from many threads.
 */
final class Sitting implements HttpSessionBindingListener {

  static final String ATTRIBUTE = "desk.sitting";

  /** Pages tell every half minute that somebody is there; they lock by themselves before us. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  /** What is wanted of somebody who has no second factor yet. */
  enum Wish {
    NONE,
    OFFERED,
    REQUIRED
  }

  private final String id = UUID.randomUUID().toString();
  private final String name;
  private final UserAgent browser;
  private final DeskSettings settings;
  private final Clock clock;
  private final Consumer<Sitting> gone;
  private final Instant began;
  private volatile Instant since;
  private volatile Instant acted;
  private volatile Wish wish;
  private volatile boolean locked;
  private volatile boolean ended;
  private volatile String wanted = "/desk";

  Sitting(
      String name,
      UserAgent browser,
      Wish wish,
      DeskSettings settings,
      Clock clock,
      Consumer<Sitting> gone) {
    this.name = name;
    this.browser = browser;
    this.wish = wish;
    this.settings = settings;
    this.clock = clock;
    this.gone = gone;
    began = clock.instant();
    since = began;
    acted = began;
  }

  /** The sitting a request belongs to. */
  static Optional<Sitting> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof Sitting sitting
        ? Optional.of(sitting)
        : Optional.empty();
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  UserAgent browser() {
    return browser;
  }

  Instant began() {
    return began;
  }

  /** When the person last did something; what a page fetches by itself does not count. */
  Instant acted() {
    return acted;
  }

  /** When it is over whatever the person does. */
  Instant endsAt() {
    return began.plus(settings.longest());
  }

  Wish wish() {
    return wish;
  }

  /** Asks for a second factor no more. */
  void wishNothing() {
    wish = Wish.NONE;
  }

  /** Notes that the person is there; a locked one stays locked. */
  void touch() {
    if (!locked()) {
      acted = clock.instant();
    }
  }

  void lock() {
    locked = true;
  }

  void unlock() {
    acted = clock.instant();
    locked = false;
  }

  /** Whether nothing may be shown until the person proves who they are. */
  boolean locked() {
    return locked || acted.plus(settings.lockAfter()).plus(GRACE).isBefore(clock.instant());
  }

  /** The page that was asked for while it was locked. */
  String wanted() {
    return wanted;
  }

  void want(String page) {
    wanted = page;
  }

  void end() {
    ended = true;
  }

  /** Holds on although all sessions were ended up to now. */
  void renew() {
    since = clock.instant();
  }

  /** Whether it is over, as far as this node knows. */
  boolean over() {
    Instant now = clock.instant();
    return ended || acted.plus(settings.signOutAfter()).isBefore(now) || endsAt().isBefore(now);
  }

  /**
   * Whether it is over.
   *
   * @param sessionsFrom sessions begun earlier were ended
   */
  boolean over(Instant sessionsFrom) {
    return over() || since.isBefore(sessionsFrom);
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    ended = true;
    gone.accept(this);
  }
}
