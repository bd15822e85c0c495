package org.nuanjing.tickets.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Visibility;

/**
 * Tickets as the index holds them, and what is looked for in it. Who asked and what was said is in
 * it only where everybody who may read the ticket may read that.
 */
final class TicketDocuments {

  private static final String REFERENCE = "reference";
  private static final String DESK = "desk";
  private static final String TEXT = "text";

  private static final int MOST_WORDS = 8;
  private static final Pattern NUMBER = Pattern.compile("\\d{2}-\\d*");
  private static final Pattern LATIN = Pattern.compile("[\\x00-\\x7f]+");

  private final TicketAnalyzer looked = TicketAnalyzer.ofWords();
  private final IntentCatalog intents;
  private final Desks desks;
  private final Units units;
  private final Officers officers;

  TicketDocuments(IntentCatalog intents, Desks desks, Units units, Officers officers) {
    this.intents = intents;
    this.desks = desks;
    this.units = units;
    this.officers = officers;
  }

  Document of(Ticket ticket) {
    Document document = new Document();
    String reference = ticket.reference().toString();
    document.add(new StringField(REFERENCE, reference, Store.NO));
    document.add(new BinaryDocValuesField(REFERENCE, new BytesRef(reference)));
    document.add(new StringField(DESK, ticket.desk(), Store.NO));
    intents
        .find(ticket.intent())
        .ifPresent(intent ->
            add(document, intent.title().in(Language.ZH), intent.title().in(Language.EN)));
    desks.find(ticket.desk()).ifPresent(desk -> add(document, desk.name(), desk.nameEn()));
    ticket.work().tags().forEach(tag -> add(document, tag));
    if (Visibility.wordsForAll(ticket)) {
      addRequester(document, ticket.requester());
      ticket.details().forEach(detail -> add(document, detail.value()));
      ticket.thread().forEach(entry -> add(document, entry.text()));
    }
    return document;
  }

  private void addRequester(Document document, Requester requester) {
    requester
        .officer()
        .flatMap(officers::find)
        .ifPresent(officer -> add(document, officer.name(), officer.badge()));
    requester
        .unit()
        .flatMap(units::find)
        .ifPresent(unit -> add(document, unit.name(), unit.nameEn()));
  }

  private static void add(Document document, String... texts) {
    for (String text : texts) {
      document.add(new TextField(TEXT, text, Store.NO));
    }
  }

  /** The document of a ticket. */
  static Term term(TicketReference reference) {
    return new Term(REFERENCE, reference.toString());
  }

  /** The tickets of some hits, in the order of the hits. */
  static List<TicketReference> references(IndexReader reader, ScoreDoc[] hits) throws IOException {
    // Values are read forwards alone.
    int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
    BinaryDocValues values = MultiDocValues.getBinaryValues(reader, REFERENCE);
    Map<Integer, TicketReference> references = new HashMap<>();
    for (int document : documents) {
      if (values != null && values.advanceExact(document)) {
        TicketReference.parse(values.binaryValue().utf8ToString())
            .ifPresent(reference -> references.put(document, reference));
      }
    }
    return Arrays.stream(hits)
        .map(hit -> Optional.ofNullable(references.get(hit.doc)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What asks for all of the words at some desks; nothing where no word is left. */
  Query query(String words, Set<String> wanted) {
    List<String> all = Arrays.stream(words.strip().split("\\s+", MOST_WORDS + 1)).toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    all.stream().limit(MOST_WORDS).map(this::word).forEach(word -> query.add(word, Occur.MUST));
    query.add(new TermInSetQuery(DESK, wanted.stream().map(BytesRef::new).toList()), Occur.FILTER);
    return query.build();
  }

  /** Numbers and Latin words may be begun, Chinese ones stand as they are written. */
  private Query word(String word) {
    if (NUMBER.matcher(word).matches()) {
      return new PrefixQuery(new Term(REFERENCE, word));
    }
    List<String> terms = looked.terms(word.toLowerCase(Locale.ROOT));
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no word is left");
    }
    if (terms.size() == 1) {
      Term term = new Term(TEXT, terms.getFirst());
      return LATIN.matcher(terms.getFirst()).matches()
          ? new PrefixQuery(term)
          : new TermQuery(term);
    }
    return new PhraseQuery(TEXT, terms.toArray(String[]::new));
  }
}
