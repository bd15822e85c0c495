package org.nuanjing.tickets.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.nuanjing.redis.Buckets;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketCard;
import org.nuanjing.tickets.TicketFeed;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.TicketSearch;
import org.nuanjing.tickets.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of all tickets in the memory of this node: nothing of it is ever written to a disk. It
 * is built in the background at the start, open tickets first, then bucket by bucket; one thread
 * reads each changed ticket again, and all of them where changes may have been missed.
 */
public final class LuceneTicketSearch implements TicketSearch, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LuceneTicketSearch.class);

  private static final int BATCH = 200;

  /** Changes of this long are read together. */
  private static final long GATHER_MILLIS = 200;

  private static final long AGAIN_MILLIS = 1_000;

  private static final Comparator<TicketCard> LATEST =
      Comparator.comparing(TicketCard::since).reversed().thenComparing(TicketCard::reference);

  private static final Set<TicketCard> NONE = Set.of();

  private final Tickets tickets;
  private final TicketDocuments documents;
  private final Staff staff;
  private final Desks desks;
  private final Map<TicketReference, TicketCard> cards = new ConcurrentHashMap<>();
  private final Map<String, Set<TicketCard>> closed = new ConcurrentHashMap<>();
  private final Set<TicketReference> changed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean gathering = new AtomicBoolean();
  private final AtomicBoolean scanning = new AtomicBoolean();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ticket-search").factory());
  private volatile boolean ready;
  private @Nullable AutoCloseable subscription;

  LuceneTicketSearch(Tickets tickets, TicketDocuments documents, Staff staff, Desks desks) {
    this.tickets = tickets;
    this.documents = documents;
    this.staff = staff;
    this.desks = desks;
    try {
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(), new IndexWriterConfig(TicketAnalyzer.ofTickets()));
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to read what is there and to hear of changes. */
  LuceneTicketSearch follow(TicketFeed feed) {
    subscription = feed.subscribe(this::changed, this::scanSoon);
    scanSoon();
    return this;
  }

  @Override
  public boolean ready() {
    return ready;
  }

  @Override
  public List<TicketCard> open(Set<String> wanted) {
    Map<TicketReference, Long> versions = tickets.versionsInQueue(wanted);
    Map<TicketReference, TicketCard> known = new HashMap<>();
    List<TicketReference> unread = new ArrayList<>();
    versions.forEach((reference, version) ->
        card(reference)
            .filter(card -> card.version() == version)
            .ifPresentOrElse(card -> known.put(reference, card), () -> unread.add(reference)));
    inBatches(
        unread,
        some ->
            tickets
                .list(some)
                .forEach(ticket -> known.put(ticket.reference(), TicketCard.of(ticket, staff))));
    return versions.keySet().stream()
        .filter(known::containsKey)
        .map(known::get)
        .filter(card -> card.open() && wanted.contains(card.desk()))
        .toList();
  }

  @Override
  public List<TicketCard> closed(Set<String> wanted, int most) {
    return wanted.stream()
        .map(desk -> closed.getOrDefault(desk, NONE))
        .flatMap(there -> there.stream().limit(most))
        .sorted(LATEST)
        .limit(most)
        .toList();
  }

  @Override
  public List<TicketCard> find(String words, Set<String> wanted, int most) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        ScoreDoc[] hits = searcher.search(documents.query(words, wanted), most).scoreDocs;
        return TicketDocuments.references(searcher.getIndexReader(), hits).stream()
            .map(this::card)
            .flatMap(Optional::stream)
            .toList();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only the reading thread does this. */
  private void keep(TicketReference reference, Optional<TicketCard> now) {
    TicketCard before = now.isPresent() ? cards.put(reference, now.get()) : cards.remove(reference);
    if (before != null) {
      closed.computeIfPresent(before.desk(), (_, there) -> without(there, before));
    }
    now.filter(card -> !card.open())
        .ifPresent(card ->
            closed
                .computeIfAbsent(card.desk(), _ -> new ConcurrentSkipListSet<>(LATEST))
                .add(card));
  }

  private static Set<TicketCard> without(Set<TicketCard> there, TicketCard card) {
    there.remove(card);
    return there;
  }

  private Optional<TicketCard> card(TicketReference reference) {
    return Optional.ofNullable(cards.get(reference));
  }

  /** Stops reading and forgets everything. */
  @Override
  public void close() {
    reader.shutdownNow();
    try {
      if (subscription != null) {
        subscription.close();
      }
      searchers.close();
      writer.close();
    } catch (Exception unable) {
      log.warn("The search over tickets did not close.", unable);
    }
  }

  private void changed(TicketReference reference) {
    changed.add(reference);
    if (gathering.compareAndSet(false, true)) {
      later(this::readChanged, GATHER_MILLIS);
    }
  }

  private void scanSoon() {
    if (scanning.compareAndSet(false, true)) {
      later(this::scan, 0);
    }
  }

  private void later(Runnable work, long millis) {
    if (!reader.isShutdown()) {
      var _ = reader.schedule(work, millis, TimeUnit.MILLISECONDS);
    }
  }

  /** What cannot be read now, because the store is gone, is read a little later. */
  private void readChanged() {
    gathering.set(false);
    List<TicketReference> some = List.copyOf(changed);
    some.forEach(changed::remove);
    try {
      inBatches(some, this::read);
    } catch (RuntimeException gone) {
      log.warn("{} changed tickets could not be read for the search.", some.size(), gone);
      changed.addAll(some);
      if (gathering.compareAndSet(false, true)) {
        later(this::readChanged, AGAIN_MILLIS);
      }
    }
  }

  private void scan() {
    scanning.set(false);
    try {
      Set<String> everywhere =
          desks.list().stream().map(Desk::id).collect(Collectors.toUnmodifiableSet());
      scan(List.copyOf(tickets.versionsInQueue(everywhere).keySet()));
      Buckets.all()
          .forEach(bucket ->
              scan(
                  LongStream.rangeClosed(1, tickets.lastNumber(bucket))
                      .mapToObj(number -> new TicketReference(bucket, number))
                      .toList()));
      if (!ready) {
        log.info("The search over {} tickets is ready.", cards.size());
      }
      ready = true;
    } catch (RuntimeException gone) {
      log.warn("Tickets could not be read for the search; trying again.", gone);
      if (scanning.compareAndSet(false, true)) {
        later(this::scan, AGAIN_MILLIS);
      }
    }
  }

  /** Changes are not kept waiting by all the others. */
  private void scan(List<TicketReference> references) {
    inBatches(
        references,
        some -> {
          read(some);
          if (!changed.isEmpty()) {
            readChanged();
          }
        });
  }

  private static void inBatches(
      List<TicketReference> references, Consumer<List<TicketReference>> work) {
    for (int from = 0; from < references.size(); from += BATCH) {
      work.accept(references.subList(from, Math.min(from + BATCH, references.size())));
    }
  }

  private void read(List<TicketReference> references) {
    Set<TicketReference> gone = new HashSet<>(references);
    try {
      for (Ticket ticket : tickets.list(references)) {
        if (!ticket.drill()) {
          gone.remove(ticket.reference());
          keep(ticket.reference(), Optional.of(TicketCard.of(ticket, staff)));
          writer.updateDocument(TicketDocuments.term(ticket.reference()), documents.of(ticket));
        }
      }
      for (TicketReference reference : gone) {
        keep(reference, Optional.empty());
        writer.deleteDocuments(TicketDocuments.term(reference));
      }
      searchers.maybeRefresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
