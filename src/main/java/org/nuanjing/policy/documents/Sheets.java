package org.nuanjing.policy.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Turns an Excel file into lines that can be read without the grid: each sheet a heading, each row
 * a line that names its columns ({@code 工龄：十年；天数：10天}), so that a row says by itself what it means.
 */
final class Sheets {

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final List<String> lines = new ArrayList<>();
  private final Limits limits;
  private int characters;

  private Sheets(Limits limits) {
    this.limits = limits;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  static List<String> lines(byte[] bytes, Limits limits) throws Refusal {
    Sheets sheets = new Sheets(limits);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
          sheets.take(workbook.getSheetAt(i));
        }
      }
    } catch (EncryptedDocumentException e) {
      throw Refusal.locked();
    } catch (IOException | RuntimeException e) {
      throw Refusal.damaged();
    }
    return sheets.lines;
  }

  private void take(Sheet sheet) throws Refusal {
    List<String> header = List.of();
    boolean named = false;
    for (Row row : sheet) {
      List<String> cells = cells(sheet, row);
      long filled = cells.stream().filter(cell -> !cell.isEmpty()).distinct().count();
      if (filled == 0) {
        continue;
      }
      if (!named && !lines.isEmpty()) {
        add("## " + Cleaning.title(sheet.getSheetName()));
      }
      named = true;
      if (header.isEmpty() && filled == 1) {
        add(cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse(""));
      } else if (header.isEmpty()) {
        header = cells;
      } else {
        add(line(header, cells));
      }
    }
  }

  /** The cells of a row; one that is merged with others stands in all of them. */
  private List<String> cells(Sheet sheet, Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      cells.add(text(row.getCell(column)));
    }
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.getFirstRow() <= row.getRowNum() && row.getRowNum() <= merged.getLastRow()) {
        Row first = sheet.getRow(merged.getFirstRow());
        String value = first == null ? "" : text(first.getCell(merged.getFirstColumn()));
        for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
          if (column < cells.size()) {
            cells.set(column, value);
          }
        }
      }
    }
    return cells;
  }

  private String text(@org.jspecify.annotations.Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime moment = cell.getLocalDateTimeCellValue();
      return moment == null ? "" : moment.toString().replace("T00:00", "").replace('T', ' ');
    }
    return Cleaning.line(Objects.requireNonNullElse(formatter.formatCellValue(cell), ""));
  }

  private static String line(List<String> header, List<String> cells) {
    List<String> parts = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String name = column < header.size() ? header.get(column) : "";
      if (!cell.isEmpty()) {
        parts.add(name.isEmpty() ? cell : name + "：" + cell);
      }
    }
    return String.join("；", parts);
  }

  private void add(String line) throws Refusal {
    characters += line.length();
    if (characters > limits.characters()) {
      throw Refusal.tooLong(limits.characters());
    }
    lines.add(line);
  }
}
