import HandrailCore

/// Tells which elements a browser does not show, as far as their own tags say so.
enum HTMLVisibility {
  /// The scope of the words in an element that is not shown; nil when it is shown.
  static func hiddenScope(
    _ element: HTMLElement, _ attributes: [HTMLAttribute], of fragment: Fragment,
    in source: SourceText
  ) -> Scope? {
    if element.traits.contains(.shown) { return nil }
    if element.traits.contains(.hidden) {
      return element.name == "script" || element.name == "style" ? .code : .comment
    }
    var hasStyle = false
    for attribute in attributes {
      switch attribute.name {
      case "hidden" where fragment.isWritten(attribute.value, in: source): return .comment
      case "type" where element.name == "input":
        if fragment.decoded(attribute.value).map(\.lowercased).elementsEqual("hidden".utf8) {
          return .comment
        }
      case "style" where !hasStyle:
        hasStyle = true
        if hides(fragment.decoded(attribute.value)) { return .comment }
      default: break
      }
    }
    return nil
  }

  /// Whether declarations of CSS hide what they are for; later ones win.
  private static func hides(_ style: [UInt8]) -> Bool {
    var (display, visibility, size) = (false, false, false)
    for declaration in style.split(separator: 0x3B) {
      let parts = declaration.lazy.filter { !$0.isSpace }.map(\.lowercased)
        .split(separator: 0x3A, maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].prefix { $0 != 0x21 }
      switch String(decoding: parts[0].prefix(16), as: UTF8.self) {
      case "display": display = value.elementsEqual("none".utf8)
      case "visibility":
        visibility = value.elementsEqual("hidden".utf8) || value.elementsEqual("collapse".utf8)
      case "font-size":
        let digits = value.prefix { $0.isDigit || $0 == 0x2E }
        size = digits.contains(0x30) && digits.allSatisfy { $0 == 0x30 || $0 == 0x2E }
      default: break
      }
    }
    return display || visibility || size
  }
}
