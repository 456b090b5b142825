import ArgumentParser
import HandrailCore
import HandrailRules

/// Reads the values of options.
///
/// They come as text and are read here, not by ArgumentParser: every further type it is asked to know
/// costs a start some tenths of a millisecond, and these messages can name the nearest word.
enum OptionValue {
  /// One of a few words; nil when the option is not given.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ option: String, _ text: String?, as type: Choice.Type,
    where isAllowed: (Choice) -> Bool = { _ in true }
  ) throws -> Choice? where Choice.RawValue == String {
    guard let text else { return nil }
    if let choice = Choice(rawValue: text), isAllowed(choice) { return choice }
    let words = Choice.allCases.filter(isAllowed).map(\.rawValue)
    let advice = NearestWord(words).advice(for: text) ?? "write \(words.joined(separator: ", "))"
    throw ValidationError("‘\(text)’ is no value of \(option); \(advice)")
  }

  /// A date, or a date with a time; nil when the option is not given.
  static func moment(_ option: String, _ text: String?) throws -> Timestamp? {
    guard let text else { return nil }
    if let moment = Timestamp(text) { return moment }
    throw ValidationError(
      "‘\(text)’ is no value of \(option); write a date like 2026-12-01 or 2026-12-01T14:00Z")
  }

  /// A whole number in a range; nil when the option is not given.
  static func number(_ option: String, _ text: String?, in range: ClosedRange<Int>) throws -> Int? {
    guard let text else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw ValidationError(
      "‘\(text)’ is no value of \(option); write a number from \(range.lowerBound) to "
        + "\(range.upperBound)")
  }

  /// A share from 0 to 1 in thousandths; nil when the option is not given.
  static func share(_ option: String, _ text: String?) throws -> Int? {
    guard let text else { return nil }
    if let share = Double(text), (0...1).contains(share) { return Int((share * 1000).rounded()) }
    throw ValidationError("‘\(text)’ is no value of \(option); write a share such as 0.95")
  }
}
