import HandrailCore

/// Counts what is unpacked in one pass, against the limits.
final class UnpackingBudget {
  private let ledger: Ledger
  private let archive: String
  private var total = 0
  private var member = 0
  // Packed bytes: of the members before, so far, and where the member starts.
  private var earlier = 0
  private var packed = 0
  private var start = 0

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
  ///
  /// - Parameter apart: whether its packed bytes are counted from 0 again.
  func startMember(apart: Bool) {
    member = 0
    if apart {
      earlier += packed
      packed = 0
    }
    start = packed
  }

  /// Counts bytes.
  ///
  /// - Parameters:
  ///   - count: how many were unpacked.
  ///   - path: the member they belong to.
  ///   - packed: how many packed bytes were read so far.
  /// - Returns: which limit is passed, and whether the whole archive ends there; nil while all is well.
  func count(
    _ count: Int, of path: String, packed: Int
  ) -> (problem: Problem, endsArchive: Bool)? {
    total += count
    member += count
    self.packed = packed
    let limits = ledger.limits
    func isBomb(_ unpacked: Int, _ packed: Int) -> Bool {
      unpacked > limits.freeBytes && unpacked / max(packed, 1) > limits.ratio
    }
    if isBomb(member, packed - start) { return (ledger.bomb(path), false) }
    if isBomb(total, earlier + packed) { return (ledger.bomb(archive), true) }
    if member > limits.memberBytes {
      return (ledger.tooLarge(path, limit: limits.memberBytes), false)
    }
    return total > limits.bytes ? (ledger.tooMuch(archive), true) : nil
  }
}
