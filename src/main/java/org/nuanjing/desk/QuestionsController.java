package org.nuanjing.desk;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nuanjing.policy.questions.HeardQuestions;
import org.nuanjing.policy.questions.QuestionGroup;
import org.nuanjing.policy.questions.QuestionGroups;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was asked of the rules and not answered well, for administrators and whoever answers at a
 * desk for policy; for anybody else there is nothing here.
 */
@Controller
class QuestionsController {

  private static final int MOST = 100;

  private final HeardQuestions questions;
  private final Staff staff;
  private final PolicyEditors editors;
  private final Words words;

  QuestionsController(HeardQuestions questions, Staff staff, PolicyEditors editors, Words words) {
    this.questions = questions;
    this.staff = staff;
    this.editors = editors;
    this.words = words;
  }

  /**
   * One line of the list.
   *
   * @param text the newest question of its group
   * @param times how often it went wrong
   * @param outcomes what became of them, in words
   * @param last when it was last asked
   */
  record Row(String text, long times, String outcomes, String last) {}

  @ModelAttribute("me")
  StaffMember me(Principal who) {
    return staff.find(who.getName()).filter(editors::has).orElseThrow(NotHere::new);
  }

  @GetMapping("/desk/policies/questions")
  String list(Model model, Locale locale) {
    List<QuestionGroup> groups = QuestionGroups.of(questions.list());
    model.addAttribute("count", groups.size());
    model.addAttribute("rows", groups.stream().limit(MOST).map(each -> row(each, locale)).toList());
    return "desk/questions";
  }

  private Row row(QuestionGroup group, Locale locale) {
    String outcomes =
        group.verdicts().entrySet().stream()
            .map(each -> words.text("questions.verdict." + each.getKey(), locale, each.getValue()))
            .collect(Collectors.joining(" · "));
    return new Row(group.text(), group.troubled(), outcomes, words.moment(group.last()));
  }

  @ExceptionHandler(NotHere.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notHere() {
    return "error/404";
  }
}
