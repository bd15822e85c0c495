package org.nuanjing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.duty.Cover;
import org.nuanjing.duty.Cover.Hour;
import org.nuanjing.duty.CoverCheck;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.reference.DutyFolder;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.tickets.Drills;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The rota without a running program, and drills of the ladder. */
@Command(
    name = "duty",
    description = {
      "值班表：查漏洞，看 168 小时谁在岗。",
      "The rota: its gaps, and who is on duty in the 168 hours."
    },
    mixinStandardHelpOptions = true)
final class DutyCommand implements Runnable {

  private static final int MOST_DRILLS = 12;
  private static final List<String> DAYS =
      List.of("周一 Mon", "周二 Tue", "周三 Wed", "周四 Thu", "周五 Fri", "周六 Sat", "周日 Sun");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = {
        "每个没人值班的钟点都列出来；主岗有缺口返回 1。",
        "Every hour without somebody; 1 where the primary is missing."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Option(names = "--folder", description = "the folder of reference data; else the samples")
          Optional<Path> folder,
      @Option(names = "--zone", defaultValue = "Asia/Shanghai", description = "its time zone")
          ZoneId zone) {
    return read(folder, zone)
        .map(check -> {
          CoverCheck.Report report = check.check(Clock.system(zone).instant(), List.of());
          report.faults().forEach(fault -> out.println("错误 fault: " + fault));
          report.dated().forEach(fault -> out.println("错误 fault: " + fault));
          report.warnings().forEach(warning -> out.println("提醒 warning: " + warning));
          boolean sound = report.faults().isEmpty() && report.dated().isEmpty();
          if (sound && report.warnings().isEmpty()) {
            out.println("168 小时和今后四周都有人值班。· All 168 hours and the next four weeks are covered.");
          }
          return sound ? 0 : 1;
        })
        .orElse(1);
  }

  @Command(
      name = "cover",
      description = {"168 小时每个钟点谁在岗。", "Who is on duty in each of the 168 hours."},
      mixinStandardHelpOptions = true)
  int cover(
      @Option(names = "--folder", description = "the folder of reference data; else the samples")
          Optional<Path> folder,
      @Option(names = "--zone", defaultValue = "Asia/Shanghai", description = "its time zone")
          ZoneId zone) {
    Optional<CoverCheck> check = read(folder, zone);
    check.ifPresent(this::print);
    return check.isPresent() ? 0 : 1;
  }

  @Command(
      name = "drill",
      description = {
        "演练：按呼叫阶梯叫一遍值班的人，看各自多久应答。",
        "A drill: calls people on duty as the ladder has it and keeps how long each one takes."
      },
      mixinStandardHelpOptions = true)
  int drill(@Option(names = "--list", description = "shows the last drills instead") boolean list) {
    try (var application = RosterCommand.application()) {
      Drills drills = application.getBean(Drills.class);
      if (list) {
        drills.latest(MOST_DRILLS).forEach(this::print);
      } else {
        switch (drills.start("program")) {
          case Drills.Start.Begun begun -> out.println(begun.reference() + " 已开始 · has begun");
          case Drills.Start.GoesOn one -> out.println(one.reference() + " 还在进行 · goes on");
        }
      }
      return 0;
    }
  }

  private void print(Drills.Drill drill) {
    out.println(drill.at() + " " + drill.reference() + (drill.over() ? "" : " 进行中 · goes on"));
    for (Drills.Answer answer : drill.calls()) {
      out.println(
          "  "
              + answer.staff()
              + " "
              + answer.after().map(after -> after.toSeconds() + " s").orElse("没有应答 · no answer"));
    }
  }

  private void print(CoverCheck check) {
    for (Desk desk : check.desks()) {
      out.println("== " + desk.id() + " " + desk.name());
      List<Hour> week = Cover.week(check.rota(), check.serving(desk));
      for (int day = 0; day < 7; day++) {
        out.println(DAYS.get(day));
        for (Hour hour : week.subList(day * 24, day * 24 + 24)) {
          out.println("  " + line(hour));
        }
      }
    }
  }

  private static String line(Hour hour) {
    StringBuilder line = new StringBuilder("%02d:00".formatted(hour.begins().getHour()));
    for (DutyRole role : DutyRole.values()) {
      String people = String.join(",", hour.people().getOrDefault(role, Set.of()));
      String gap = hour.gaps().contains(role) ? (people.isEmpty() ? "——" : people + "(!)") : people;
      line.append("  ").append(role.word()).append('=').append(gap);
    }
    return line.toString();
  }

  private Optional<CoverCheck> read(Optional<Path> folder, ZoneId zone) {
    try {
      ReferenceData data = ReferenceData.read(folder);
      Rota rota = DutyFolder.read(folder, data.staff(), zone);
      return Optional.of(new CoverCheck(rota, data.desks(), data.staff()));
    } catch (ReferenceBroken broken) {
      broken.faults().forEach(fault -> out.println("错误 fault: " + fault));
      return Optional.empty();
    }
  }
}
