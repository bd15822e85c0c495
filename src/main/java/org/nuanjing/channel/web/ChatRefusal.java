package org.nuanjing.channel.web;

import org.springframework.http.HttpStatus;

/** A request of the page that is not carried out, with words for the officer. */
final class ChatRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String code;
  private final String zh;
  private final String en;

  private ChatRefusal(HttpStatus status, String code, String zh, String en) {
    super(code);
    this.status = status;
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  static ChatRefusal unreadable() {
    return new ChatRefusal(
        HttpStatus.BAD_REQUEST,
        "unreadable",
        "这条没能读懂，请换个方式再发一次。",
        "This could not be read. Please try sending it another way.");
  }

  static ChatRefusal noSession() {
    return new ChatRefusal(
        HttpStatus.UNAUTHORIZED,
        "session",
        "对话需要重新打开一下，请刷新页面。",
        "The chat needs to be opened again. Please reload the page.");
  }

  static ChatRefusal foreign() {
    return new ChatRefusal(
        HttpStatus.FORBIDDEN, "foreign", "请从聊天页面发送。", "Please send this from the chat page.");
  }

  static ChatRefusal tooMany() {
    return new ChatRefusal(
        HttpStatus.TOO_MANY_REQUESTS,
        "slower",
        "发得有点快，稍等一会儿会自动再发。着急请直接拨打 12356、120 或 110。",
        "That was quick; it will be sent again in a moment. If it is urgent, call 12356, 120 or"
            + " 110.");
  }

  static ChatRefusal tooLarge() {
    return new ChatRefusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "文件太大了，最多 5 MB。可以拍小一点再发。",
        "This is too large; 5 MB at most. A smaller picture will do.");
  }

  static ChatRefusal wrongType() {
    return new ChatRefusal(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "wrong-type",
        "这种文件暂时收不了。可以发照片、PDF 或 Word（docx）。",
        "This kind of file cannot be taken. Photos, PDF and Word (docx) can.");
  }

  static ChatRefusal fileGone() {
    return new ChatRefusal(
        HttpStatus.NOT_FOUND, "file-gone", "这个文件已经打不开了。", "This file is no longer here.");
  }

  static ChatRefusal notNow() {
    return new ChatRefusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        "later",
        "现在还没送到，连上后会自动再发。着急请直接拨打 12356、120 或 110。",
        "It has not arrived yet and will be sent again by itself. If it is urgent, call 12356, 120"
            + " or 110.");
  }

  HttpStatus status() {
    return status;
  }

  /** What the page is answered with. */
  Body body() {
    return new Body(code, zh, en);
  }

  /**
   * An answer to the page.
   *
   * @param code what went wrong, for the page
   * @param zh for the officer, in Chinese
   * @param en for the officer, in English
   */
  record Body(String code, String zh, String en) {}
}
