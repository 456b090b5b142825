internal import HandrailCore

/// A page that needs nothing beside it and asks no network for anything: its style and its script are
/// part of it, and its policy allows these two alone.
///
/// Source: Content Security Policy Level 3.
package struct WebPage {
  private let title: String
  private let styles: [StaticString]
  private let scripts: [StaticString]

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - title: what it is called.
  ///   - style: its own style sheet, which follows that of all pages.
  ///   - script: its own script, which follows that of all pages.
  package init(title: String, style: StaticString, script: StaticString) {
    self.title = title
    styles = [PageStyle.text, style]
    scripts = [PageScript.text, script]
  }

  /// The whole page.
  ///
  /// - Parameter body: writes what is to be read.
  /// - Returns: the page, ending in a line break.
  package func text(body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    html.markup("<!doctype html>\n")
    html.element("html", ["lang": "en"]) { html in
      head(&html)
      html.element("body") { html in
        body(&html)
        html.markup("<script>")
        for script in scripts { html.markup(script) }
        html.markup("</script>\n")
      }
    }
    return html.text
  }

  private func head(_ html: inout HTMLWriter) {
    html.element("head") { html in
      html.void("meta", ["charset": "utf-8"])
      html.void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      html.void("meta", ["name": "referrer", "content": "no-referrer"])
      html.void("meta", ["name": "color-scheme", "content": "light dark"])
      html.element("title", title)
      html.markup("<style>")
      for style in styles { html.markup(style) }
      html.markup("</style>\n")
    }
  }

  private var policy: String {
    "default-src 'none'; style-src '\(Self.source(styles))'; script-src '\(Self.source(scripts))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func source(_ texts: [StaticString]) -> String {
    let bytes = texts.flatMap { text in text.withUTF8Buffer { Array($0) } }
    return "sha256-\(Base64.encoded(SHA256.digest(of: bytes).bytes))"
  }
}

extension HTMLWriter {
  /// Writes the line at the top of a page: what kind of page it is, and the choice of colours.
  package mutating func brand(_ words: String) {
    element("p", ["class": "brand"]) { html in
      html.words(words)
      html.element("button", ["type": "button", "id": "theme", "hidden": ""], "Dark")
    }
  }
}
