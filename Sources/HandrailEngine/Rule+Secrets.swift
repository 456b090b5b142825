import HandrailRules
import HandrailSyntax

extension Rule {
  /// Whether it names a kind of data, of which some are secret whatever its guardrail says, or a pattern
  /// that is said to find such.
  var mayFindSecrets: Bool {
    switch check {
    case .flag(let node), .protect(let node, _): node.mayFindSecrets
    case .require(let node, let when, _): node.mayFindSecrets || when?.mayFindSecrets == true
    }
  }
}

extension Node {
  fileprivate var mayFindSecrets: Bool { names(DataCondition.key) || names("secret") }

  /// Whether a key stands in it, at whatever depth.
  fileprivate func names(_ key: String) -> Bool {
    switch content {
    case .scalar: false
    case .list(let items): items.contains { $0.names(key) }
    case .map(let entries): entries.contains { $0.key == key || $0.value.names(key) }
    }
  }
}
