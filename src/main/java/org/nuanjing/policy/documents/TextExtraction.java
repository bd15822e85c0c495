package org.nuanjing.policy.documents;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.nuanjing.policy.documents.XhtmlLines.LineEnds;
import org.xml.sax.SAXException;

/** Finds the text of a file. What lies embedded in a file is not opened. */
final class TextExtraction {

  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final int PDF_TAIL = 2048;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Limits limits;

  TextExtraction(Limits limits) {
    this.limits = limits;
  }

  /** Whether a file of this name is plain text, which needs no parser. */
  static boolean written(String name) {
    return Set.of("md", "markdown", "txt").contains(DocumentFolder.ending(name));
  }

  /**
   * The lines of a file: headings marked as in Markdown, blank lines empty.
   *
   * @param bytes of the whole file
   * @throws Refusal when there is no text to be had, or too much of it
   */
  List<String> lines(String name, byte[] bytes) throws Refusal {
    return switch (DocumentFolder.ending(name)) {
      case "md", "markdown", "txt" -> Cleaning.lines(written(bytes));
      case "html", "htm" -> parsed(page(bytes), bytes, LineEnds.BLANK);
      case "pdf" -> WrappedLines.joined(parsed(pdf(bytes), bytes, LineEnds.KEPT));
      case "docx" -> parsed(word(bytes), bytes, LineEnds.KEPT);
      case "doc" -> parsed(oldWord(bytes), bytes, LineEnds.KEPT);
      case "xlsx" -> {
        checkPacked(bytes, "Excel");
        yield Sheets.lines(bytes, limits);
      }
      case "xls" -> {
        checkOld(bytes, "Excel");
        yield Sheets.lines(bytes, limits);
      }
      default -> throw Refusal.notA("document");
    };
  }

  private String written(byte[] bytes) throws Refusal {
    if (starts(bytes, PDF) || starts(bytes, ZIP) || starts(bytes, OLE)) {
      throw Refusal.notA("text");
    }
    String text = decoded(bytes, StandardCharsets.UTF_8, Charset.forName("GB18030"));
    if (text.length() > limits.characters()) {
      throw Refusal.tooLong(limits.characters());
    }
    return text;
  }

  private static String decoded(byte[] bytes, Charset... charsets) throws Refusal {
    for (Charset charset : charsets) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // The next one may fit.
      }
    }
    throw new Refusal(
        "its characters are neither UTF-8 nor GB18030; save it as UTF-8",
        "文字既不是 UTF-8 也不是 GB18030 编码；请另存为 UTF-8");
  }

  private List<String> parsed(Parser parser, byte[] bytes, LineEnds lineEnds) throws Refusal {
    XhtmlLines lines = new XhtmlLines(lineEnds, limits.characters());
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      parser.parse(in, lines, new Metadata(), new ParseContext());
    } catch (EncryptedDocumentException e) {
      throw Refusal.locked();
    } catch (SAXException e) {
      if (e instanceof XhtmlLines.TooLong || e.getCause() instanceof XhtmlLines.TooLong) {
        throw Refusal.tooLong(limits.characters());
      }
      throw Refusal.damaged();
    } catch (TikaException | IOException e) {
      if (e.getCause() instanceof XhtmlLines.TooLong) {
        throw Refusal.tooLong(limits.characters());
      }
      throw Refusal.damaged();
    }
    return lines.lines();
  }

  private static Parser page(byte[] bytes) throws Refusal {
    for (byte b : bytes) {
      if (b == 0) {
        throw Refusal.notA("HTML");
      }
    }
    return new JSoupParser();
  }

  private Parser pdf(byte[] bytes) throws Refusal {
    require(bytes, PDF, "PDF");
    int tail = Math.max(0, bytes.length - PDF_TAIL);
    if (!new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1)
        .contains("%%EOF")) {
      throw Refusal.incomplete();
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > limits.pages()) {
        throw Refusal.tooManyPages(limits.pages());
      }
    } catch (InvalidPasswordException e) {
      throw Refusal.locked();
    } catch (IOException e) {
      throw Refusal.damaged();
    }
    PDFParser parser = new PDFParser();
    PDFParserConfig config = parser.getPDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    config.setSortByPosition(true);
    return parser;
  }

  private Parser word(byte[] bytes) throws Refusal {
    checkPacked(bytes, "Word");
    return new OOXMLParser();
  }

  /** A new Office file is a ZIP file; one with a password is an old one around it. */
  private void checkPacked(byte[] bytes, String kind) throws Refusal {
    if (starts(bytes, OLE) && entries(bytes).contains("EncryptedPackage")) {
      throw Refusal.locked();
    }
    require(bytes, ZIP, kind);
    long unpacked = 0;
    boolean empty = true;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        empty = false;
        if (entry.getName().endsWith("vbaProject.bin")) {
          throw Refusal.macro();
        }
        int read;
        while ((read = zip.read(buffer)) >= 0) {
          unpacked += read;
          if (unpacked > limits.unpackedBytes()) {
            throw Refusal.bomb();
          }
        }
      }
    } catch (EOFException e) {
      throw Refusal.incomplete();
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.damaged();
    }
    if (empty) {
      throw Refusal.damaged();
    }
  }

  private static Parser oldWord(byte[] bytes) throws Refusal {
    checkOld(bytes, "Word");
    return new OfficeParser();
  }

  private static void checkOld(byte[] bytes, String kind) throws Refusal {
    require(bytes, OLE, kind);
    Set<String> entries = entries(bytes);
    if (entries.contains("EncryptedPackage")) {
      throw Refusal.locked();
    }
    if (entries.contains("Macros") || entries.contains("_VBA_PROJECT_CUR")) {
      throw Refusal.macro();
    }
  }

  private static Set<String> entries(byte[] bytes) throws Refusal {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return Set.copyOf(files.getRoot().getEntryNames());
    } catch (IOException | RuntimeException e) {
      throw Refusal.damaged();
    }
  }

  private static void require(byte[] bytes, byte[] start, String kind) throws Refusal {
    if (!starts(bytes, start)) {
      throw Refusal.notA(kind);
    }
  }

  private static boolean starts(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
