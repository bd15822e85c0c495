package org.nuanjing.intents;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Topic;

/**
 * Which texts the assistant uses, and the places each may have; a text not listed here is never
 * said.
 */
public final class AnswerKeys {

  /** One text: its key, whether a folder must have it, and which places it may have. */
  record Key(String name, boolean required, Set<String> places) {}

  private static final Map<String, Key> COMMON =
      keys(
          must("welcome"),
          must("unsure"),
          must("rephrase"),
          must("summary"),
          must("file"),
          must("change"),
          must("cancel"),
          must("cancelled"),
          must("skip"),
          must("cannot_skip"),
          must("yes"),
          must("no"),
          must("not_given"),
          must("slot_empty"),
          must("slot_too_long"),
          must("slot_not_an_option"),
          must("slot_not_yes_or_no"),
          must("slot_not_a_number"),
          must("slot_not_a_day"),
          must("slot_not_a_phone"),
          must("slot_not_things"),
          must("slot_not_a_quantity"),
          must("slot_not_money"),
          must("slot_not_people"),
          must("slot_not_a_period"),
          must("slot_not_a_moment"),
          must("slot_not_a_duration"),
          must("slot_not_a_badge"),
          must("slot_not_a_blood_type"),
          must("slot_not_a_relation"),
          must("slot_not_a_file"),
          must("why"),
          must("edit", "title"),
          must("files", "count"),
          must("change_how"),
          must("nothing_to_cancel"),
          must("stale"),
          must("bind_first"),
          must("attached"),
          must("attached_voice"),
          must("what_file"),
          must("what_voice"),
          must("what_then"),
          must("sticker"),
          must("unsupported"),
          must("not_shown", "kind"),
          must("beyond_again"),
          must("who"),
          must("fine"),
          must("counts_as_urgent"),
          must("all_passed_on", "reference"),
          must("filed_already", "reference"),
          must("handed_over", "reference", "due"),
          must("none_of_these"),
          must("unknown"),
          must("dont_know"),
          must("corrected", "title", "value"),
          must("wish_queued", "title"),
          must("wish_next", "title"),
          must("wish_told", "title"),
          must("still_needed"),
          must("put_aside", "title"),
          must("go_on"),
          must("later"),
          must("kept_for_later", "due"),
          must("kept_enough"),
          must("nothing_kept"),
          must("reminder", "title", "due"),
          must("kept_as_written"),
          must("form_gone"),
          must("masked"),
          must("stopped"),
          must("rule_then_request"),
          must("file_count", "count"),
          must("slot_not_a_place"),
          must("person_coming", "reference", "due"),
          must("draft_expired"),
          must("language_switched"),
          must("group"),
          must("group_lines"),
          must("rescue", "reference", "due"),
          must("state_open", "desk"),
          must("state_taken", "desk"),
          must("state_waiting", "desk"),
          must("state_resolved", "desk"),
          must("state_cancelled", "desk"),
          must("state_reopened", "desk"),
          must("line_late", "reference", "title", "state", "due"),
          must("line_closed", "reference", "title", "state", "due"),
          must("added_as_answer", "reference"),
          must("not_this_ticket"),
          must("edited"),
          must("edited_prefix"),
          must("edited_added"),
          must("all_right"),
          must("policy_ticket"),
          must("no_thanks"),
          must("not_found_in_form"),
          must("see_also"),
          must("refers_to"),
          must("clauses_disagree"),
          must("part", "about", "line"),
          must("part_unsure"),
          must("part_not_found"),
          must("shall_i_ask_part"),
          must("silent_on", "category"),
          must("category_officer"),
          must("category_auxiliary"),
          must("category_family"),
          must("category_retired"),
          must("category_unknown"),
          must("fact_line", "fact"),
          must("list_line", "lead", "count", "items"),
          must("list_count", "lead", "count"),
          must("as_of", "day"),
          must("not_stated", "what"),
          must("shall_i_ask"),
          must("kind_amount"),
          must("kind_duration"),
          must("kind_deadline"),
          must("kind_age"),
          must("kind_number"),
          must("kind_list"),
          must("kind_who"),
          must("kind_yes_no"),
          must("amount_at_most", "amount", "condition"),
          must("amount_fixed", "amount", "condition"),
          must("amount_unstated", "condition"),
          must("not_covered_who", "clause"),
          must("not_covered_cause", "clause"),
          must("not_covered_when", "clause"),
          must("not_covered_category", "clause", "category"),
          must("fact_who"),
          must("fact_cause"),
          must("fact_when"),
          must("who_self"),
          must("who_spouse"),
          must("who_parent"),
          must("who_spouses_parent"),
          must("who_child"),
          must("who_relative"),
          must("cause_illness"),
          must("cause_duty"),
          must("cause_other"),
          must("when_until", "day"),
          must("when_from", "day"),
          must("answer_useful"),
          must("answer_useless"),
          must("answer_around"),
          must("answer_versions"),
          must("answer_other"),
          must("answer_person"),
          must("rated_useful"),
          must("rated_useless"),
          must("ask_again"),
          must("other_versions"),
          must("in_force_from", "day"),
          must("issued_on", "day"),
          must("standing_superseded"),
          must("standing_not_yet"),
          must("standing_expired"),
          must("reach_other", "region"),
          must("lines"),
          must("where_are_you"),
          must("place_point"),
          must("place_here"),
          must("place_distance", "km"),
          must("place_open", "hours"),
          must("place_closed", "hours"),
          must("place_good_at", "what"),
          must("place_address", "address"),
          must("place_call_now", "contact"),
          must("place_call_day", "contact", "hours"),
          must("place_call_night", "contact"),
          must("place_bring", "papers"),
          must("place_checked", "day"),
          must("place_unsure", "day", "days"),
          must("colleague"),
          must("notice_taken", "what", "desk"),
          must("notice_replied", "what", "desk", "name"),
          must("notice_reassigned", "what", "desk"),
          must("notice_raised", "what", "desk"),
          must("notice_resolved", "what", "desk"),
          must("not_yet_solved"),
          must("notice_reopened", "what", "desk"),
          must("notice_cancelled", "what", "desk"),
          must("notice_late", "what", "desk"),
          must("notice_line", "what"),
          must("notice_handed_over", "what"),
          must("notice_joined", "what", "name"),
          must("notice_unsealed", "what"),
          must("notice_follow_up"),
          must("follow_up_talk"),
          must("follow_up_hour"),
          must("follow_up_no"),
          must("follow_up_which_hour"),
          must("follow_up_chosen", "hour"),
          must("follow_up_none"),
          must("follow_up_heard"),
          must("notice_outreach"),
          must("outreach_no"),
          must("notice_erased", "what", "gone", "kept"));

  private static final Key FILED = must("filed", "reference", "due");
  private static final Key ANSWER = must("answer");

  private AnswerKeys() {}

  /** The keys of {@code _common/answers.yaml}. */
  public static Set<String> common() {
    return COMMON.keySet();
  }

  static Map<String, Key> ofCommon() {
    return COMMON;
  }

  /**
   * The texts of an intent.
   *
   * @param topics the topics of an answer
   */
  static Map<String, Key> of(Behaviour behaviour, boolean urgent, List<Topic> topics) {
    return switch (behaviour) {
      case REQUEST ->
          urgent ? keys(FILED, may("opening"), must("urgent")) : keys(FILED, may("opening"));
      case ANSWER ->
          keys(
              Stream.concat(Stream.of(ANSWER), topics.stream().map(topic -> must(topic.key())))
                  .toArray(Key[]::new));
      case MENU, OUT_OF_SCOPE -> keys(ANSWER);
      case LANGUAGE -> keys(must("other"));
      case PRIVACY ->
          keys(
              FILED,
              must("answer"),
              must("bound", "name"),
              must("unbound"),
              must("tickets", "count"),
              must("forget"),
              must("forgotten"),
              must("erase"),
              must("forget_all"),
              must("forget_all_contact"),
              must("forget_all_button"),
              must("all_forgotten"));
      case TICKET_HURRY ->
          keys(
              must("none"),
              must("which"),
              must("hurried", "reference", "title", "due"),
              must("already", "reference", "title", "due"));
      case CRISIS -> keys(CareKeys.CRISIS);
      case SELF_CHECK -> keys(CareKeys.SELF_CHECK);
      case PLACES -> keys(must("answer", "where"), must("none", "where"));
      case POLICY ->
          keys(
              FILED,
              must("ask"),
              must("found"),
              must("unsure"),
              must("nothing_found"),
              must("document_not_held", "about"),
              must("no_such_article", "about"),
              must("no_rule_of_the_place"),
              must("fact_not_stated"),
              must("off_topic"));
      case TICKET_STATUS ->
          keys(must("none"), must("heading"), must("line", "reference", "title", "state", "due"));
      case TICKET_ADD -> keys(must("none"), must("which"), must("ask"), must("added", "reference"));
      case TICKET_CANCEL ->
          keys(
              must("none"),
              must("which"),
              must("confirm", "reference", "title"),
              must("cancelled", "reference"),
              must("kept"));
      case PERSON -> keys(FILED);
      case BIND ->
          keys(
              must("ask_badge"),
              must("ask_code"),
              must("bound", "name"),
              must("already", "name"),
              must("wrong", "attempts"),
              must("locked", "minutes"),
              must("expired"));
    };
  }

  static Key must(String name, String... places) {
    return new Key(name, true, Set.of(places));
  }

  private static Key may(String name, String... places) {
    return new Key(name, false, Set.of(places));
  }

  private static Map<String, Key> keys(Key... keys) {
    return Stream.of(keys).collect(toUnmodifiableMap(Key::name, key -> key));
  }
}
