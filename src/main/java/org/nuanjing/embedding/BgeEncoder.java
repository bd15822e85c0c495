package org.nuanjing.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WordpieceTokenizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * BAAI's bge-small-zh-v1.5 (MIT licence, 24 million parameters, four layers) with weights of eight
 * bits, run in this process by ONNX Runtime. A sentence of twenty characters takes one to two
 * milliseconds of one core; nothing leaves the machine.
 */
public final class BgeEncoder implements SentenceEncoder {

  /** Which model it is: vectors of different models must not be compared. */
  public static final String NAME = "bge-small-zh-v1.5-q";

  /** How many numbers a vector has. */
  public static final int SIZE = 512;

  private static final Logger log = LoggerFactory.getLogger(BgeEncoder.class);

  /** The model was made for 512; what a clause is about is said before. */
  private static final int MOST_TOKENS = 320;

  private static final String UNKNOWN = "[UNK]";
  private static final String END = "[SEP]";

  /** Written apart, as the model's own tokenizer takes them. */
  private static final Pattern ALONE = Pattern.compile("[\\p{IsHan}\\p{IsPunctuation}\\p{S}]");

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, Long> vocabulary;
  private final WordpieceTokenizer tokenizer;

  private BgeEncoder(OrtEnvironment environment, OrtSession session, Map<String, Long> vocabulary) {
    this.environment = environment;
    this.session = session;
    this.vocabulary = vocabulary;
    this.tokenizer = new WordpieceTokenizer(vocabulary.keySet());
  }

  /** Loaded once, when it is first asked for. */
  private static final class Shared {
    static final Optional<SentenceEncoder> ENCODER = load();
  }

  /** The encoder; nothing where its native part does not run on this machine. */
  public static Optional<SentenceEncoder> find() {
    return Shared.ENCODER;
  }

  private static Optional<SentenceEncoder> load() {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        // Messages come side by side; one must not take all processors.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session =
            environment.createSession(resource("/" + NAME + ".onnx").readAllBytes(), options);
        return Optional.of(new BgeEncoder(environment, session, readVocabulary()));
      }
    } catch (OrtException | IOException | LinkageError | RuntimeException e) {
      log.warn("Meaning cannot be compared on this machine; words alone are.", e);
      return Optional.empty();
    }
  }

  private static Map<String, Long> readVocabulary() throws IOException {
    try (InputStream file = resource("/" + NAME + "-tokenizer.json")) {
      JsonNode tokens = JsonMapper.shared().readTree(file).path("model").path("vocab");
      Map<String, Long> vocabulary = new HashMap<>();
      tokens
          .properties()
          .forEach(token -> vocabulary.put(token.getKey(), token.getValue().asLong()));
      return vocabulary;
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = BgeEncoder.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException(name + " is missing");
    }
    return resource;
  }

  @Override
  public float[] encode(String text) {
    long[][] tokens = {tokens(text)};
    long[][] attention = {new long[tokens[0].length]};
    long[][] types = {new long[tokens[0].length]};
    Arrays.fill(attention[0], 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, tokens);
        OnnxTensor mask = OnnxTensor.createTensor(environment, attention);
        OnnxTensor kinds = OnnxTensor.createTensor(environment, types);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", kinds))) {
      // The state of the first token stands for the text; those of the others follow it.
      float[] first = new float[SIZE];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
      return unit(first);
    } catch (OrtException e) {
      throw new IllegalStateException("A text cannot be encoded.", e);
    }
  }

  /** The numbers of a text's tokens, begun and ended as the model expects. */
  private long[] tokens(String text) {
    String[] tokens = tokenizer.tokenize(ALONE.matcher(cut(text)).replaceAll(" $0 "));
    long unknown = Objects.requireNonNull(vocabulary.get(UNKNOWN));
    long[] numbers =
        Arrays.stream(tokens)
            .limit(MOST_TOKENS)
            .mapToLong(token -> vocabulary.getOrDefault(token, unknown))
            .toArray();
    if (tokens.length > MOST_TOKENS) {
      numbers[MOST_TOKENS - 1] = Objects.requireNonNull(vocabulary.get(END));
    }
    return numbers;
  }

  /** No token is longer than a word, and no text of ours has words so long. */
  private static String cut(String text) {
    return text.length() <= 8 * MOST_TOKENS ? text : text.substring(0, 8 * MOST_TOKENS);
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float each : vector) {
      square += each * each;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
