/// Where a rule of handrail looks, for the scope of a Vale rule.
struct ScopeMap {
  /// Where rules look unless they say.
  private static let ownWords = ["title", "heading", "prose", "alt", "metadata"]
  private static let everything = ownWords + ["quote", "code", "link", "comment"]

  let rule: StyleRule
  /// Whether a pattern is matched in what the scope names; a count is made in sentences as such.
  let matchesPatterns: Bool

  /// The scopes; empty for where rules look unless they say, nil when the rule cannot be kept.
  func scopes() -> [String]? {
    let selectors = rule.texts("scope").map(\.text)
    guard !selectors.isEmpty else { return [] }
    var found: Set<String> = []
    for selector in selectors {
      guard let scopes = scopes(of: selector) else { return nil }
      found.formUnion(scopes)
    }
    guard !found.isEmpty else {
      rule.leaveOut("scope", "handrail looks nowhere where it says")
      return nil
    }
    if found == Set(Self.ownWords) { return [] }
    return found == Set(Self.everything) ? ["everything"] : Self.everything.filter(found.contains)
  }

  /// The scopes of a selector such as `heading`, or `text & ~heading`.
  private func scopes(of selector: String) -> Set<String>? {
    var found = Set(Self.ownWords)
    for part in selector.split(separator: "&") {
      let text = part.filter { $0 != " " }
      let isNegated = text.hasPrefix("~")
      guard let scopes = single(isNegated ? String(text.dropFirst()) : text, isNegated: isNegated)
      else { return nil }
      if isNegated {
        found.subtract(scopes)
      } else if part != "text" {
        found =
          scopes.isSuperset(of: found) || found == Set(Self.ownWords)
          ? scopes : found.intersection(scopes)
      }
    }
    return found
  }

  private func single(_ text: String, isNegated: Bool) -> Set<String>? {
    let parts = text.split(separator: ".").map(String.init)
    let first = parts.first == "text" && parts.count > 1 ? parts[1] : parts.first ?? ""
    switch first {
    case "text": return isNegated ? [] : Set(Self.ownWords)
    case "heading":
      guard parts.contains(where: { $0.count == 2 && $0.hasPrefix("h") }) else {
        return ["heading"]
      }
      rule.leave("scope", "‘\(text)’: handrail does not tell headings by their level")
      return isNegated ? [] : ["heading"]
    case "paragraph", "summary": return ["prose"]
    case "sentence":
      if matchesPatterns {
        rule.leave("scope", "‘sentence’: handrail matches patterns in paragraphs")
      }
      return ["prose"]
    case "list", "table", "figure":
      rule.leave("scope", "‘\(text)’: handrail does not tell it from other prose")
      return isNegated ? [] : ["prose"]
    case "blockquote": return ["quote"]
    case "alt", "title": return ["alt"]
    case "code": return ["code"]
    case "comment": return ["comment"]
    case "frontmatter": return parts.last == "title" ? ["title"] : ["metadata"]
    case "raw":
      rule.leave("scope", "‘raw’: handrail never looks at markup, but at all that it holds")
      return Set(Self.everything)
    default:
      rule.leaveOut("scope", "handrail has no scope like ‘\(text)’")
      return nil
    }
  }
}
