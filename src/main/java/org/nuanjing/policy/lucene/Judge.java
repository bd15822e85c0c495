package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/** Tells what speaks for and against each clause the first stage found for a question. */
final class Judge {

  private static final Pattern SENTENCES = Pattern.compile("[。；;\\n]");
  private static final Pattern PURPOSE =
      Pattern.compile(
          "^为了?.{4,300}制[定订]本|^根据.{4,200}制[定订]本|^.{0,30}自.{0,24}起(?:施行|实施)|由.{2,30}负责解释");
  private static final Pattern GENERAL = Pattern.compile("总则|附则");
  private static final Pattern PENALTIES = Pattern.compile("法律责任|罚则|责任追究|奖惩");
  private static final Pattern DUTIES =
      Pattern.compile(
          "^(?:国家|国务院|(?:县级以上|各级|地方)?.{0,8}人民政府|.{0,16}(?:部门|机关|机构))"
              + "(?:应当|负责|加强|建立|鼓励|支持|制定|将|和|、)");
  private static final Pattern DELEGATES =
      Pattern.compile(
          "由.{2,40}(?:规定|制定|确定)|按照?国家(?:有关)?规定|依照?国家(?:有关)?规定|国家规定的"
              + "|(?:具体|标准|办法|程序|范围|数额).{0,12}由|另行(?:规定|制定)|国家有关规定");

  private static final double UNITS_OF_LENGTH = 100;
  private static final double TINY = 1e-9;

  private final Asking asking;
  private final Scope scope;
  private final Naming naming;
  private final double weight;
  private final double spoken;
  private final double rarity;

  /**
   * A judge for one question.
   *
   * @param rarity the most BM25 could reach by the rarity of the terms
   */
  Judge(Asking asking, Scope scope, Naming naming, double rarity) {
    this.asking = asking;
    this.scope = scope;
    this.naming = naming;
    this.weight = Math.max(TINY, asking.weight());
    this.spoken =
        asking.units().stream().filter(Asking.Unit::spoken).mapToDouble(Asking.Unit::weight).sum();
    this.rarity = Math.max(TINY, rarity);
  }

  /** The features of each clause by {@link Feature#ordinal}, in the same order. */
  List<double[]> features(List<Hit> hits) {
    double top = hits.stream().mapToDouble(Hit::score).max().orElse(1);
    Map<Entry, double[]> bestTwo = new HashMap<>();
    for (Hit hit : hits) {
      double[] two = bestTwo.computeIfAbsent(hit.entry(), none -> new double[2]);
      if (hit.score() > two[0]) {
        two[1] = two[0];
        two[0] = hit.score();
      } else {
        two[1] = Math.max(two[1], hit.score());
      }
    }
    List<double[]> all = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      double[] features = new double[Feature.values().length];
      double[] two = bestTwo.getOrDefault(hit.entry(), new double[2]);
      set(features, Feature.SCORE, hit.score() / top);
      set(features, Feature.SCORE_OF_RARITY, hit.score() / rarity);
      set(features, Feature.DOCUMENT, (hit.score() == two[0] ? two[1] : two[0]) / top);
      words(features, hit);
      facts(features, hit);
      standing(features, hit);
      kind(features, hit);
      all.add(features);
    }
    return all;
  }

  private void words(double[] features, Hit hit) {
    double all = 0;
    double inTitle = 0;
    double ofSpoken = 0;
    for (Asking.Unit unit : asking.units()) {
      double body = unit.in(hit.body());
      double title = unit.in(hit.entry().plainTitle());
      all += Math.max(body, Math.max(title, unit.in(hit.heading())));
      inTitle += title;
      ofSpoken += unit.spoken() ? body : 0;
    }
    set(features, Feature.ALL, all / weight);
    set(features, Feature.TITLE, inTitle / weight);
    set(features, Feature.SPOKEN, spoken == 0 ? 0 : ofSpoken / spoken);
    sentence(features, hit.body());
  }

  private void sentence(double[] features, String body) {
    double best = -1;
    String words = "";
    for (String sentence : SENTENCES.split(body)) {
      double said = asking.said(sentence);
      if (said > best) {
        best = said;
        words = sentence;
      }
    }
    set(features, Feature.SENTENCE, Math.max(0, best) / weight);
    set(
        features,
        Feature.STATED_THERE,
        !asking.facts().isEmpty() && AskedFact.statedIn(words, asking.facts()) != 0 ? 1 : 0);
  }

  private void facts(double[] features, Hit hit) {
    Set<AskedFact> asked = asking.facts();
    boolean stated = asked.stream().anyMatch(fact -> fact.stated(hit.facts()));
    boolean number = asked.stream().anyMatch(fact -> fact.number() && fact.stated(hit.facts()));
    set(features, Feature.STATED, stated ? 1 : 0);
    set(features, Feature.NUMBER, asked.stream().anyMatch(AskedFact::number), number);
    set(
        features,
        Feature.PENALTY,
        asked.contains(AskedFact.PENALTY),
        AskedFact.PENALTY.stated(hit.facts()) || PENALTIES.matcher(hit.heading()).find());
    set(features, Feature.WHO, asked.contains(AskedFact.WHO), AskedFact.WHO.stated(hit.facts()));
  }

  private void standing(double[] features, Hit hit) {
    Entry entry = hit.entry();
    Reach reach = scope.reach(entry);
    boolean named = naming instanceof Naming.Named found && found.entry().equals(entry);
    boolean others = scope.addressee(entry, hit.body()) == Addressee.OTHERS;
    set(features, Feature.OWN_PLACE, reach == Reach.OWN || reach == Reach.OTHER ? 1 : 0);
    set(features, Feature.UNKNOWN_PLACE, reach == Reach.UNKNOWN ? 1 : 0);
    set(features, Feature.NAMED, named ? 1 : 0);
    set(features, Feature.OTHERS, others ? 1 : 0);
  }

  private static void kind(double[] features, Hit hit) {
    set(features, Feature.GENERAL, GENERAL.matcher(hit.heading()).find() ? 1 : 0);
    set(features, Feature.PURPOSE, PURPOSE.matcher(hit.body()).find() ? 1 : 0);
    set(features, Feature.DUTIES, DUTIES.matcher(hit.body()).find() ? 1 : 0);
    set(features, Feature.DELEGATES, DELEGATES.matcher(hit.body()).find() ? 1 : 0);
    set(features, Feature.LENGTH, Math.log1p(hit.body().length() / UNITS_OF_LENGTH) / 3);
  }

  private static void set(double[] features, Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  private static void set(double[] features, Feature feature, boolean asked, boolean there) {
    features[feature.ordinal()] = asked ? (there ? 1 : -1) : 0;
  }
}
