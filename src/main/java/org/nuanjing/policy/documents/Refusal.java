package org.nuanjing.policy.documents;

/** A file cannot be used; the message says why and, where it can be told, how to mend it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String chinese;

  /**
   * @param reason goes on after the file's name: {@code it is …}
   * @param chinese the same in Chinese
   */
  Refusal(String reason, String chinese) {
    super(reason);
    this.chinese = chinese;
  }

  /** The reason, never null. */
  String reason() {
    return String.valueOf(getMessage());
  }

  String chinese() {
    return chinese;
  }

  static Refusal damaged() {
    return new Refusal(
        "it is damaged or not what it seems; open it, save it anew and try again",
        "文件损坏，或不是它看上去的格式；请打开另存一份再试");
  }

  static Refusal incomplete() {
    return new Refusal(
        "it is damaged: its end is missing, perhaps it was not copied whole",
        "文件不完整，可能没有复制或上传完；请重新复制一份");
  }

  static Refusal notA(String kind) {
    return new Refusal(
        "it is named like a " + kind + " file but is not one",
        "文件名写的是 " + kind + "，内容却不是；请改用原来的格式");
  }

  static Refusal locked() {
    return new Refusal("it is protected by a password; save it without one", "文件加了密码；请去掉密码另存一份");
  }

  static Refusal macro() {
    return new Refusal(
        "it carries a macro (a small program); save it without macros", "文件里带宏（小程序）；请另存为不带宏的格式");
  }

  static Refusal bomb() {
    return new Refusal(
        "it unpacks to far more than its size, like a zip bomb", "文件解开后大得不正常，像压缩炸弹，没有打开");
  }

  static Refusal tooLong(int characters) {
    return new Refusal(
        "its text is longer than " + characters + " characters; split it",
        "文字超过 " + characters / 10_000 + " 万字；请拆成几份");
  }

  static Refusal tooLarge(long bytes) {
    return new Refusal(
        "it is larger than " + (bytes >> 20) + " MB; split it",
        "文件超过 " + (bytes >> 20) + " MB；请拆成几份");
  }

  static Refusal tooManyPages(int pages) {
    return new Refusal(
        "it has more than " + pages + " pages; split it", "超过 " + pages + " 页；请拆成几份");
  }

  static Refusal tooSlow(long seconds) {
    return new Refusal(
        "reading it took longer than " + seconds + " seconds; split it, or save it as plain text",
        "读它超过了 " + seconds + " 秒；请拆成几份，或另存为纯文本");
  }

  static Refusal tooHungry() {
    return new Refusal(
        "reading it needs more memory than allowed; split it, or save it as plain text",
        "读它要用的内存太多；请拆成几份，或另存为纯文本");
  }

  static Refusal noText() {
    return new Refusal(
        "it has no text; a scanned page needs its text layer (OCR) before it can be searched",
        "里面没有文字；扫描件请先做文字识别（OCR）再用");
  }

  static Refusal unreadable() {
    return new Refusal(
        "it cannot be opened; check that it is there and may be read", "打不开；请检查文件还在、可以读取");
  }
}
