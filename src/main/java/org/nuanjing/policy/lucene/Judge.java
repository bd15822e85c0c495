package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/** Tells what speaks for and against each clause the first stage found for a question. */
@SuppressWarnings("EnumOrdinal") // features, signs and bits go by index
final class Judge {

  private static final double UNITS_OF_LENGTH = 100;
  private static final double TINY = 1e-9;

  private final Asking asking;
  private final Scope scope;
  private final Naming naming;
  private final double weight;
  private final double spoken;
  private final double rarity;
  private final Optional<float[]> meaning;
  private final IdentityHashMap<Entry, double[]> titles = new IdentityHashMap<>();
  private final Map<String, double[]> headings = new HashMap<>();

  /**
   * A judge for one question.
   *
   * @param meaning of the question; nothing where words alone are compared
   */
  Judge(Asking asking, Scope scope, Naming naming, Optional<float[]> meaning) {
    this.asking = asking;
    this.scope = scope;
    this.naming = naming;
    this.meaning = meaning;
    this.weight = Math.max(TINY, asking.weight());
    this.spoken =
        asking.units().stream().filter(Asking.Unit::spoken).mapToDouble(Asking.Unit::weight).sum();
    this.rarity = Math.max(TINY, asking.rarity());
  }

  /** The features of each clause by {@link Feature#ordinal}, in the same order. */
  List<double[]> features(List<Hit> hits) {
    double top = hits.stream().mapToDouble(Hit::score).max().orElse(1);
    IdentityHashMap<Entry, double[]> bestTwo = new IdentityHashMap<>();
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
      meaning.ifPresent(question -> meaning(features, hit.meanings().near(question)));
      all.add(features);
    }
    return all;
  }

  private void words(double[] features, Hit hit) {
    Sayings.Said body = asking.sayings().in(hit.body());
    double[] title =
        titles.computeIfAbsent(
            hit.entry(), entry -> asking.sayings().in(entry.plainTitle()).units());
    double[] heading =
        headings.computeIfAbsent(hit.heading(), words -> asking.sayings().in(words).units());
    double all = 0;
    double inTitle = 0;
    double ofSpoken = 0;
    for (int unit = 0; unit < title.length; unit++) {
      double inBody = body.units()[unit];
      all += Math.max(inBody, Math.max(title[unit], heading[unit]));
      inTitle += title[unit];
      ofSpoken += asking.units().get(unit).spoken() ? inBody : 0;
    }
    set(features, Feature.ALL, all / weight);
    set(features, Feature.TITLE, inTitle / weight);
    set(features, Feature.SPOKEN, spoken == 0 ? 0 : ofSpoken / spoken);
    set(features, Feature.SENTENCE, body.sentence() / weight);
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
        AskedFact.PENALTY.stated(hit.facts()) || Trait.PENALTIES.of(hit.traits()));
    set(features, Feature.WHO, asked.contains(AskedFact.WHO), AskedFact.WHO.stated(hit.facts()));
  }

  private void standing(double[] features, Hit hit) {
    Entry entry = hit.entry();
    Reach reach = scope.reach(entry);
    boolean named = naming instanceof Naming.Named found && found.entry().equals(entry);
    boolean others = scope.addressee(entry, hit.body()) == Addressee.OTHERS;
    set(features, Feature.OWN_PLACE, reach == Reach.OWN || reach == Reach.OTHER ? 1 : 0);
    set(features, Feature.NAMED, named ? 1 : 0);
    set(features, Feature.OTHERS, others ? 1 : 0);
  }

  private static void meaning(double[] features, double[] near) {
    if (near.length > 0) {
      set(features, Feature.MEANING, near[0]);
      double[] sentences = Arrays.copyOfRange(near, 1, near.length);
      set(features, Feature.MEANING_OF_SENTENCE, Meanings.nearest(sentences));
    }
  }

  private static void kind(double[] features, Hit hit) {
    set(features, Feature.GENERAL, Trait.GENERAL.of(hit.traits()) ? 1 : 0);
    set(features, Feature.PURPOSE, Trait.PURPOSE.of(hit.traits()) ? 1 : 0);
    set(features, Feature.DUTIES, Trait.DUTIES.of(hit.traits()) ? 1 : 0);
    set(features, Feature.DELEGATES, Trait.DELEGATES.of(hit.traits()) ? 1 : 0);
    set(features, Feature.LENGTH, Math.log1p(hit.body().length() / UNITS_OF_LENGTH) / 3);
  }

  private static void set(double[] features, Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  private static void set(double[] features, Feature feature, boolean asked, boolean there) {
    features[feature.ordinal()] = asked ? (there ? 1 : -1) : 0;
  }
}
