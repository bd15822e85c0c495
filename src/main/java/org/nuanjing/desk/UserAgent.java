package org.nuanjing.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser in plain words, as it calls itself.
 *
 * @param browser its name, such as {@code Edge}; empty where it is not known
 * @param system what it runs on, such as {@code Windows}; empty where it is not known
 */
record UserAgent(String browser, String system) {

  /** The first mark that is there decides: many browsers also say that they are others. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("MicroMessenger/", "微信 WeChat");
    BROWSERS.put("DingTalk/", "钉钉 DingTalk");
    BROWSERS.put("HuaweiBrowser/", "华为浏览器 Huawei");
    BROWSERS.put("QQBrowser/", "QQ浏览器 QQ");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("OpenHarmony", "HarmonyOS");
    SYSTEMS.put("HarmonyOS", "HarmonyOS");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  /** What a request says; nothing of it is kept but the two names. */
  static UserAgent of(@Nullable String header) {
    String said = header == null ? "" : header;
    return new UserAgent(first(BROWSERS, said), first(SYSTEMS, said));
  }

  private static String first(Map<String, String> names, String said) {
    return names.entrySet().stream()
        .filter(mark -> said.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
