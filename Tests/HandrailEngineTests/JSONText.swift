import Foundation
import HandrailSyntax

/// A YAML text as JSON, as an editor takes it: by the core schema of YAML 1.2, in which `no` and
/// `2026-11-01` are texts.
enum JSONText {
  static func of(_ yaml: [UInt8]) throws -> String {
    let tree = YAMLReader.read(yaml)
    let value = tree.root.map(value) ?? NSNull()
    let data = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
    return String(decoding: data, as: UTF8.self)
  }

  private static func value(_ node: Node) -> Any {
    switch node.content {
    case .map(let entries):
      Dictionary(entries.map { ($0.key, value($0.value)) }) { first, _ in first }
    case .list(let items): items.map(value)
    case .scalar(let scalar): value(scalar)
    }
  }

  private static func value(_ scalar: Scalar) -> Any {
    guard scalar.isPlain else { return scalar.text }
    if scalar.isNull { return NSNull() }
    if ["true", "false"].contains(scalar.text) { return scalar.text == "true" }
    if let number = Int(scalar.text) { return number }
    let isNumber = scalar.text.utf8.allSatisfy { "0123456789.+-eE".utf8.contains($0) }
    if isNumber, let number = Double(scalar.text), number.isFinite { return number }
    return scalar.text
  }
}
