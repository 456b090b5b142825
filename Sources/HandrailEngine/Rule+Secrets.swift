import HandrailRules
import HandrailSyntax

extension Rule {
  /// Whether it names a kind of data, of which some are secret whatever its guardrail says, or a pattern
  /// that is said to find such.
  var mayFindSecrets: Bool { names(DataCondition.key) || names("secret") }

  /// Whether a key stands in one of its conditions, at whatever depth.
  func names(_ key: String) -> Bool {
    switch check {
    case .flag(let node), .protect(let node, _): node.names(key)
    case .require(let node, let when, _): node.names(key) || when?.names(key) == true
    }
  }
}

extension Node {
  fileprivate func names(_ key: String) -> Bool {
    switch content {
    case .scalar: false
    case .list(let items): items.contains { $0.names(key) }
    case .map(let entries): entries.contains { $0.key == key || $0.value.names(key) }
    }
  }
}
