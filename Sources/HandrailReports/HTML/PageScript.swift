/// What all pages can do beyond being read: colours by choice, and nothing folded away from links or
/// from paper.
package enum PageScript {
  /// The script that a page's own follows. It reads the page and nothing else, stores nothing and sends
  /// nothing.
  package static let text: StaticString = #"""
    "use strict";
    const all = (selector, top = document) => [...top.querySelectorAll(selector)];
    const one = (selector) => document.querySelector(selector);
    const show = (element, isShown) => { if (element) element.hidden = !isShown; };

    const theme = one("#theme"), root = document.documentElement;
    const isDark = () => root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const nameTheme = () => { theme.textContent = isDark() ? "Light colours" : "Dark colours"; };
    theme.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      nameTheme();
    });
    nameTheme();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);
    show(theme, true);
    for (const link of all("a[href^='#']")) {
      link.addEventListener("click", () => {
        const target = document.getElementById(link.hash.slice(1));
        const fold = target && target.closest("details");
        if (fold) fold.open = true;
      });
    }
    addEventListener("beforeprint", () => all("details").forEach((fold) => { fold.open = true; }));

    """#
}
