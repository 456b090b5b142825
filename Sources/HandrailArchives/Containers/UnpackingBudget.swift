import HandrailCore

/// Counts what is unpacked in one pass, against the limits.
final class UnpackingBudget {
  private let ledger: Ledger
  private let archive: String
  private var total = 0
  private var member = 0

  /// Starts counting.
  ///
  /// - Parameters:
  ///   - ledger: has the limits.
  ///   - archive: what to call the archive.
  init(_ ledger: Ledger, archive: String) {
    self.ledger = ledger
    self.archive = archive
  }

  /// Starts on the next member.
  func startMember() { member = 0 }

  /// Counts bytes.
  ///
  /// - Parameters:
  ///   - count: how many were unpacked.
  ///   - path: the member they belong to.
  ///   - packed: how many packed bytes the whole archive has, or were read of it so far.
  ///   - packedMember: the same for the member; nil where that cannot be told.
  /// - Returns: which limit is passed, and whether the whole archive ends there; nil while all is well.
  func count(
    _ count: Int, of path: String, packed: Int, packedMember: Int?
  ) -> (problem: Problem, endsArchive: Bool)? {
    total += count
    member += count
    let limits = ledger.limits
    if let packedMember, member > limits.freeBytes, member / max(packedMember, 1) > limits.ratio {
      return (ledger.bomb(path), false)
    }
    if total > limits.freeBytes, total / max(packed, 1) > limits.ratio {
      return (ledger.bomb(archive), true)
    }
    if member > limits.memberBytes {
      return (ledger.tooLarge(path, limit: limits.memberBytes), false)
    }
    return total > limits.bytes ? (ledger.tooMuch(archive), true) : nil
  }
}
