"use strict";

/**
 * Sends what the officer wrote, in order, until the server says it is stored. What is not yet
 * stored outlives a reload (files do not: a phone's storage is too small for them).
 */
const Unsent = (() => {
  const kept = "nuanjing.unsent";
  const headers = { "X-Nuanjing-Chat": "1" };
  const retryMillis = [1000, 2000, 4000, 8000, 15000];
  let queue = load();
  let attempts = 0;
  let busy = false;
  let timer = 0;
  let tell = () => {};

  function load() {
    try {
      const read = JSON.parse(localStorage.getItem(kept) ?? "[]");
      return Array.isArray(read) ? read.filter((one) => one && typeof one.id === "string") : [];
    } catch {
      return [];
    }
  }

  function save() {
    try {
      const plain = queue.filter((one) => !one.file);
      if (plain.length === 0) {
        localStorage.removeItem(kept);
      } else {
        localStorage.setItem(kept, JSON.stringify(plain));
      }
    } catch {
      // Without storage messages last as long as the page.
    }
  }

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1])).join("-");
  }

  function add(message) {
    const one = { id: newId(), language: Language.current(), at: Date.now(), ...message };
    queue.push(one);
    save();
    run();
    return one;
  }

  function remove(id) {
    queue = queue.filter((one) => one.id !== id);
    save();
  }

  function retry(id) {
    for (const one of queue) {
      if (one.id === id) {
        one.failed = false;
        tell(one, "sending");
      }
    }
    attempts = 0;
    run();
  }

  async function run() {
    clearTimeout(timer);
    if (busy) {
      return;
    }
    busy = true;
    try {
      for (let one = next(); one; one = next()) {
        tell(one, "sending");
        if (!(await attempt(one))) {
          timer = setTimeout(run, retryMillis[Math.min(attempts++, retryMillis.length - 1)]);
          return;
        }
        attempts = 0;
      }
    } finally {
      busy = false;
    }
  }

  function next() {
    return queue.find((one) => !one.failed);
  }

  /** Whether the message is done with: stored, or refused for good. */
  async function attempt(one) {
    let response;
    try {
      response = await post(one);
      if (response.status === 401) {
        await fetch("/chat/session", { method: "POST", headers });
        response = await post(one);
      }
    } catch {
      tell(one, "still");
      return false;
    }
    const body = await response.json().catch(() => ({}));
    if (response.ok) {
      remove(one.id);
      tell(one, body.cut ? "cut" : "sent");
      return true;
    }
    const passing = response.status === 429 || response.status === 401 || response.status >= 500;
    if (passing) {
      tell(one, "still", body);
      return false;
    }
    one.failed = true;
    save();
    tell(one, "failed", body);
    return true;
  }

  function post(one) {
    const signal = AbortSignal.timeout(one.file ? 90000 : 20000);
    if (one.file) {
      const form = new FormData();
      form.append("id", one.id);
      form.append("language", one.language);
      form.append("file", one.file, one.file.name);
      return fetch("/chat/messages", { method: "POST", headers, body: form, signal });
    }
    const { failed, at, ...body } = one;
    return fetch("/chat/messages", {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
  }

  addEventListener("online", () => {
    attempts = 0;
    run();
  });

  return {
    add,
    run,
    retry,
    remove,
    list: () => [...queue],
    has: (id) => queue.some((one) => one.id === id),
    onChange: (listener) => (tell = listener),
  };
})();
