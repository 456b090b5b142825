/// The country codes of telephone numbers, by ITU-T E.164 (annex to the Operational Bulletin 1243).
enum CountryCodes {
  /// The length of the country code that some digits start with; nil for one that is not given out.
  static func length(of digits: [UInt8]) -> Int? {
    guard digits.count > 3 else { return nil }
    let (one, two) = (digits[0], digits[0] * 10 + digits[1])
    if one == 1 || one == 7 { return 1 }
    if twoDigits.contains(two) { return 2 }
    return threeDigitStarts.contains(two) && !(two == 99 && digits[2] == 9) ? 3 : nil
  }

  private static let twoDigits: Set<UInt8> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58,
    60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ]
  private static let threeDigitStarts: Set<UInt8> = [
    21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99,
  ]
}
