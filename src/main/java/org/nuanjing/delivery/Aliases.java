package org.nuanjing.delivery;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Draws what staff call a person whose name they are not to know: a tree and four digits. */
final class Aliases implements Supplier<String> {

  private static final String[] TREES = {
    "白杨", "桂花", "银杏", "云杉", "海棠", "梧桐", "香樟", "木棉", "红枫", "青松", "玉兰", "石榴", "雪松", "合欢", "紫荆", "腊梅"
  };

  private final SecureRandom random = new SecureRandom();

  @Override
  public String get() {
    return TREES[random.nextInt(TREES.length)] + (1000 + random.nextInt(9000));
  }
}
