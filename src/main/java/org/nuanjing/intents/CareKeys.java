package org.nuanjing.intents;

import static org.nuanjing.intents.AnswerKeys.must;

import org.nuanjing.intents.AnswerKeys.Key;

/** Which texts care uses. */
final class CareKeys {

  static final Key[] CRISIS = {
    must("answer", "named"),
    must("high", "named"),
    must("imminent", "named"),
    must("another", "named"),
    must("heard_1"),
    must("heard_2"),
    must("heard_3"),
    must("heard_4"),
    must("heard_5"),
    must("heard_6"),
    must("low"),
    must("low_briefly"),
    must("check"),
    must("talk_now"),
    must("book"),
    must("self_help"),
    must("self_help_words"),
    must("talk_now_filed", "reference", "due"),
    must("imminent_held"),
    must("not_said"),
    must("not_a_number"),
    must("noted"),
    must("silent"),
    must("counted", "said", "label"),
    must("counted_silent", "label"),
    must("no_answer_yet"),
    must("go_on_gently"),
    must("passed_on"),
    must("no_more_questions"),
    must("asked_all"),
    must("asked_all_plan"),
    must("asked_imminent"),
    must("asked_another"),
    must("closed"),
    must("closing"),
    must("calling"),
    must("with_you"),
    must("change"),
    must("leave"),
    must("leave_held"),
    must("plan_together"),
    must("plan_not_now"),
    must("plan_later"),
    must("plan_begin"),
    must("plan_none"),
    must("plan_heading"),
    must("plan_done"),
    must("plan_forget"),
    must("plan_forgotten"),
    must("plan_taken_back"),
    must("plan_name"),
    must("plan_open"),
    must("plan_skipped"),
    must("plan_writing"),
    must("plan_kept"),
    must("exercise_go"),
    must("exercise_again"),
    must("exercise_stop"),
    must("exercise_stopped"),
    must("exercise_cut"),
    must("notice_taken"),
    must("notice_returned"),
    must("notice_plan"),
    must("notice_closed"),
    must("still_waiting"),
    must("nobody_on_duty")
  };

  static final Key[] SELF_CHECK = {
    must("answer"),
    must("not_now"),
    must("too_soon", "day", "total"),
    must("stop"),
    must("stopped"),
    must("unclear"),
    must("result", "total", "highest", "words"),
    must("talk"),
    must("keep"),
    must("kept"),
    must("trend", "lines"),
    must("trend_button"),
    must("trend_none"),
    must("forget"),
    must("forgotten")
  };

  private CareKeys() {}
}
