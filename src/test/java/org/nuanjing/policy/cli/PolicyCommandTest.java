package org.nuanjing.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyCommandTest {

  @TempDir Path scratch;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path documents;

  @BeforeEach
  void writeDocuments() throws IOException {
    documents = Files.createDirectories(scratch.resolve("rules"));
    Files.writeString(
        documents.resolve("a.md"),
        """
        ---
        title: 云川市补休办法
        issuer: 云川市公安局
        number: 云公〔2025〕1号
        region: 北原省/云川市
        issued: 2025-01-02
        effective: 2025-02-01
        ---
        ## 第二章 补休
        第一条 加班的，安排同等时间补休。
        第二条 补休在六个月内安排：
        （一）当月优先；
        （二）确有困难的顺延。
        """);
    Files.writeString(documents.resolve("bad.pdf"), "no");
  }

  @Test
  void theClauseIsQuotedWithItsSource() {
    assertThat(run("ask", "--documents", documents.toString(), "--region", "北原省/云川市", "补休几个月内安排"))
        .isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            答 In short: 补休在六个月内安排
            《云川市补休办法》 第二条
            第二章 补休

              【补休在六个月内安排】：
              （一）当月优先；
              （二）确有困难的顺延。

            出处 Source: 《云川市补休办法》，第二条，云川市公安局，云公〔2025〕1号，2025-01-02 公布，2025-02-01 施行
            """);
    assertThat(err.toString()).contains("未收入 Left out: bad.pdf：文件名写的是 PDF");
  }

  @Test
  void whereTheAskerIsUnknownThePlaceOfTheRuleIsSaid() {
    assertThat(run("ask", "--documents", documents.toString(), "加班怎么补休")).isZero();
    assertThat(out.toString()).contains("注意：这是北原省/云川市的规定");
  }

  @Test
  void nothingRelevantIsAdmitted() {
    assertThat(run("ask", "--documents", documents.toString(), "今天股票涨了吗")).isEqualTo(1);
    assertThat(out.toString()).startsWith("没有找到");
    assertThat(run("ask", "--documents", documents.toString(), "--as-of", "2024-12-31", "加班怎么补休"))
        .as("before it takes effect")
        .isEqualTo(1);
  }

  @Test
  void theTemporaryIndexIsRemoved() throws IOException {
    long before = indexes();
    run("ask", "--documents", documents.toString(), "加班怎么补休");
    assertThat(indexes()).isEqualTo(before);
  }

  @Test
  void anIndexOnceBuiltIsAsked() {
    String index = scratch.resolve("index").toString();
    assertThat(run("index", documents.toString(), "--index-dir", index)).isZero();
    assertThat(out.toString()).contains("1 documents, 2 clauses").contains("bad.pdf");
    assertThat(err.toString()).contains("2/2");
    assertThat(run("ask", "--index-dir", index, "加班怎么补休")).isZero();
    assertThat(run("index", documents.toString(), "--index-dir", index)).isZero();
    assertThat(out.toString()).contains("文件没有变化");
  }

  @Test
  void withoutAnIndexTheSamplesAnswer() {
    String index = scratch.resolve("index").toString();
    assertThat(run("ask", "--index-dir", index, "--region", "北原省", "住院慰问多少钱")).isZero();
    assertThat(out.toString()).contains("住院慰问金1000元");
  }

  @Test
  void mistakesAreToldKindly() throws IOException {
    assertThat(run("ask", "--documents", scratch.resolve("nowhere").toString(), "加班")).isEqualTo(2);
    assertThat(run("index", documents.resolve("a.md").toString())).isEqualTo(2);
    assertThat(run("index", Files.createDirectory(scratch.resolve("empty")).toString()))
        .isEqualTo(2);
    assertThat(run("ask", "--documents", documents.toString(), " ")).isEqualTo(2);
    assertThat(err.toString()).contains("找不到文件夹", "是一个文件", "没有可读的文件", "请写上问题");
  }

  @Test
  void aFolderOfWhichNothingCanBeReadIsAFailure() throws IOException {
    Files.delete(documents.resolve("a.md"));
    assertThat(run("index", documents.toString(), "--index-dir", scratch.resolve("i").toString()))
        .isEqualTo(1);
  }

  private int run(String... arguments) {
    CommandLine command = PolicyCommand.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  private static long indexes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().contains("nuanjing-policy")).count();
    }
  }
}
