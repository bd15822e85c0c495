package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.lucene.Explanation.LeftOut;
import org.nuanjing.policy.lucene.Explanation.Ranked;
import org.nuanjing.policy.lucene.Explanation.Why;

/** Tells how an answer came about. */
@SuppressWarnings("EnumOrdinal") // signs and features lie in arrays in their order
final class Explaining {

  private final Search search;
  private final Search.Tools tools;

  Explaining(Search search, Search.Tools tools) {
    this.search = search;
    this.tools = tools;
  }

  Explanation of(Decision.Made made, int most) throws IOException {
    Map<String, Double> signs = new LinkedHashMap<>();
    for (int i = 0; i < made.signs().length; i++) {
      signs.put(Sign.values()[i].name(), made.signs()[i]);
    }
    Map<String, String> guesses = new LinkedHashMap<>();
    search.asking().guesses().forEach(guess -> guesses.put(guess.typed(), guess.meant()));
    Map<String, List<String>> vocabulary = new LinkedHashMap<>();
    search.asking().units().stream()
        .filter(Asking.Unit::spoken)
        .forEach(unit ->
            vocabulary.put(unit.forms().getFirst(), unit.forms().subList(1, unit.forms().size())));
    List<Ranked> best = new ArrayList<>();
    for (Candidate one : made.best().subList(0, Math.min(most, made.best().size()))) {
      best.add(ranked(one, best.isEmpty() ? Relation.MAIN : Relation.ALSO));
    }
    return new Explanation(
        made.answer(),
        search.question(),
        made.likely(),
        tools.confidence().bounds().sure(),
        signs,
        search.asking().facts().stream().map(Enum::name).toList(),
        guesses,
        vocabulary,
        search.asking().terms(),
        best,
        leftOut(most));
  }

  private Ranked ranked(Candidate one, Relation relation) throws IOException {
    Map<String, Double> parts = new LinkedHashMap<>();
    Arrays.stream(Feature.values())
        .sorted(Comparator.comparingDouble((Feature each) -> -Math.abs(part(one, each))))
        .filter(each -> part(one, each) != 0)
        .forEach(each -> parts.put(each.name(), part(one, each)));
    return new Ranked(
        search.citation(one, relation),
        tools.ranking().score(one.features()),
        one.hit().score(),
        parts);
  }

  private double part(Candidate one, Feature feature) {
    return one.get(feature) * tools.ranking().weight(feature);
  }

  private List<LeftOut> leftOut(int most) throws IOException {
    List<LeftOut> leftOut = new ArrayList<>();
    for (Candidate one : search.leftOut(most)) {
      Citation citation = search.citation(one, Relation.ALSO);
      leftOut.add(new LeftOut(citation, one.hit().score(), why(citation)));
    }
    return leftOut;
  }

  private static Why why(Citation citation) {
    return switch (citation.standing()) {
      case IN_FORCE -> Why.ANOTHER_PLACE;
      case SUPERSEDED -> Why.SUPERSEDED;
      case NOT_YET_IN_FORCE -> Why.NOT_YET_IN_FORCE;
      case EXPIRED -> Why.EXPIRED;
    };
  }
}
