/// Numbers of the North American Numbering Plan: ten digits, without the 1 before them.
///
/// Source: ATIS-0300051 and https://nationalnanpa.com; area and exchange start with 2 to 9 and do not end
/// in 11.
enum NorthAmericanNumber {
  /// Whether ten digits may be one.
  static func isOne(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 10, digits[0] > 1, digits[3] > 1 else { return false }
    return !(digits[1] == 1 && digits[2] == 1) && !(digits[4] == 1 && digits[5] == 1)
      // Area codes with 9 in the middle are kept for longer ones.
      && digits[1] != 9
  }

  /// Whether it is kept for fiction: 555-0100 to 555-0199, in any area; and the 555-1234 of jokes.
  static func isFictional(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits[3...5].elementsEqual([5, 5, 5]) else { return false }
    return digits[6] == 0 && digits[7] == 1 || digits[6...].elementsEqual([1, 2, 3, 4])
      || digits[0...2].elementsEqual([5, 5, 5])
  }
}
