package import HandrailCore

extension RuleID {
  /// What the rule is linked by on a page: it holds nothing but what an `id` and an address may.
  package var anchor: String {
    let kept = description.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
      case "/": "--"
      default: "_\(String(scalar.value, radix: 16))_"
      }
    }
    return "rule-" + kept.joined()
  }
}
