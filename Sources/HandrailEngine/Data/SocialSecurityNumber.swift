/// `us-ssn`: social security numbers of the United States, in groups of three, two and four digits.
///
/// Area, group and serial must be such as are given out (20 CFR 422.103; no 000, 666 or 900 to 999, no 00,
/// no 0000). Numbers that were published, and 123-45-6789, are left alone. With spaces between the
/// groups, or with nothing, the text must say that it is one.
///
/// Source: https://www.ssa.gov/employer/randomization.html, https://www.ssa.gov/history/ssn/misused.html
enum SocialSecurityNumber: DataKind {
  static let name = "us-ssn"
  static let isSecret = true

  static let shapes = [
    DataShape(edge + #"[0-9]{3}-[0-9]{2}-[0-9]{4}"# + end) { candidate in
      isGiven(candidate.digits) && !candidate.follows(otherNumbers, within: 24)
    },
    DataShape(edge + #"(?:[0-9]{3} [0-9]{2} [0-9]{4}|[0-9]{9})"# + end) { candidate in
      isGiven(candidate.digits) && candidate.isNear(names, within: 40)
    },
  ]

  private static let edge = #"(?<![A-Za-zÀ-ɏ0-9_#/])(?<![0-9][.,\-])"#
  private static let end = #"(?![A-Za-zÀ-ɏ0-9_]|[.,\-][0-9])"#
  private static let names = ["ssn", "ssns", "social security", "social-security"]
  private static let otherNumbers = [
    "order", "part", "invoice", "ticket", "case", "case no", "isbn", "model", "sku", "item",
    "phone",
    "tel", "docket", "tracking", "nsn", "cage", "form", "omb",
  ]

  private static func isGiven(_ digits: [UInt8]) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    let (area, group, serial) = (number / 1_000_000, number / 10_000 % 100, number % 10_000)
    guard area > 0, area != 666, area < 900, group > 0, serial > 0, Set(digits).count > 1 else {
      return false
    }
    return !published.contains(number)
  }

  private static let published: Set<Int> = [
    078_05_1120, 219_09_9999, 457_55_5462, 123_45_6789, 123_45_6788, 111_22_3333, 123_12_1234,
    012_34_5678, 001_01_0001,
  ]
}
