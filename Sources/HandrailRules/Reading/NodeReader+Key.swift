import HandrailCore
import HandrailSyntax

extension NodeReader {
  /// The value of `fingerprint-key`. No problem with it quotes it.
  ///
  /// - Parameters:
  ///   - node: the value.
  ///   - known: the key that another file gave; there can be one only.
  /// - Returns: the key to use.
  func fingerprintKey(_ node: Node, besides known: FingerprintKey?) -> FingerprintKey? {
    guard case .scalar(let scalar) = node.content, let key = FingerprintKey(scalar.text) else {
      note(
        "a fingerprint-key is \(FingerprintKey.fewestDigits) or more of the signs 0 to 9 and a to f, "
          + "an even number of them",
        advice: "‘handrail baseline write’ makes one where it needs one", at: node.range)
      return known
    }
    if let known, known != key {
      note(
        "another file that is read here has a different fingerprint-key",
        advice: "keep one of the two, or put the same in both", at: node.range)
    }
    return known ?? key
  }
}
