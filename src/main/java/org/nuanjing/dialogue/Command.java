package org.nuanjing.dialogue;

import java.util.Arrays;
import java.util.Set;

/** What can be asked for in every state. */
enum Command {
  START("/start"),
  MENU("/menu", "菜单", "主菜单", "menu"),
  HELP("/help", "帮助", "help"),
  CANCEL("/cancel", "取消", "算了不办了", "不办了", "退出", "cancel", "stop", "quit"),
  TICKETS("/tickets", "我的诉求", "进度", "my requests"),
  LANGUAGE("/language", "切换语言", "language"),
  CHINESE("中文", "说中文", "用中文", "chinese"),
  ENGLISH("english", "英文", "说英文", "用英文", "in english"),
  PRIVACY("/privacy", "隐私", "privacy"),
  LATER(
      "/later",
      "先放着",
      "先放一放",
      "先存着",
      "先留着",
      "稍后再填",
      "等会再填",
      "回头再填",
      "晚点再填",
      "later",
      "save it",
      "save for later"),
  LINES(
      "/lines",
      "热线",
      "热线电话",
      "求助热线",
      "有哪些热线",
      "紧急电话",
      "help line",
      "help lines",
      "helpline",
      "hotline",
      "hotlines",
      "emergency numbers",
      "crisis line"),
  CHANGE(
      "/change",
      "换一位",
      "换个人",
      "换一个人",
      "换咨询师",
      "换个咨询师",
      "我想换一位",
      "我想换个人",
      "能换个人吗",
      "能换一位吗",
      "another person",
      "someone else",
      "somebody else",
      "change counsellor",
      "can i talk to someone else"),
  LEAVE(
      "/leave",
      "先离开",
      "先离开一下",
      "我先离开一下",
      "我去忙",
      "我去忙了",
      "我先去忙",
      "我先去忙了",
      "先忙了",
      "我先忙",
      "来任务了",
      "来警了",
      "回头再聊",
      "晚点再聊",
      "等会再聊",
      "i have to go",
      "i've got to go",
      "gotta go",
      "brb",
      "talk later"),
  FORGET(
      "/forget",
      "忘掉我说的",
      "忘了我说的",
      "忘掉我说的话",
      "忘掉我",
      "删除",
      "删掉",
      "删掉我说的",
      "把我说的删掉",
      "把我说的都删了",
      "删除聊天记录",
      "删除我的记录",
      "全部删除",
      "forget me",
      "forget what i said",
      "delete everything",
      "delete what i said"),
  PLAN("/plan", "我的安全计划", "安全计划", "看安全计划", "写安全计划", "my safety plan", "safety plan"),
  PERSON("/person", "转人工", "人工", "找真人", "真人", "找人工", "人工服务", "a person", "person", "human");

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf never changes
  private final Set<String> words;

  Command(String... words) {
    this.words = Set.copyOf(Arrays.asList(words));
  }

  /** Everything that is taken for it, in lower case. */
  Set<String> words() {
    return words;
  }
}
