package org.nuanjing.roster;

/** What became of a wish for a new password, with what to tell the person. */
public enum PasswordChange {
  CHANGED("密码已更换。", "Your password is changed."),
  WRONG_CURRENT("当前密码不对，请再试一次。", "The current password is not right; please try again."),
  LOCKED("试的次数有点多，请 15 分钟后再来。", "That was a few tries too many; please come back in 15 minutes."),
  TOO_SHORT(
      "请至少用 12 个字符，几个不相干的词连起来就很好记。",
      "Please use 12 characters or more; a few unrelated words are easy to remember."),
  TOO_LONG(
      "密码太长了，请控制在 72 个字节以内（约 24 个汉字）。",
      "That is too long; please stay within 72 bytes (about 24 Chinese characters)."),
  TOO_SIMPLE("这个密码太容易被猜到，请少用重复或连续的字符。", "That is easy to guess; please repeat and count up less."),
  CONTAINS_NAME("请不要把登录名放进密码里。", "Please leave your sign-in name out of the password."),
  SAME_AS_BEFORE("新密码和原来的一样，请换一个。", "That is the password you have; please choose another.");

  private final String chinese;
  private final String english;

  PasswordChange(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The message in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The message in English. */
  public String english() {
    return english;
  }
}
