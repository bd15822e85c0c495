package org.nuanjing.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A scanned page with the text that was recognised on it. */
final class ScannedPdf {

  private static final int WIDTH = 2048;

  private ScannedPdf() {}

  /**
   * A file.
   *
   * @param bytes about how many it has
   */
  static byte[] of(String text, int bytes) throws IOException {
    BufferedImage scan =
        new BufferedImage(WIDTH, bytes / WIDTH / 3 + 32, BufferedImage.TYPE_INT_RGB);
    Random grain = new Random(7);
    for (int y = 0; y < scan.getHeight(); y++) {
      for (int x = 0; x < WIDTH; x++) {
        scan.setRGB(x, y, grain.nextInt(1 << 24));
      }
    }
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 600, 800);
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.setLeading(20);
        for (String line : text.lines().toList()) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      document.save(written);
      return written.toByteArray();
    }
  }
}
