"use strict";

/** Words the page says by itself, in two languages; everything else comes from the server. */
const Language = (() => {
  const words = {
    zh: {
      more: "更多：照片、文件、位置",
      write: "写在这里…",
      sending: "发送中…",
      still: "还在发送，连上后会自动送到",
      sent: "已送达",
      failed: "没有发出去，点这里重试",
      cut: "太长了，只送到了前面一部分",
      menu: "菜单",
      requests: "我的诉求",
      located: "📍 位置",
      noLocation: "没能取得位置，可以直接写地名。",
      shareLocation: "📍 发送我的位置",
      tooLarge: "文件太大了，最多 5 MB。",
      quote: "引用",
      officer: "我",
      assistant: "暖警",
    },
    en: {
      more: "More: photo, file, location",
      write: "Write here…",
      sending: "Sending…",
      still: "Still sending; it will go out once connected",
      sent: "Delivered",
      failed: "Not sent; tap to try again",
      cut: "Too long: only the first part arrived",
      menu: "Menu",
      requests: "My requests",
      located: "📍 Location",
      noLocation: "Your location could not be found; you can write the place instead.",
      shareLocation: "📍 Send my location",
      tooLarge: "This is too large; 5 MB at most.",
      quote: "Quotation",
      officer: "Me",
      assistant: "Nuanjing",
    },
  };
  const kept = "nuanjing.language";
  let current = "zh";

  function remembered() {
    try {
      return localStorage.getItem(kept);
    } catch {
      return null;
    }
  }

  function use(language) {
    current = language === "en" ? "en" : "zh";
    document.documentElement.dataset.language = current;
    document.documentElement.lang = current === "en" ? "en" : "zh-CN";
    for (const element of document.querySelectorAll("[data-label]")) {
      element.setAttribute("aria-label", say(element.dataset.label));
    }
    for (const element of document.querySelectorAll("[data-placeholder]")) {
      element.placeholder = say(element.dataset.placeholder);
    }
    for (const element of document.querySelectorAll("[data-words]")) {
      element.textContent = say(element.dataset.words);
    }
  }

  function say(key) {
    return words[current][key];
  }

  function toggle() {
    use(current === "zh" ? "en" : "zh");
    try {
      localStorage.setItem(kept, current);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  use(remembered() ?? (navigator.language.startsWith("en") ? "en" : "zh"));
  return { say, toggle, current: () => current };
})();
