package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import org.nuanjing.channel.Attachment.Kind;

/** The kinds of file an officer may send, told by their bytes and never by their name. */
enum FileType {
  JPEG(Kind.PHOTO, "image/jpeg", "jpg") {
    @Override
    boolean fits(String bytes) {
      return bytes.startsWith("\u00ff\u00d8\u00ff");
    }
  },
  PNG(Kind.PHOTO, "image/png", "png") {
    @Override
    boolean fits(String bytes) {
      return bytes.startsWith("\u0089PNG\r\n\u001a\n");
    }
  },
  WEBP(Kind.PHOTO, "image/webp", "webp") {
    @Override
    boolean fits(String bytes) {
      return bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8);
    }
  },
  HEIC(Kind.PHOTO, "image/heic", "heic") {
    @Override
    boolean fits(String bytes) {
      return bytes.startsWith("ftyphei", 4) || bytes.startsWith("ftypmif1", 4);
    }
  },
  PDF(Kind.DOCUMENT, "application/pdf", "pdf") {
    @Override
    boolean fits(String bytes) {
      return bytes.startsWith("%PDF-");
    }
  },
  WORD(
      Kind.DOCUMENT,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx") {
    @Override
    boolean fits(String bytes) {
      return bytes.startsWith("PK\u0003\u0004")
          && bytes.contains("[Content_Types].xml")
          && bytes.contains("word/document.xml")
          && !bytes.contains("vbaProject.bin");
    }
  };

  private final Kind kind;
  private final String mediaType;
  private final String ending;

  FileType(Kind kind, String mediaType, String ending) {
    this.kind = kind;
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** The kind a file is of; none where we do not take it. */
  static Optional<FileType> find(byte[] bytes) {
    String readable = new String(bytes, ISO_8859_1);
    return Arrays.stream(values()).filter(type -> type.fits(readable)).findFirst();
  }

  Kind kind() {
    return kind;
  }

  String mediaType() {
    return mediaType;
  }

  /** A name without an ending that would say something else than the bytes do. */
  String named(String safeName) {
    int dot = safeName.lastIndexOf('.');
    String stem = dot > 0 ? safeName.substring(0, dot) : safeName;
    String kept = stem.length() > 110 ? stem.substring(0, 110) : stem;
    return (kept.isEmpty() ? "file" : kept) + "." + ending;
  }

  /** Whether the bytes, a character each, are of this kind. */
  abstract boolean fits(String bytes);
}
