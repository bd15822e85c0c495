package org.nuanjing.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nuanjing.intents.Language;
import org.nuanjing.tickets.ChecklistTemplate;
import org.nuanjing.tickets.ReplyTemplate;
import org.nuanjing.tickets.Templates;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Work;
import org.springframework.stereotype.Component;

/** Makes what pages show out of what staff keep beside tickets. */
@Component
final class WorkViews {

  private final Templates templates;
  private final Words words;
  private final Clock clock;

  WorkViews(Templates templates, Words words, Clock clock) {
    this.templates = templates;
    this.words = words;
    this.clock = clock;
  }

  WorkView of(Ticket ticket, Locale locale) {
    Work work = ticket.work();
    return new WorkView(
        ticket.relay().notes().stream()
            .map(note ->
                new WorkView.Note(
                    words.actor(note.author(), locale), words.moment(note.at()), note.text()))
            .toList(),
        work.tags(),
        work.checklists().stream().map(list -> checklist(list, locale)).toList(),
        work.reminder()
            .map(at ->
                LocalDateTime.ofInstant(at, clock.getZone())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString()),
        lists(ticket),
        templates.replies().stream()
            .filter(one -> one.serves(ticket.desk()))
            .map(one -> reply(one, ticket, locale))
            .toList());
  }

  /** Those that are for the ticket and not on it. */
  private List<WorkView.ListChoice> lists(Ticket ticket) {
    Set<String> there =
        Set.copyOf(ticket.work().checklists().stream().map(Work.Checklist::id).toList());
    return templates.checklists().stream()
        .filter(one -> one.serves(ticket.intent()) && !there.contains(one.id()))
        .map((ChecklistTemplate one) -> new WorkView.ListChoice(one.id(), one.title()))
        .toList();
  }

  private WorkView.Checklist checklist(Work.Checklist list, Locale locale) {
    return new WorkView.Checklist(
        list.id(),
        list.title(),
        list.items().stream()
            .map(item ->
                new WorkView.Item(item.text(), item.doneBy().map(who -> words.actor(who, locale))))
            .toList(),
        list.items().stream().filter(item -> item.doneBy().isPresent()).count());
  }

  private WorkView.ReplyChoice reply(ReplyTemplate template, Ticket ticket, Locale locale) {
    Language language = ticket.requester().language();
    Locale theirs = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    Map<String, String> values =
        Map.of(
            "what", words.intent(ticket.intent(), theirs),
            "reference", ticket.reference().toString(),
            "desk", words.desk(ticket.desk(), theirs),
            "due", words.due(ticket, theirs));
    return new WorkView.ReplyChoice(
        template.id(),
        "en".equals(locale.getLanguage()) ? template.titleEn() : template.title(),
        template.text(language, values),
        template.sequel().then().name(),
        template.stale(LocalDate.now(clock)));
  }
}
