package org.nuanjing.desk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A QR code to draw as SVG, quiet zone included.
 *
 * @param size modules on a side
 * @param path the dark modules, a unit each, as the path of an SVG
 */
record QrCode(int size, String path) {

  static QrCode of(String text) {
    try {
      BitMatrix dark = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < dark.getHeight(); y++) {
        for (int x = 0; x < dark.getWidth(); x++) {
          if (dark.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(dark.getWidth(), path.toString());
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "QrCode[redacted]";
  }
}
