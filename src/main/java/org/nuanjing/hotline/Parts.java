package org.nuanjing.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Place;
import org.nuanjing.tickets.ThreadEntry;

/** What an officer said, in the pieces a staff member's chat shows: words veiled, files, places. */
final class Parts {

  private Parts() {}

  static List<Block> of(ThreadEntry entry) {
    List<Block> blocks = new ArrayList<>();
    Optional<Place> place = Place.parse(entry.text());
    if (place.isPresent()) {
      blocks.add(new Block.Map(place.get(), StaffTexts.label("location")));
    } else if (!entry.text().isBlank()) {
      blocks.add(new Block.Veiled(entry.text()));
    }
    blocks.addAll(files(entry.attachments()));
    return blocks;
  }

  static List<Block> files(List<Attachment> attachments) {
    return attachments.stream().<Block>map(file -> new Block.File(file, caption(file))).toList();
  }

  private static String caption(Attachment file) {
    String kind =
        switch (file.kind()) {
          case PHOTO -> "picture";
          default -> file.kind().name().toLowerCase(Locale.ROOT);
        };
    return file.name().isEmpty()
        ? StaffTexts.label(kind.equals("document") ? "file" : kind)
        : file.name();
  }
}
