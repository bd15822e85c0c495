package org.nuanjing.authoring;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.nuanjing.dialogue.Activator;
import org.nuanjing.dialogue.CareDialogue;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Sources;
import org.nuanjing.dialogue.TicketNotices;
import org.nuanjing.dialogue.UnitNames;
import org.nuanjing.directory.Directory;
import org.nuanjing.directory.reference.DirectoryFolder;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.entitlements.Entitlements;
import org.nuanjing.policy.entitlements.EntitlementsFolder;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Units;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterEntry;
import org.nuanjing.tickets.Routing;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.reference.NamesFolder;

/**
 * The real assistant over one set of intents, with the sample units, desks, officers and rules that
 * are inside the program: what conversations are rehearsed on. Needs neither server nor Redis.
 */
public final class Stage implements AutoCloseable {

  private static final Duration STALE_AFTER = Duration.ofDays(90);

  private final IntentSet intents;
  private final Sources sources;
  private final SampleRules rules = new SampleRules();
  private final Units units;
  private final Desks desks;
  private final Officer officer;
  private final SlotReader reader;
  private final Counsellor counsellor;

  private Stage(IntentSet intents, Optional<PolicyLibrary> library) {
    this.intents = intents;
    sources =
        new Sources(
            library.orElse(rules),
            library.isPresent() ? Entitlements.NONE : EntitlementsFolder.read(Optional.empty()),
            new Directory(DirectoryFolder.read(Optional.empty(), LocalDate.MAX), STALE_AFTER));
    ReferenceData samples = ReferenceData.read(Optional.empty());
    units = new ReferenceUnits(samples.units());
    desks = new ReferenceDesks(samples.desks());
    reader = new SlotReader(NamesFolder.read(Optional.empty()).with(UnitNames.entries(units)));
    counsellor =
        new Counsellor(
            samples.staff().stream()
                .filter(each -> each.roles().contains(StaffMember.Role.COUNSELLOR))
                .findFirst()
                .orElseGet(samples.staff()::getFirst),
            new TicketNotices(intents.catalog(), desks));
    RosterEntry first = samples.officers().getFirst();
    officer =
        new Officer(
            new OfficerId("rehearsal"),
            first.badge(),
            first.name(),
            first.category(),
            first.unit());
  }

  /** With the sample rules, which are indexed when one is first asked about. */
  public static Stage of(IntentSet intents) {
    return new Stage(intents, Optional.empty());
  }

  /** With other rules. */
  public static Stage of(IntentSet intents, PolicyLibrary library) {
    return new Stage(intents, Optional.of(library));
  }

  public IntentCatalog catalog() {
    return intents.catalog();
  }

  public SlotReader reader() {
    return reader;
  }

  /** The first officer of the sample roster. */
  public Officer officer() {
    return officer;
  }

  /** Who takes requests. */
  Counsellor counsellor() {
    return counsellor;
  }

  /** The engine, which binds through the given port. */
  Dialogue dialogue(Activator activator) {
    return new CareDialogue(
        intents.catalog(),
        intents.recognizer(),
        reader,
        intents.signals(),
        intents.guide(),
        sources,
        new Routing(units, desks),
        units,
        desks,
        activator);
  }

  /** Removes what was indexed for it. */
  @Override
  public void close() {
    rules.close();
  }
}
