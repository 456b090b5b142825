/// What the guide can do beyond being read, on top of what all pages can.
enum GuidePageScript {
  /// The script: search, the place in the contents, and the quiz. It reads the page and nothing else,
  /// stores nothing and sends nothing.
  static let text: StaticString = #"""
    (() => {
      const form = one("#search"), found = one("#found"), extent = found.textContent;
      const rules = all(".rule").map((element) => ({
        element, topic: element.closest(".topic"),
        words: (element.textContent + " " + element.closest(".topic").querySelector("h2, h3").textContent)
          .toLowerCase(),
      }));
      const search = () => {
        const wanted = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
        const fits = (rule) => wanted.every((word) => rule.words.includes(word));
        let count = 0;
        for (const rule of rules) {
          const isFound = fits(rule);
          if (isFound) count += 1;
          show(rule.element, isFound);
        }
        const isAll = wanted.length === 0;
        for (const topic of all(".topic")) {
          show(topic, isAll || Boolean(topic.querySelector(".rule:not([hidden])")));
        }
        for (const part of all("#yours, #reading, #quiz")) {
          show(part, isAll || Boolean(part.querySelector(".rule:not([hidden])")));
        }
        for (const link of all(".contents a")) {
          show(link.parentElement, !document.getElementById(link.hash.slice(1)).hidden);
        }
        for (const fold of all(".rule details")) {
          fold.open = !isAll && wanted.some((word) => fold.textContent.toLowerCase().includes(word));
        }
        found.textContent = isAll ? extent
          : count === 0 ? "Nothing here has these words. Whom to ask stands with every topic."
          : count === 1 ? "1 point" : `${count} points`;
      };
      form.addEventListener("input", search);
      form.addEventListener("submit", (event) => event.preventDefault());
      show(form, true);

      const links = new Map(all(".contents a").map((link) =>
        [document.getElementById(link.hash.slice(1)), link]));
      const seen = new Set();
      const watch = new IntersectionObserver((entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) seen.add(entry.target); else seen.delete(entry.target);
        }
        const first = [...links.keys()].find((section) => seen.has(section));
        for (const [section, link] of links) {
          if (section === first) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        }
      }, { rootMargin: "-10% 0px -60% 0px" });
      for (const section of links.keys()) watch.observe(section);
    })();
    (() => {
      const begin = one("#begin");
      if (!begin) return;
      const question = one("#question"), answer = one("#answer"), next = one("#next");
      const asked = one("#asked"), buttons = all("[data-answer]", question);
      const length = Number(question.dataset.length);
      const words = Object.fromEntries(all("#words p").map((p) => [p.dataset.for, p.textContent]));
      const posts = all("li[data-quiz]").map((element) => ({
        element, right: element.dataset.quiz, rule: element.closest(".rule"),
      }));
      const line = (text, kind) => {
        const p = document.createElement("p");
        if (kind) p.className = kind;
        p.append(text);
        return p;
      };
      const draw = () => {
        const deck = posts.map((post) => [Math.random(), post]).sort((a, b) => a[0] - b[0])
          .map((pair) => pair[1]);
        const hand = [];
        const pick = (upTo, fits) => {
          for (const post of deck) {
            if (hand.length < upTo && !hand.includes(post) && fits(post)) hand.push(post);
          }
        };
        const isNew = (post) => !hand.some((other) => other.rule === post.rule);
        const half = Math.floor(length / 2);
        pick(half, (post) => post.right === "pass" && isNew(post));
        pick(2 * half, (post) => post.right === "stop" && isNew(post));
        pick(length, isNew);
        pick(length, () => true);
        return deck.filter((post) => hand.includes(post));
      };
      let hand = [], place = 0, score = 0;
      const ask = () => {
        const post = hand[place];
        asked.textContent = `Post ${place + 1} of ${hand.length}`;
        const sentence = post.element.querySelector("q").cloneNode(true);
        for (const mark of all("mark", sentence)) mark.replaceWith(...mark.childNodes);
        one("#post").replaceChildren(sentence);
        const context = [post.element.querySelector("small")?.textContent, post.element.dataset.names]
          .filter(Boolean).join(". ");
        one("#context").textContent = context;
        show(one("#context"), context !== "");
        for (const button of buttons) { button.disabled = false; button.ariaPressed = null; }
        answer.replaceChildren();
        show(begin, false);
        show(next, false);
        show(question, true);
        one("#quiz").scrollIntoView();
        asked.focus({ preventScroll: true });
      };
      const judge = (button) => {
        const post = hand[place], said = button.dataset.answer, { rule } = post;
        if (said === post.right) score += 1;
        for (const each of buttons) each.disabled = true;
        button.ariaPressed = "true";
        const title = rule.querySelector("h3, h4").textContent;
        const parts = [line(words[`${post.right}-${said}`], "verdict")];
        if (post.right === "stop") {
          parts.push(line(post.element.querySelector("q").cloneNode(true)));
          parts.push(line(post.element.dataset.says ?? rule.querySelector(".message").textContent));
        } else if (rule.closest(".yours")) {
          parts.push(line(`${words.freedom} ${rule.querySelector(".message")?.textContent ?? ""}`));
        } else {
          parts.push(line(words.nearness.replace("{title}", title)));
        }
        for (const told of all(".told", rule)) parts.push(told.cloneNode(true));
        const link = document.createElement("a");
        link.href = `#${rule.id}`;
        link.textContent = `Read more: ${title}`;
        parts.push(line(link));
        answer.replaceChildren(...parts);
        next.textContent = place + 1 < hand.length ? "Next post" : "How did I do?";
        show(next, true);
        next.focus();
      };
      const finish = () => {
        show(question, false);
        show(next, false);
        answer.replaceChildren(line(words[`score-${score}`], "verdict"));
        begin.textContent = "Play again";
        show(begin, true);
        begin.focus();
      };
      begin.addEventListener("click", () => {
        hand = draw();
        place = 0;
        score = 0;
        ask();
      });
      for (const button of buttons) button.addEventListener("click", () => judge(button));
      next.addEventListener("click", () => {
        place += 1;
        if (place < hand.length) ask(); else finish();
      });
      show(begin, true);
      show(one("#scriptless"), false);
    })();

    """#
}
