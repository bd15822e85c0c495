package org.nuanjing.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** What others would take off the shelf, to be compared with the recognizer. */
final class PlainBaselines {

  private PlainBaselines() {}

  /** A Crammer–Singer machine by LIBLINEAR over single characters and pairs, as counts. */
  static UnaryOperator<String> liblinear(List<Lesson> lessons) {
    List<String> intents =
        lessons.stream().map(each -> each.meant().getFirst()).distinct().toList();
    Map<String, Integer> places = new HashMap<>();
    for (Lesson lesson : lessons) {
      grams(lesson.text()).keySet().forEach(gram -> places.putIfAbsent(gram, places.size() + 1));
    }
    Problem problem = new Problem();
    problem.l = lessons.size();
    problem.n = places.size();
    problem.x = lessons.stream().map(each -> vector(each.text(), places)).toArray(Feature[][]::new);
    problem.y =
        lessons.stream().mapToDouble(each -> intents.indexOf(each.meant().getFirst())).toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.MCSVM_CS, 1, 0.1));
    return text -> {
      double[] values = new double[model.getNrClass()];
      return intents.get((int) Linear.predictValues(model, vector(text, places), values));
    };
  }

  private static Map<String, Integer> grams(String text) {
    Map<String, Integer> grams = new TreeMap<>();
    for (int at = 0; at < text.length(); at++) {
      for (int end = at + 1; end <= Math.min(at + 2, text.length()); end++) {
        grams.merge(text.substring(at, end), 1, Integer::sum);
      }
    }
    return grams;
  }

  private static Feature[] vector(String text, Map<String, Integer> places) {
    Map<Integer, Integer> counts = new TreeMap<>();
    grams(text)
        .forEach((gram, count) -> {
          Integer place = places.get(gram);
          if (place != null) {
            counts.put(place, count);
          }
        });
    double length =
        Math.sqrt(counts.values().stream().mapToDouble(count -> (double) count * count).sum());
    return counts.entrySet().stream()
        .map(each -> new FeatureNode(each.getKey(), each.getValue() / length))
        .toArray(Feature[]::new);
  }

  /** OpenNLP's document categorizer, maximum entropy, over single characters and words. */
  static UnaryOperator<String> openNlp(List<Lesson> lessons) {
    List<DocumentSample> samples =
        lessons.stream()
            .map(each -> new DocumentSample(each.meant().getFirst(), tokens(each.text())))
            .toList();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put("PrintMessages", false);
    DoccatModel model = trained(samples, parameters);
    DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
    return text -> categorizer.getBestCategory(categorizer.categorize(tokens(text)));
  }

  private static DoccatModel trained(List<DocumentSample> samples, TrainingParameters parameters) {
    try (var stream = ObjectStreamUtils.createObjectStream(samples)) {
      return DocumentCategorizerME.train("zh", stream, parameters, new DoccatFactory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] tokens(String text) {
    List<String> tokens =
        new ArrayList<>(List.of(text.split("(?<=\\p{IsHan})|(?=\\p{IsHan})|\\s+")));
    tokens.removeIf(String::isBlank);
    return tokens.toArray(String[]::new);
  }
}
