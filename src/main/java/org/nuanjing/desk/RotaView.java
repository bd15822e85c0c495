package org.nuanjing.desk;

import java.util.List;
import org.nuanjing.duty.DutyRole;

/**
 * A week of the rota as it is shown; everything in it is to be escaped.
 *
 * @param week 0 for this week, 1 for the next
 * @param days Monday first
 * @param hours 24, midnight first
 * @param otherwise what differs from any week, in words
 */
record RotaView(int week, List<Day> days, List<Hour> hours, List<String> otherwise) {

  /**
   * One day.
   *
   * @param mark {@code holiday}, {@code workday} or nothing
   * @param name of the holiday; may be empty
   */
  record Day(String weekday, String date, String mark, String name, boolean today) {}

  /**
   * One hour of all days.
   *
   * @param cells of those days on which something changes then; the others reach down from above
   */
  record Hour(String from, List<Cell> cells) {}

  /**
   * Hours of one day in which the same people are there.
   *
   * @param hours how many
   * @param tone {@code alone} where nobody answers first, {@code thin} where the backup is missing,
   *     {@code short} where there is little room, {@code now} for the present hour
   */
  record Cell(int hours, String time, List<Line> lines, List<String> tone) {}

  /**
   * Who is there in a role.
   *
   * @param missing whether nobody is in some of the time
   */
  record Line(DutyRole role, List<Name> names, boolean missing) {}

  /** A person, and whether they stand in for another. */
  record Name(String name, boolean standIn) {}

  /**
   * Hours in which somebody is missing.
   *
   * @param desks whose; empty where it is all of them
   * @param spans from and to, in words
   * @param more how many further spans there are
   */
  record Gap(DutyRole role, String desks, List<String> spans, int more) {}
}
