package org.nuanjing.understanding.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words, each with what it means, to be looked for at a place of a text. Does not change once it is
 * read from.
 *
 * @param <T> what a word means
 */
public final class Words<T> {

  /** A word that stands in a text: where it ends, exclusive, and what it means. */
  public record Hit<T>(int end, T meaning) {}

  /** Its signs are sorted; nothing is boxed on the way. */
  private static final class Node<T> {
    private char[] signs = {};
    private final List<Node<T>> nodes = new ArrayList<>(1);
    private @Nullable T meaning;

    @Nullable Node<T> next(char sign) {
      int at = Arrays.binarySearch(signs, sign);
      return at < 0 ? null : nodes.get(at);
    }

    Node<T> grow(char sign) {
      int at = Arrays.binarySearch(signs, sign);
      if (at >= 0) {
        return nodes.get(at);
      }
      int place = -at - 1;
      char[] more = Arrays.copyOf(signs, signs.length + 1);
      System.arraycopy(signs, place, more, place + 1, signs.length - place);
      more[place] = sign;
      signs = more;
      nodes.add(place, new Node<>());
      return nodes.get(place);
    }
  }

  private final Node<T> root = new Node<>();

  /** Adds a word, as {@link Line} writes it; the last meaning given to a word stands. */
  public void put(String word, T meaning) {
    Node<T> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.grow(word.charAt(i));
    }
    node.meaning = meaning;
  }

  /** The signs that words begin with. */
  public IntStream firstSigns() {
    return new String(root.signs).chars();
  }

  /** What a whole word means. */
  public @Nullable T get(String word) {
    Hit<T> hit = longest(word, 0);
    return hit != null && hit.end() == word.length() ? hit.meaning() : null;
  }

  /** The longest word that begins at a place; null where none does. */
  public @Nullable Hit<T> longest(CharSequence text, int start) {
    Node<T> node = root;
    Hit<T> found = null;
    for (int i = start; i < text.length(); i++) {
      Node<T> next = node.next(text.charAt(i));
      if (next == null) {
        break;
      }
      node = next;
      if (node.meaning != null) {
        found = new Hit<>(i + 1, node.meaning);
      }
    }
    return found;
  }

  /** The same in a text of which each sign is read as another, 0 for none. */
  public @Nullable Hit<T> longest(CharSequence text, int start, IntUnaryOperator reading) {
    Node<T> node = root;
    Hit<T> found = null;
    for (int i = start; i < text.length(); i++) {
      int sign = reading.applyAsInt(text.charAt(i));
      Node<T> next = sign == 0 ? null : node.next((char) sign);
      if (next == null) {
        break;
      }
      node = next;
      if (node.meaning != null) {
        found = new Hit<>(i + 1, node.meaning);
      }
    }
    return found;
  }

  /** Every word that begins at a place, the shortest first. */
  public List<Hit<T>> all(CharSequence text, int start) {
    List<Hit<T>> found = List.of();
    Node<T> node = root;
    for (int i = start; i < text.length(); i++) {
      Node<T> next = node.next(text.charAt(i));
      if (next == null) {
        break;
      }
      node = next;
      if (node.meaning != null) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new Hit<>(i + 1, node.meaning));
      }
    }
    return found;
  }
}
