import Foundation

/// How long property tests run.
public enum Rounds {
  /// How many rounds to run: as many as `HANDRAIL_FUZZ_ROUNDS` says, else `usual`.
  ///
  /// The long mode starts from a seed of its own, so that it sees what the usual one does not.
  public static func count(usual: Int) -> Int { long ?? usual }

  /// The seed to start from.
  public static var seed: UInt64 {
    // Microseconds, so that runs that follow each other have no seeds in common.
    long == nil ? 42 : UInt64(Date().timeIntervalSince1970 * 1_000_000)
  }

  /// Whether this is the long mode.
  public static var areMany: Bool { long != nil }

  private static var long: Int? {
    ProcessInfo.processInfo.environment["HANDRAIL_FUZZ_ROUNDS"].flatMap(Int.init)
  }
}
