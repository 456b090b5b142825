// What tests ask any page. Put into the page by the debugger, which no policy of a page forbids.
globalThis.seen = (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });

  const channels = (text) => {
    const numbers = text.match(/[\d.]+/g).map(Number);
    return numbers.length > 3 ? numbers : [...numbers, 1];
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let top = element; top; top = top.parentElement) {
      const colour = channels(getComputedStyle(top).backgroundColor);
      if (colour[3] === 1) return colour;
      if (colour[3] > 0) throw new Error("half transparent: " + top.outerHTML.slice(0, 80));
    }
    return [255, 255, 255, 1];
  };

  return {
    // Texts that stand out too little from what is behind them, and how many texts there are.
    contrast() {
      all("details").forEach((fold) => { fold.open = true; });
      const weak = [];
      let count = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode, element = text.parentElement;
        if (!text.data.trim() || !isVisible(element) || element.closest("script, title, desc")) {
          continue;
        }
        const style = getComputedStyle(element);
        const own = channels(element.closest("svg") ? style.fill : style.color);
        const [a, b] = [luminance(own.slice(0, 3)), luminance(behind(element).slice(0, 3))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        count += 1;
        if (ratio < 4.5) weak.push(`${ratio.toFixed(2)} ${text.data.trim().slice(0, 40)}`);
      }
      return { count, weak };
    },

    structure() {
      const ids = all("[id]").map((element) => element.id);
      const names = new Set(all("*").flatMap((element) => element.getAttributeNames()));
      return {
        headings: all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1])),
        landmarks: ["header", "nav", "main", "footer"].map((name) => all(`body ${name}`).length),
        tables: all("table").length,
        captions: all("table > caption").filter((caption) => caption.textContent.trim()).length,
        unscoped: all("th:not([scope])").length,
        images: all("svg").map((svg) => svg.getAttribute("aria-hidden") === "true"
          || svg.getAttribute("aria-labelledby").split(" ")
            .every((id) => document.getElementById(id)?.textContent.length > 10)),
        doubled: ids.filter((id, index) => ids.indexOf(id) !== index),
        dangling: all("a[href^='#']").map((link) => link.getAttribute("href").slice(1))
          .filter((id) => !document.getElementById(id)),
        addresses: all("[href], [src], [action], [xlink\\:href]")
          .map((element) => element.getAttribute("href") ?? "not a link")
          .filter((address) => !address.startsWith("#")),
        handlers: [...names].filter((name) => name.startsWith("on") || name === "style"),
        elements: [...new Set(all("*").map((element) => element.localName))].sort(),
        scripts: all("script").length,
        captured: globalThis.captured ?? null,
      };
    },

    focused() {
      const element = document.activeElement;
      if (!element || element === document.body) return [null, 0];
      const style = getComputedStyle(element);
      const name = [
        element.localName, element.id || element.name || "",
        element.closest("table")?.caption?.textContent ?? "",
        (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60),
      ].join("|");
      return [name + `|${all("*").indexOf(element)}`,
        style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth)];
    },
  };
})();
undefined;
