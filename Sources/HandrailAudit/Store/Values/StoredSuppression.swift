/// Why a finding stands without counting, as the file keeps it.
public enum StoredSuppression: String, StoredCode {
  /// Somebody decided to let it stand.
  case waived
  /// It was there before handrail came.
  case baseline
  /// It lies outside the change under review.
  case unchanged

  static let stored: [StoredSuppression] = [.waived, .baseline, .unchanged]
}
