/// What the page can do beyond being read, on top of what all pages can.
enum AuditPageScript {
  /// The script. It reads the page and nothing else, stores nothing and sends nothing.
  static let text: StaticString = #"""
    (() => {
      const value = (row, index) => {
        const cell = row.cells[index], own = cell.dataset.value ?? cell.textContent.trim();
        const number = Number(own.replace(/,/g, ""));
        return own === "" ? null : Number.isNaN(number) ? own : number;
      };
      const compare = (a, b) => a === b ? 0 : a === null ? -1 : b === null ? 1
        : typeof a === "number" && typeof b === "number" ? a - b
        : String(a).localeCompare(String(b), "en");
      for (const table of all("table[data-sort]")) {
        const body = table.tBodies[0];
        if (body.rows.length < 2) continue;
        all("thead th", table).forEach((head, index) => {
          const button = document.createElement("button");
          button.type = "button";
          button.textContent = head.textContent;
          head.replaceChildren(button);
          button.addEventListener("click", () => {
            const isFirst = !head.ariaSort;
            const isDown = isFirst ? head.classList.contains("n") : head.ariaSort === "ascending";
            all("thead th", table).forEach((other) => { other.ariaSort = null; });
            head.ariaSort = isDown ? "descending" : "ascending";
            const rows = [...body.rows].map((row) => [value(row, index), row]);
            rows.sort((a, b) => (isDown ? -1 : 1) * compare(a[0], b[0]));
            body.append(...rows.map((pair) => pair[1]));
          });
        });
        if (!table.dataset.filter || body.rows.length < 6) continue;
        const label = document.createElement("label"), field = document.createElement("input");
        label.className = "find";
        field.type = "search";
        label.append(table.dataset.filter, field);
        table.parentElement.before(label);
        field.addEventListener("input", () => {
          const words = field.value.toLowerCase();
          for (const row of body.rows) {
            show(row, row.textContent.toLowerCase().includes(words));
          }
        });
      }

      // The newest months are what people look for first.
      for (const chart of all(".chart .scroll")) chart.scrollLeft = chart.scrollWidth;

      const form = one("#filter");
      if (!form) return;
      const step = 100, posts = all("#list > li").map((element) => ({
        element, facts: element.dataset, words: element.textContent.toLowerCase(),
        findings: all("li[data-rule]", element).map((finding) => ({
          rule: finding.dataset.rule, guardrail: finding.dataset.rule.split("/")[0],
          severity: finding.dataset.severity,
        })),
      }));
      let room = step;
      const apply = () => {
        const wanted = Object.fromEntries([...new FormData(form)].filter((pair) => pair[1]));
        const words = (wanted.words ?? "").toLowerCase();
        const ofPost = ["verdict", "channel", "department", "location", "month"]
          .filter((key) => wanted[key]);
        const ofFinding = ["rule", "guardrail", "severity"].filter((key) => wanted[key]);
        let found = 0;
        for (const post of posts) {
          const fits = ofPost.every((key) => post.facts[key] === wanted[key])
            && (!ofFinding.length || post.findings.some((finding) =>
              ofFinding.every((key) => finding[key] === wanted[key])))
            && post.words.includes(words);
          if (fits) found += 1;
          show(post.element, fits && found <= room);
        }
        const count = (number) => number.toLocaleString("en");
        const noun = found === 1 ? "post" : "posts";
        one("#shown").textContent = found > room
          ? `${count(room)} of ${count(found)} ${noun}` : `${count(found)} ${noun}`;
        show(one("#more"), found > room);
      };
      const restart = () => { room = step; apply(); };
      one("#more").addEventListener("click", () => { room += step; apply(); });
      form.addEventListener("input", restart);
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("reset", () => setTimeout(restart));
      for (const link of all("a[data-show]")) {
        link.addEventListener("click", () => {
          form.reset();
          for (const [key, wanted] of new URLSearchParams(link.dataset.show)) {
            const field = form.elements[key];
            if (!field) continue;
            if (![...field.options].some((option) => option.value === wanted)) {
              field.add(new Option(wanted));
            }
            field.value = wanted;
          }
          restart();
        });
      }
      show(form, true);
      apply();
    })();

    """#
}
