package org.nuanjing.tickets.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Pairs of neighbouring Chinese characters; figures and Latin words whole and in small letters.
 * What is stored has the single characters beside them, what is looked for only where one stands
 * alone.
 */
final class TicketAnalyzer extends Analyzer {

  /** Words of different parts of a ticket are never neighbours. */
  private static final int GAP = 100;

  private final boolean singles;

  private TicketAnalyzer(boolean singles) {
    this.singles = singles;
  }

  static TicketAnalyzer ofTickets() {
    return new TicketAnalyzer(true);
  }

  static TicketAnalyzer ofWords() {
    return new TicketAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer characters = new StandardTokenizer();
    TokenStream alike = new LowerCaseFilter(new CJKWidthFilter(characters));
    return new TokenStreamComponents(
        characters, new CJKBigramFilter(alike, CJKBigramFilter.HAN, singles));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  /** The terms of a text in order. */
  List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
