// What look.py asks the page of a guide, besides what is asked of any page.
Object.assign(globalThis.seen, (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });
  const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();

  return {
    reach(selector) {
      const element = one(selector);
      element?.focus();
      return Boolean(element) && document.activeElement === element;
    },

    isAsking: () => Boolean(one("#question")) && isVisible(one("#question")),

    // The post that is asked about, found again among the sentences of the page.
    asked() {
      const words = plain(one("#post"));
      const source = all("li[data-quiz]").find((each) => plain(each.querySelector("q")) === words);
      const right = source?.dataset.quiz ?? "none";
      return {
        words, right, wrong: right === "pass" ? "stop" : "pass",
        place: one("#asked").textContent, focus: document.activeElement.id,
        marks: all("#post mark").length, rule: source?.closest(".rule").id ?? "",
      };
    },

    answered: () => ({
      said: plain(one("#answer")), isLive: one("#answer").getAttribute("role") === "status",
      after: document.activeElement.id,
      isClosed: all("[data-answer]").every((button) => button.disabled),
    }),

    score: () => ({
      said: plain(one("#answer")), focus: document.activeElement.id,
      again: one("#begin").textContent,
    }),

    // Types a word that stands in one rule only, then one that stands nowhere, then nothing.
    search() {
      const field = one("#search input");
      const rules = all(".rule");
      const type = (words) => {
        field.value = words;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return {
          rules: rules.filter(isVisible).length, found: plain(one("#found")),
          sections: all("main > section").filter(isVisible).length,
          links: all(".contents a").filter(isVisible).length,
        };
      };
      return {
        count: rules.length, one: type(plain((rules[1] ?? rules[0]).querySelector("code") ?? rules[1])),
        none: type("zyzzyva quokka"), all: type(""),
      };
    },

    scriptless: () => ({
      rules: all(".rule").filter(isVisible).length,
      controls: all("#search, #theme, #begin, #next, #question").filter(isVisible).length,
      note: Boolean(one("#scriptless")) && isVisible(one("#scriptless")),
    }),

    printed: () => ({
      hidden: all("nav, form, button, #quiz").filter(isVisible).length,
      rules: all(".rule").filter(isVisible).length,
      folded: all("details li").filter((item) => !isVisible(item)).length,
      paper: getComputedStyle(document.body).backgroundColor,
    }),
  };
})());
undefined;
