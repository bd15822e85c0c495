package org.nuanjing.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that measure answers, on made-up rules and questions. */
class MeasuringTest {

  @TempDir Path scratch;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path documents;
  private Path questions;

  @BeforeEach
  void write() throws IOException {
    documents = Files.createDirectories(scratch.resolve("rules"));
    Files.writeString(documents.resolve("meals(2015-01-01).md"), "# 出差补助办法\n第一条 出差伙食补助每天八十元。");
    Files.writeString(
        documents.resolve("meals(2020-01-01).md"),
        "# 出差补助办法\n第一条 出差伙食补助每天一百元。\n第二条 出差住宿凭发票报销，不超过三百元。");
    Files.writeString(documents.resolve("zj.md"), "# 浙江省护理假条例\n2015年1月1日 公布\n第一条 职工的配偶生育，护理假十五天。");
    Files.writeString(documents.resolve("hn.md"), "# 河南省护理假条例\n2015年1月1日 公布\n第一条 职工的配偶生育，护理假三十天。");
    questions = scratch.resolve("questions.tsv");
    Files.writeString(
        questions,
        """
        id\tquestion\tregion\tanswerable\tgold\tstale\tanswer_key\tstyle
        a\t出差伙食补助每天多少钱\t全国\t1\tmeals(2020-01-01).md#第一条\tmeals(2015-01-01).md#第一条\t100元\tplain
        b\t媳妇生孩子护理假几天\t浙江/杭州\t1\tzj.md#第一条\t\t十五天\tspoken
        c\t出差住宿费最多报多少\t全国\t1\tmeals(2020-01-01).md#第二条\t\t一千元\tspoken
        d\t今天天气怎么样\t全国\t0\t\t\t\tspoken
        e\t出差补助办法第九条\t全国\t0\t\t\t\tplain
        f\t河南的护理假几天\t浙江\t1\tmeals(2020-01-01).md#第一条\t\t\tplain
        """);
  }

  @Test
  void everyFigureIsInTheOneObjectOfJson() {
    assertThat(run("evaluate", "--json")).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.get("rows").asInt()).isEqualTo(6);
    assertThat(json.get("right_first").asDouble()).isEqualTo(0.75);
    assertThat(json.get("stale_first").asDouble()).isZero();
    assertThat(json.get("wrong_region_first").asDouble())
        .as("row f says another place is wrong")
        .isEqualTo(0.25);
    assertThat(json.get("keys_present").asDouble()).as("row c names a key in vain").isEqualTo(0.75);
    assertThat(json.get("unanswerable_confident").asDouble()).isZero();
    assertThat(json.get("found_in_five").asDouble()).isBetween(0.75, 1.0);
    assertThat(json.get("confident_coverage").asDouble()).isBetween(0.0, 1.0);
    assertThat(json.has("confident_precision")).isTrue();
    assertThat(json.get("by_style").get("spoken").get("right_first").asInt()).isEqualTo(2);
  }

  @Test
  void theReportNamesFiguresStylesAndFailures() throws IOException {
    Path page = scratch.resolve("report.html");
    assertThat(run("evaluate", "--html", page.toString())).isZero();
    assertThat(out.toString()).contains("75.0%  第一条就对", "plain: 2 / 1", "f\t河南的护理假几天");
    assertThat(Files.readString(page))
        .contains("right first", "75.0%", "河南的护理假几天", "hn.md#第一条")
        .doesNotContain("http://", "https://", "<script");
  }

  @Test
  void columnsMayBeMissing() throws IOException {
    Files.writeString(questions, "question\tgold\n出差伙食补助每天多少钱\tmeals(2020-01-01).md#第一条\n");
    assertThat(run("evaluate", "--json")).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.get("right_first").asDouble()).isEqualTo(1);
    assertThat(json.get("unanswerable_confident").isNull()).isTrue();
  }

  @Test
  void aFileThatCannotBeUsedIsToldWithItsLine() throws IOException {
    Files.writeString(questions, "question\tanswerable\tgold\n年假几天\t1\t\n");
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(err.toString()).contains("Line 2: answerable is 1 with 0 gold clauses");
    Files.writeString(questions, "text\n年假几天\n");
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no column named question");
    Files.delete(questions);
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(err.toString()).contains("找不到文件");
  }

  @Test
  void fittingWritesWeightsThatAreTheSameEachTime() throws IOException {
    Path first = Files.createDirectories(scratch.resolve("first"));
    Path second = Files.createDirectories(scratch.resolve("second"));
    assertThat(run("fit", "--write", first.toString())).isZero();
    assertThat(run("fit", "--write", second.toString())).isZero();
    for (String name : new String[] {"ranking.txt", "confidence.txt"}) {
      assertThat(second.resolve(name)).hasSameTextualContentAs(first.resolve(name));
    }
    assertThat(first.resolve("confidence.txt")).content().contains("\nSURE ");
    assertThat(out.toString()).contains("confident precision, cross-validated");
  }

  @Test
  void theVocabularyShowsWhatAnEntryIsWorth() {
    assertThat(run("vocabulary")).isZero();
    assertThat(out.toString())
        .contains("陪老婆生")
        .as("entries that no question holds are not listed")
        .doesNotContain("烈属");
  }

  private int run(String name, String... more) {
    String[] arguments = new String[more.length + 7];
    arguments[0] = name;
    arguments[1] = "--documents";
    arguments[2] = documents.toString();
    arguments[3] = "--questions";
    arguments[4] = questions.toString();
    arguments[5] = "--as-of";
    arguments[6] = "2026-11-01";
    System.arraycopy(more, 0, arguments, 7, more.length);
    CommandLine command = PolicyCommand.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
