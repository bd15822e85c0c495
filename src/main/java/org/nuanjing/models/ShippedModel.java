package org.nuanjing.models;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.models.ModelFile.Found;

/**
 * A model that is trained from the folder of intents inside the program when that is built, and
 * from any other folder when it is needed.
 *
 * @param name of its file
 * @param code a class of each package that decides what is learned
 * @param training trains it; the same folder gives the same model, bit by bit
 * @param writing what {@code reading} makes the same model of
 * @param reading throws {@link DamagedModel} where it cannot
 */
public record ShippedModel<T>(
    String name,
    List<Class<?>> code,
    Function<IntentsFolder, T> training,
    BiConsumer<T, ModelWriter> writing,
    Function<ModelReader, T> reading) {

  public ShippedModel {
    code = List.copyOf(code);
  }

  /** A model and where it comes from. */
  public record Learned<T>(T model, Origin origin) {}

  /** The model of a folder: the one inside the program where it fits, else one trained now. */
  public Learned<T> of(IntentsFolder folder) {
    Found<T> found = new ModelFile(name).find(fingerprint(folder), reading);
    return new Learned<>(found.model().orElseGet(() -> training.apply(folder)), found.origin());
  }

  /**
   * Trains and writes it, unless the one inside the program fits already.
   *
   * @param folder the one inside the program
   * @param classes the folder of all that will be inside the program
   * @return what was found before: {@link Origin#SHIPPED} where nothing was to do
   */
  public Origin build(IntentsFolder folder, Path classes) {
    ModelFile file = new ModelFile(name);
    Fingerprint inputs = fingerprint(folder);
    Origin before = file.find(inputs, reading).origin();
    if (before != Origin.SHIPPED) {
      file.write(classes, inputs, written(training.apply(folder)));
    }
    return before;
  }

  /** A model as it is written. */
  public ModelWriter written(T model) {
    ModelWriter writer = new ModelWriter();
    writing.accept(model, writer);
    return writer;
  }

  private Fingerprint fingerprint(IntentsFolder folder) {
    return Fingerprint.of(folder, code);
  }
}
