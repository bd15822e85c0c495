package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.nuanjing.policy.Passage;

class FormatsTest {

  private final DocumentReader reader = new DocumentReader(Limits.USUAL);

  @Test
  void aWordFileIsReadWithItsTable() throws IOException {
    List<Passage> passages = read(new FileOf("a.docx", word())).passages();
    assertThat(passages.getFirst().title()).isEqualTo("休息办法");
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly("每年五天。", "见下表：\n工龄 | 天数\n十年 | 10天");
  }

  @Test
  void rowsOfAnExcelFileNameTheirColumns() throws IOException {
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      String name = workbook instanceof XSSFWorkbook ? "a.xlsx" : "a.xls";
      Reading.Read read = read(new FileOf(name, excel(workbook)));
      assertThat(read.document().title()).isEqualTo("年休假天数表");
      assertThat(read.passages())
          .extracting(Passage::heading, Passage::text)
          .containsExactly(
              tuple("", "工龄：满十年；天数：10；起算：2026-01-31\n工龄：满十年；起算：不足一年的不休"),
              tuple("路途", "地区：省内；天数：1"));
    }
  }

  private static byte[] excel(Workbook workbook) throws IOException {
    Sheet sheet = workbook.createSheet("表一");
    row(sheet, 0, "年休假天数表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    row(sheet, 2, "工龄", "天数", "起算");
    row(sheet, 3, "满十年", "", "");
    sheet.getRow(3).createCell(1).setCellFormula("5+5");
    workbook
        .getCreationHelper()
        .createFormulaEvaluator()
        .evaluateFormulaCell(sheet.getRow(3).getCell(1));
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    sheet.getRow(3).createCell(2).setCellValue(LocalDate.of(2026, 1, 31));
    sheet.getRow(3).getCell(2).setCellStyle(day);
    row(sheet, 4, "", "", "不足一年的不休");
    sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
    Sheet second = workbook.createSheet("路途");
    row(second, 0, "地区", "天数");
    row(second, 1, "省内", "1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
  }

  @Test
  void aPageOfHtmlIsReadWithItsHeadings() {
    Reading.Read read =
        read(
            FileOf.text(
                "a.html",
                "<html><head><title>别处</title></head><body><h1>名录</h1><p>发布日期：2026-09-01</p>"
                    + "<h2>云川市</h2><p>第一\n医院</p><ul><li>三级</li></ul></body></html>"));
    assertThat(read.document().title()).isEqualTo("名录");
    assertThat(read.document().issued()).contains(LocalDate.of(2026, 9, 1));
    assertThat(read.passages().getFirst().heading()).isEqualTo("云川市");
    assertThat(read.passages().getFirst().text()).isEqualTo("第一 医院\n三级");
  }

  @Test
  void aPrintedPageIsReadAndItsLinesAreJoined() {
    Reading.Read read =
        read(
            new FileOf(
                "a.pdf",
                pdf(
                    "休息办法",
                    "第一条 民警每年休息五天，连续执勤的，任务结束以后补休，",
                    "不得以工作忙为由不安排。",
                    "第二条 本办法自2025年1月1日起施行。",
                    "- 1 -")));
    assertThat(read.document().title()).isEqualTo("休息办法");
    assertThat(read.passages())
        .extracting(Passage::text)
        .containsExactly("民警每年休息五天，连续执勤的，任务结束以后补休，不得以工作忙为由不安排。", "本办法自2025年1月1日起施行。");
    assertThat(read.document().effective()).contains(LocalDate.of(2025, 1, 1));
  }

  @Test
  void everySampleDocumentIsReadWhole() {
    List<Reading> readings = BundledDocuments.list().stream().map(reader::read).toList();
    assertThat(readings)
        .hasSizeGreaterThanOrEqualTo(8)
        .noneMatch(Reading.Refused.class::isInstance);
    for (Reading reading : readings) {
      var document = ((Reading.Read) reading).document();
      assertThat(document.title()).endsWith("（示例）");
      assertThat(document.region()).isEqualTo("北原省");
      assertThat(document.issued()).isPresent();
      assertThat(document.effective()).isPresent();
      assertThat(document.issuer()).contains("示例");
    }
  }

  private Reading.Read read(FileOf file) {
    Reading reading = reader.read(file);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return (Reading.Read) reading;
  }

  private static byte[] word() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (String line : List.of("休息办法", "第一条 每年五天。", "第二条 见下表：")) {
        document.createParagraph().createRun().setText(line);
      }
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("工龄");
      table.getRow(0).getCell(1).setText("天数");
      table.getRow(1).getCell(0).setText("十年");
      table.getRow(1).getCell(1).setText("10天");
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** A page in a font that is not embedded, each line at its own height. */
  private static byte[] pdf(String... lines) {
    StringBuilder page = new StringBuilder("BT /F 12 Tf 50 800 Td 20 TL\n");
    for (String line : lines) {
      page.append('<');
      for (byte b : line.getBytes(StandardCharsets.UTF_16BE)) {
        page.append("%02X".formatted(b));
      }
      page.append("> Tj T*\n");
    }
    page.append("ET");
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 800 842]/Contents 4 0 R/Resources<</Font<</F 5 0"
          + " R>>>>>>",
      "<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0"
          + " R]>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
          + "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>",
      "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
          + "/Ascent 880/Descent -120/CapHeight 700/StemV 80>>"
    };
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder references = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      references.append("%010d 00000 n \n".formatted(file.length()));
      file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects[i]));
    }
    int start = file.length();
    file.append("xref\n0 8\n").append(references);
    file.append("trailer\n<</Size 8/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
