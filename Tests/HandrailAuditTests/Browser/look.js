// What look.py asks the page of an audit, besides what is asked of any page.
Object.assign(globalThis.seen, (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });

  return {
    rules: () => all("table").find((table) => table.caption.textContent === "Findings by rule"),

    reachSorting() {
      const table = this.rules();
      const button = table && [...table.querySelectorAll("thead button")]
        .find((each) => each.textContent === "Findings");
      button?.focus();
      return Boolean(button);
    },

    order() {
      const table = this.rules();
      const head = [...table.tHead.rows[0].cells].find((cell) => cell.textContent === "Findings");
      return {
        direction: head.getAttribute("aria-sort"),
        numbers: [...table.tBodies[0].rows].map((row) =>
          Number(row.cells[2].textContent.replace(/,/g, ""))),
      };
    },

    // Follows each number that leads to posts, and says how many posts it leads to.
    filtering() {
      if (!document.querySelector("#filter")) return null;
      const shown = () => Number(document.querySelector("#shown").textContent
        .replace(/,/g, "").match(/(\d+) posts?$/)[1]);
      const posts = all("#list > li");
      const count = posts.length;
      const visible = () => posts.filter((post) => !post.hidden).length;
      const first = visible();
      const wrong = [];
      for (const link of all("a[data-show]")) {
        link.click();
        const query = new URLSearchParams(link.dataset.show);
        const wanted = posts.filter((post) => {
          const findings = [...post.querySelectorAll("li[data-rule]")];
          const fits = (key, value) => key === "guardrail"
            ? (finding) => finding.dataset.rule.split("/")[0] === value
            : (finding) => finding.dataset[key] === value;
          const [own, inner] = [[], []];
          for (const [key, value] of query) {
            (["rule", "guardrail", "severity"].includes(key) ? inner : own).push([key, value]);
          }
          return own.every(([key, value]) => post.dataset[key] === value)
            && (!inner.length || findings.some((finding) =>
              inner.every(([key, value]) => fits(key, value)(finding))));
        }).length;
        if (shown() !== wanted) wrong.push(`${link.dataset.show}: ${shown()} for ${wanted}`);
      }
      document.querySelector("#filter").reset();
      const field = document.querySelector("#filter [name=words]");
      field.value = posts[0].querySelector("b").textContent;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const searched = shown();
      return { count, first, links: all("a[data-show]").length, wrong, searched };
    },

    scriptless: () => ({
      posts: all("#list > li").filter(isVisible).length,
      controls: all("#filter, #theme, #more, thead button").filter(isVisible).length,
    }),
  };
})());
undefined;
