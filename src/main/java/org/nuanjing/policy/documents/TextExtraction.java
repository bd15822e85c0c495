package org.nuanjing.policy.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
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
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Limits limits;

  TextExtraction(Limits limits) {
    this.limits = limits;
  }

  /**
   * The lines of a file: headings marked as in Markdown, blank lines empty.
   *
   * @param bytes of the whole file
   * @throws Refusal when there is no text to be had, or too much of it
   */
  List<String> lines(String name, byte[] bytes) throws Refusal {
    List<String> lines =
        switch (DocumentFolder.ending(name)) {
          case "md", "markdown", "txt" -> Cleaning.lines(written(bytes));
          case "html", "htm" -> parsed(new JSoupParser(), bytes, LineEnds.BLANK);
          case "pdf" -> WrappedLines.joined(parsed(pdf(bytes), bytes, LineEnds.KEPT));
          case "docx" -> parsed(word(bytes), bytes, LineEnds.KEPT);
          default -> parsed(oldWord(bytes), bytes, LineEnds.KEPT);
        };
    if (lines.stream().allMatch(String::isEmpty)) {
      throw new Refusal(
          "it has no text; a scanned page needs its text layer (OCR) before it can be searched");
    }
    return lines;
  }

  private String written(byte[] bytes) throws Refusal {
    String text = decoded(bytes, StandardCharsets.UTF_8, Charset.forName("GB18030"));
    if (text.length() > limits.characters()) {
      throw tooLong();
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
    throw new Refusal("its characters are neither UTF-8 nor GB18030; save it as UTF-8");
  }

  private List<String> parsed(Parser parser, byte[] bytes, LineEnds lineEnds) throws Refusal {
    XhtmlLines lines = new XhtmlLines(lineEnds, limits.characters());
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      parser.parse(in, lines, new Metadata(), new ParseContext());
    } catch (EncryptedDocumentException e) {
      throw new Refusal("it is protected by a password; save it without one");
    } catch (SAXException e) {
      if (e instanceof XhtmlLines.TooLong || e.getCause() instanceof XhtmlLines.TooLong) {
        throw tooLong();
      }
      throw unreadable(e);
    } catch (TikaException | IOException e) {
      if (e.getCause() instanceof XhtmlLines.TooLong) {
        throw tooLong();
      }
      throw unreadable(e);
    }
    return lines.lines();
  }

  private static Parser pdf(byte[] bytes) throws Refusal {
    require(bytes, PDF, "PDF");
    PDFParser parser = new PDFParser();
    PDFParserConfig config = parser.getPDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    config.setSortByPosition(true);
    return parser;
  }

  private Parser word(byte[] bytes) throws Refusal {
    require(bytes, ZIP, "Word");
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        int read;
        while ((read = zip.read(buffer)) >= 0) {
          unpacked += read;
          if (unpacked > limits.unpackedBytes()) {
            throw new Refusal("it unpacks to far more than its size, like a zip bomb");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(e);
    }
    return new OOXMLParser();
  }

  private static Parser oldWord(byte[] bytes) throws Refusal {
    require(bytes, OLE, "Word");
    return new OfficeParser();
  }

  private static void require(byte[] bytes, byte[] start, String kind) throws Refusal {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || bytes[i] != start[i]) {
        throw new Refusal("it is named like a " + kind + " file but is not one");
      }
    }
  }

  private Refusal tooLong() {
    return new Refusal("its text is longer than " + limits.characters() + " characters; split it");
  }

  private static Refusal unreadable(Exception e) {
    return new Refusal("it is damaged or not what it seems (" + e.getClass().getSimpleName() + ")");
  }
}
