package org.nuanjing.policy.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.documents.HeaderFields.Field;

/** What stands above the first clause, and what the file's name adds: title, dates, place. */
final class Header {

  private static final Pattern NAME_DATE = Pattern.compile("[(（](\\d{4}-\\d{2}-\\d{2})[)）]");
  private static final Pattern EFFECTIVE = Pattern.compile("(施行|实施|生效)");
  private static final Pattern ISSUED = Pattern.compile("(通过|公布|发布|修订|修正|颁布|印发|批准|令)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\S{2,14}令第 ?\\d{1,4} ?号|[\\u4e00-\\u9fa5]{2,10}[〔\\[]\\d{4}[〕\\]] ?\\d{1,4} ?号");
  private static final Pattern ISSUER =
      Pattern.compile(
          "([\\u4e00-\\u9fa5]{2,24}?(?:委员会|人民政府|国务院|代表大会|总工会|公安[厅局部]|[\\u4e00-\\u9fa5](?:部|厅|局|署)))"
              + "(?:令|第|公布|发布|通过|颁布|印发|修订|修正)");
  private static final Pattern SINCE = Pattern.compile("自(.{8,14}?)起(?:施行|实施|生效)");
  private static final String FENCE = "---";
  private static final int LONGEST_HEADER = 30;
  private static final int LONGEST_TITLE = 80;
  private static final int LAST_CLAUSES = 3;

  private final String file;
  private final HeaderFields fields = new HeaderFields();
  private final List<LocalDate> issued = new ArrayList<>();
  private final List<LocalDate> effective = new ArrayList<>();
  private final List<String> amendments = new ArrayList<>();
  private final Set<String> inferred = new TreeSet<>();
  private String title = "";
  private String number = "";
  private String issuer = "";

  Header(String file) {
    this.file = file;
  }

  /** Takes what a side file says; it goes before everything else. */
  void described(List<String> lines) {
    lines.forEach(fields::take);
  }

  /** Takes a front matter, if there is one, and gives the lines below it. */
  List<String> withoutFrontMatter(List<String> lines) {
    int start = 0;
    while (start < lines.size() && lines.get(start).isEmpty()) {
      start++;
    }
    if (start == lines.size() || !lines.get(start).equals(FENCE)) {
      return lines;
    }
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).equals(FENCE)) {
      end++;
    }
    lines.subList(start + 1, end).forEach(fields::take);
    return lines.subList(Math.min(end + 1, lines.size()), lines.size());
  }

  /** How many lines at the start of a text without articles are its title and its fields. */
  int length(List<String> lines) {
    int length = 0;
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < LONGEST_HEADER; i++) {
      String line = lines.get(i);
      boolean header = seen == 0 || HeaderFields.isField(line) || dateLine(line);
      if (!line.isEmpty() && !header) {
        return length;
      }
      seen += line.isEmpty() ? 0 : 1;
      length = i + 1;
    }
    return length;
  }

  private static boolean dateLine(String line) {
    return line.length() <= LONGEST_TITLE && HeaderFields.datePattern().matcher(line).lookingAt();
  }

  /**
   * Takes the title, the fields and the dated lines.
   *
   * @param lines above the first clause
   * @return those that are something else
   */
  List<String> read(List<String> lines) {
    List<String> rest = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty() && !title(line) && !fields.take(line) && !dated(line)) {
        rest.add(line);
      }
    }
    return rest;
  }

  /** The document's description, with the day it takes effect from its last clauses. */
  PolicyDocument document(List<Section> sections) throws Refusal {
    Optional<LocalDate> issuedOn =
        or(Field.ISSUED, first(nameDate(), issued.stream().max(LocalDate::compareTo)));
    Optional<LocalDate> since =
        or(
            Field.EFFECTIVE,
            first(effective.stream().max(LocalDate::compareTo), since(sections))
                .filter(day -> issuedOn.isEmpty() || !day.isBefore(issuedOn.get())));
    return new PolicyDocument(
        file,
        title(),
        or(Field.ISSUER, issuer),
        or(Field.NUMBER, number),
        region(),
        fields.categories(),
        issuedOn,
        since.filter(day -> issuedOn.isEmpty() || !day.isBefore(issuedOn.get())),
        fields.date(Field.EXPIRES),
        fields.text(Field.SUPERSEDES),
        fields.text(Field.SUPERSEDED_BY));
  }

  /** What else is known; to be asked after {@link #document}. */
  Care care() throws Refusal {
    return new Care(
        Cleaning.title(fields.text(Field.OWNER)), fields.date(Field.REVIEW), inferred, amendments);
  }

  private Optional<LocalDate> or(Field field, Optional<LocalDate> read) throws Refusal {
    if (fields.has(field)) {
      return fields.date(field);
    }
    read.ifPresent(day -> inferred.add(field.english()));
    return read;
  }

  private String or(Field field, String read) {
    if (fields.has(field)) {
      return Cleaning.title(fields.text(field));
    }
    if (!read.isEmpty()) {
      inferred.add(field.english());
    }
    return read;
  }

  private String title() {
    String given = Cleaning.title(fields.text(Field.TITLE));
    if (!given.isEmpty()) {
      return given;
    }
    inferred.add(Field.TITLE.english());
    return title.isEmpty() ? baseName() : title;
  }

  private boolean title(String line) {
    String given = Cleaning.title(fields.text(Field.TITLE));
    if (!title.isEmpty() || !given.isEmpty()) {
      return line.replaceFirst("^# +", "").equals(given.isEmpty() ? title : given);
    }
    String candidate = Cleaning.title(line.replaceFirst("^#{1,6} +", ""));
    if (candidate.isEmpty() || candidate.length() > LONGEST_TITLE || candidate.endsWith("。")) {
      return false;
    }
    title = candidate;
    return true;
  }

  private boolean dated(String line) {
    Matcher numbered = NUMBER.matcher(line);
    if (number.isEmpty() && numbered.find()) {
      number = numbered.group();
    }
    Matcher date = HeaderFields.datePattern().matcher(line);
    boolean found = false;
    while (date.find()) {
      String after = line.substring(date.end());
      Matcher next = HeaderFields.datePattern().matcher(after);
      String said = next.find() ? after.substring(0, next.start()) : after;
      HeaderFields.date(date).ifPresent(day -> note(day, said));
      found = true;
    }
    if (found && ISSUED.matcher(line).find()) {
      amendments.add(line);
      Matcher by = ISSUER.matcher(HeaderFields.datePattern().matcher(line).replaceAll(" "));
      issuer = issuer.isEmpty() && by.find() ? by.group(1) : issuer;
    }
    return found;
  }

  private void note(LocalDate day, String said) {
    if (EFFECTIVE.matcher(said).find()) {
      effective.add(day);
    } else if (ISSUED.matcher(said).find()) {
      issued.add(day);
    }
  }

  private static Optional<LocalDate> since(List<Section> sections) {
    Optional<LocalDate> found = Optional.empty();
    for (int i = Math.max(0, sections.size() - LAST_CLAUSES); i < sections.size(); i++) {
      Matcher since = SINCE.matcher(sections.get(i).text());
      while (since.find()) {
        Matcher date = HeaderFields.datePattern().matcher(since.group(1));
        if (date.find()) {
          Optional<LocalDate> day = HeaderFields.date(date);
          found = day.isPresent() ? day : found;
        }
      }
    }
    return found;
  }

  private Optional<LocalDate> nameDate() {
    Matcher matcher = NAME_DATE.matcher(file);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Matcher date = HeaderFields.datePattern().matcher(matcher.group(1));
    return date.matches() ? HeaderFields.date(date) : Optional.empty();
  }

  private String region() {
    String given = fields.text(Field.REGION);
    Places places = Places.ofTheCountry();
    if (!given.isEmpty()) {
      return Region.parse(given).national() ? "" : given;
    }
    String read = places.atStartOf(title()).map(Region::toString).orElse("");
    if (!read.isEmpty()) {
      inferred.add(Field.REGION.english());
    }
    return read;
  }

  private String baseName() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return Cleaning.title(
        NAME_DATE.matcher(dot > 0 ? name.substring(0, dot) : name).replaceAll(""));
  }

  @SafeVarargs
  private static Optional<LocalDate> first(Optional<LocalDate>... days) {
    for (Optional<LocalDate> day : days) {
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }
}
