package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

  private static final List<String> TEXTS =
      List.of("", "想死", "我不想死，真的想", "想想想死死", "😀想😀", "i want to die, i want", "zs zs", "，想");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "想死",
        "(?:我|俺)?想",
        "[^，]{0,3}死",
        "(?<!不)想死",
        "(?<=不)想",
        "\\bi want\\b",
        "(?:^|，)想",
        "死?",
        "想$",
        "[\\s\\W]{0,2}想",
        "😀想",
        "(?=想)想想?",
        "zs(?![a-z])",
        "[a-z]{2}"
      })
  void findsWhatThePatternFinds(String written) {
    Pattern pattern = Pattern.compile(written);
    Sought sought = new Sought(pattern);
    for (String text : TEXTS) {
      List<String> places = new ArrayList<>();
      sought.each(text, (start, end) -> places.add(start + "-" + end));
      Matcher matcher = pattern.matcher(text);
      List<String> expected = new ArrayList<>();
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          expected.add(matcher.start() + "-" + matcher.end());
        }
      }
      assertThat(places).as(text).isEqualTo(expected);
      assertThat(sought.in(text)).as(text).isEqualTo(pattern.matcher(text).find());
    }
  }
}
