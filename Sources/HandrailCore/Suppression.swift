/// Why a finding stands without counting against its post. It stays in every report.
public enum Suppression: Hashable, Sendable {
  /// Somebody decided to let it stand.
  case waived(WaiverNote)
  /// It was there before handrail came.
  case baseline
  /// It lies in lines that the change under review did not touch.
  case unchanged
}
