package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Block;
import org.nuanjing.directory.Directory;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Excerpt;
import org.nuanjing.policy.Fact;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.Span;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.Version;
import org.nuanjing.policy.entitlements.Entitlements;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;

/** How each kind of answer reads, whatever found it. */
class PolicyAnswersTest {

  private static final String QUESTION = "法定节假日值班补休的政策规定是几天";

  private static final PolicyDocument RULES =
      new PolicyDocument(
          "rules.md",
          "值班规定",
          "",
          "",
          "北原省",
          Set.of(Category.OFFICER),
          Optional.empty(),
          Optional.of(LocalDate.of(2025, 1, 1)),
          Optional.empty(),
          "");

  private static final Passage FIRST = clause("第三条", "值班的，补休两天。");
  private static final Passage SECOND = clause("第九条", "值班的，补休三天。");

  @Test
  void aSureAnswerSaysTheFactMarksTheWordsAndNamesWhatDisagrees() {
    World world =
        asked(
            new Answer.Sure(
                List.of(
                    citation(FIRST, Relation.MAIN, Addressee.ASKER, new Span(4, 8)),
                    citation(SECOND, Relation.CONTRADICTS, Addressee.ASKER)),
                Optional.of(new Fact(Fact.Kind.DURATION, new Span(4, 8), "补休两天"))));

    assertThat(world.words()).contains("简单说：补休两天。", "第三条", "说的不一样", "补休三天", "第九条", "2025年1月1日起施行");
    assertThat(quotes(world).getFirst().marks()).containsExactly(new Block.Mark(4, 8));
    assertThat(heard(world)).isEmpty();
  }

  @Test
  void aClauseThatMustBeReadBesideItIsQuotedToo() {
    World world =
        asked(
            new Answer.Sure(
                List.of(
                    citation(FIRST, Relation.MAIN, Addressee.EVERYBODY),
                    citation(SECOND, Relation.ALSO, Addressee.EVERYBODY)),
                Optional.empty()));

    assertThat(world.words()).contains("我查到这条", "还要看这一条");
    assertThat(quotes(world)).hasSize(2);
  }

  @Test
  void eachPartHasItsLineAndItsClauseAndWhatIsNotFoundGoesToAPerson() {
    World world =
        asked(
            new Answer.Several(
                List.of(
                    new Answer.Each(
                        "补休几天",
                        "值班补休几天",
                        new Answer.Sure(
                            List.of(citation(FIRST, Relation.MAIN, Addressee.EVERYBODY)),
                            Optional.of(new Fact(Fact.Kind.DURATION, new Span(4, 8), "补休两天")))),
                    new Answer.Each(
                        "津贴多少",
                        "值班津贴多少",
                        new Answer.Declined(Answer.Reason.NOTHING_ABOUT_IT, "")))));

    assertThat(world.words()).contains("【补休几天】简单说：补休两天。", "【津贴多少】这一问我手上的文件里没查到");
    assertThat(quotes(world)).hasSize(1);
    assertThat(heard(world)).extracting(HeardQuestion::text).containsExactly("值班津贴多少");
    world.taps("转给政策岗");
    assertThat(world.tickets.getFirst().details().getFirst().value()).isEqualTo("值班津贴多少");
  }

  @Test
  void partsThatAreAllSureAreRatedLikeOneAnswer() {
    World world = asked(new Answer.Several(List.of(each("补休几天", FIRST), each("加班补休几天", SECOND))));

    assertThat(quotes(world)).hasSize(2);
    assertThat(heard(world)).isEmpty();
    world.taps("有用");
    assertThat(heard(world)).hasSize(1);
  }

  private static Answer.Each each(String about, Passage clause) {
    return new Answer.Each(
        about,
        about,
        new Answer.Sure(
            List.of(citation(clause, Relation.MAIN, Addressee.EVERYBODY)), Optional.empty()));
  }

  @Test
  void aShortListIsToldWholeAndALongOneCounted() {
    assertThat(asked(list("有下列情形之一的", "一", "二")).words()).contains("共2项。有下列情形之一的：一；二。");
    String item = "很长的一项".repeat(20);
    assertThat(asked(list("有下列情形之一的", item, item, item)).words())
        .contains("共3项，全在下面的原文里。有下列情形之一的：")
        .doesNotContain(item);
  }

  private static Answer list(String lead, String... items) {
    return new Answer.Sure(
        List.of(citation(FIRST, Relation.MAIN, Addressee.EVERYBODY)),
        Optional.of(new Fact(Fact.Kind.LIST, new Span(0, 8), lead, List.of(items))));
  }

  @Test
  void aClauseThatIsReferredToIsQuotedAsThat() {
    World world =
        asked(
            new Answer.Sure(
                List.of(
                    citation(FIRST, Relation.MAIN, Addressee.EVERYBODY),
                    citation(SECOND, Relation.REFERRED, Addressee.EVERYBODY)),
                Optional.empty()));

    assertThat(world.words()).contains("这条提到了下面这条");
  }

  @Test
  void aClauseSilentOnTheAskersCategorySaysSo() {
    World world =
        asked(
            new Answer.Sure(
                List.of(citation(FIRST, Relation.MAIN, Addressee.OTHERS)), Optional.empty()));

    assertThat(world.words()).contains("没有写到民警");
  }

  @Test
  void anUnsureAnswerSaysSoWhatIsMissingAndGoesToAPersonInOneTap() {
    World world =
        asked(
            new Answer.Unsure(
                List.of(citation(FIRST, Relation.MAIN, Addressee.EVERYBODY)),
                Optional.of(Fact.Kind.AMOUNT)));

    assertThat(world.words()).contains("没有十足把握", "没有写明多少钱", "转给政策岗");
    assertThat(heard(world)).extracting(HeardQuestion::verdict).containsExactly(Verdict.UNSURE);
    world.taps("转给政策岗");
    assertThat(world.tickets.getFirst().details().getFirst().value()).isEqualTo(QUESTION);
  }

  @Test
  void everyReasonForDecliningHasItsOwnWords() {
    Set<String> said = new java.util.HashSet<>();
    for (Answer.Reason reason : Answer.Reason.values()) {
      World world = asked(new Answer.Declined(reason, "某某规定"));
      said.add(world.words());
      assertThat(world.words()).contains("转给政策岗").doesNotContain("{about}");
      assertThat(heard(world))
          .extracting(HeardQuestion::verdict)
          .containsExactly(Verdict.UNANSWERED);
    }
    assertThat(said).hasSize(Answer.Reason.values().length);
  }

  @Test
  void aRatingIsNotedAndADislikeOffersAPerson() {
    Answer.Sure sure =
        new Answer.Sure(
            List.of(citation(FIRST, Relation.MAIN, Addressee.EVERYBODY)), Optional.empty());
    World liked = asked(sure);
    liked.taps("有用");
    assertThat(heard(liked)).extracting(HeardQuestion::verdict).containsExactly(Verdict.USEFUL);

    World disliked = asked(sure);
    disliked.taps("没用");
    assertThat(heard(disliked))
        .containsExactly(
            new HeardQuestion(
                QUESTION, Verdict.USELESS, List.of(FIRST.id()), World.NOW, disliked.now()));
    assertThat(disliked.conversation.pending()).isInstanceOf(Pending.PolicyTicket.class);
  }

  @Test
  void buttonsOfAnEarlierAnswerNoLongerWork() {
    Answer.Sure sure =
        new Answer.Sure(
            List.of(citation(FIRST, Relation.MAIN, Addressee.EVERYBODY)), Optional.empty());
    World world = asked(sure);
    List<Effect> first = List.copyOf(world.said);
    world.passes(Duration.ofMinutes(1));
    world.writes(QUESTION);
    world.said.clear();
    world.said.addAll(first);
    world.taps("有用");

    assertThat(world.words()).contains("用不上了");
    assertThat(heard(world)).isEmpty();
  }

  @Test
  void numbersOfPersonsAreMaskedInWhatIsKept() {
    World world = new World(sources(new Answer.Declined(Answer.Reason.NOTHING_ABOUT_IT, "")));
    world.writes("身份证110101199003074258的辅警工龄补贴政策规定是多少");

    assertThat(heard(world))
        .singleElement()
        .extracting(HeardQuestion::text)
        .asString()
        .doesNotContain("19900307");
  }

  private static World asked(Answer answer) {
    World world = new World(sources(answer));
    world.writes(QUESTION);
    return world;
  }

  private static Sources sources(Answer answer) {
    return new Sources(new OneAnswer(answer), Entitlements.NONE, Directory.EMPTY);
  }

  private static List<Block.Quote> quotes(World world) {
    return world.said.stream()
        .filter(Effect.Say.class::isInstance)
        .flatMap(say -> ((Effect.Say) say).blocks().stream())
        .filter(Block.Quote.class::isInstance)
        .map(Block.Quote.class::cast)
        .toList();
  }

  private static List<HeardQuestion> heard(World world) {
    return world.said.stream()
        .filter(Effect.NoteQuestion.class::isInstance)
        .map(note -> ((Effect.NoteQuestion) note).question())
        .toList();
  }

  private static Passage clause(String article, String text) {
    return new Passage("rules.md#" + article, RULES, article, "", text);
  }

  private static Citation citation(
      Passage passage, Relation relation, Addressee addressee, Span... marks) {
    return new Citation(passage, Standing.IN_FORCE, Reach.OWN, addressee, relation, List.of(marks));
  }

  /** Rules that always say the same. */
  private record OneAnswer(Answer answer) implements PolicyLibrary {
    @Override
    public Answer ask(Question question) {
      return answer;
    }

    @Override
    public Optional<Excerpt> around(String passage, int neighbours) {
      return Optional.empty();
    }

    @Override
    public List<Version> versions(String passage, LocalDate day) {
      return List.of();
    }
  }
}
