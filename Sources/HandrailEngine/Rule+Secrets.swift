import HandrailRules
import HandrailSyntax

extension Rule {
  /// Whether it names a kind of data, of which some are secret whatever its guardrail says.
  var mayFindSecrets: Bool {
    switch check {
    case .flag(let node), .protect(let node, _): node.names(DataCondition.key)
    case .require(let node, let when, _):
      node.names(DataCondition.key) || when?.names(DataCondition.key) == true
    }
  }
}

extension Node {
  /// Whether a key stands in it, at whatever depth.
  fileprivate func names(_ key: String) -> Bool {
    switch content {
    case .scalar: false
    case .list(let items): items.contains { $0.names(key) }
    case .map(let entries): entries.contains { $0.key == key || $0.value.names(key) }
    }
  }
}
