import HandrailCore

/// Attributes hold words too: some that readers see or hear, and some that only the file carries.
extension HTMLContent {
  /// Adds a block for each value with a letter in it, except the one that is `taken` already.
  func addAttributes(
    _ attributes: [HTMLAttribute], except taken: Range<Int>? = nil, of fragment: Fragment,
    isHidden: Bool = false, to builder: inout DocumentBuilder
  ) {
    for attribute in attributes where !attribute.value.isEmpty && attribute.value != taken {
      var scope = Self.scope(of: attribute.name)
      if scope == .alt, isHidden || flow.isHidden { scope = .comment }
      if scope == .comment {
        // A character reference may stand for a letter, and a template tag is added by itself.
        guard
          fragment.bytes[attribute.value].contains(where: {
            $0.isLetter || $0 >= 0x80 || $0 == 0x26
          }), !builder.tags.covers(fragment.source(of: attribute.value))
        else { continue }
      }
      builder.open(scope)
      fragment.appendDecoded(attribute.value, inAttribute: true, to: &builder)
      builder.close()
    }
  }

  /// Where the words of an attribute stand.
  private static func scope(of attribute: String) -> Scope {
    if shown.contains(attribute) { return .alt }
    return addresses.contains(attribute) ? .link : .comment
  }

  private static let shown: Set<String> = [
    "alt", "title", "placeholder", "label", "summary", "aria-label", "aria-description",
    "aria-placeholder", "aria-roledescription", "aria-valuetext", "aria-braillelabel",
    "aria-brailleroledescription",
  ]

  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "srcset", "data-src", "xlink:href",
  ]
}
