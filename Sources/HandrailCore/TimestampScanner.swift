/// Reads one date, with or without a time, from the whole of a text.
struct TimestampScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// The moment in seconds since 1970, or nil when the text is anything else.
  mutating func read() -> Int64? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    let midnight = Timestamp.days(year: year, month: month, day: day) * 86_400
    guard index < bytes.count else { return midnight }
    guard skip("T") || skip("t") || skip(" "), let time = readTime(), let offset = readZone(),
      index == bytes.count
    else { return nil }
    return midnight + time - offset
  }

  private mutating func readTime() -> Int64? {
    guard let hour = digits(2), hour < 24, skip(":"), let minute = digits(2), minute < 60
    else { return nil }
    guard skip(":") else { return hour * 3600 + minute * 60 }
    guard let second = digits(2), second <= 60 else { return nil }
    if skip(".") {
      guard digits(1) != nil else { return nil }
      while digits(1) != nil {}
    }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  private mutating func readZone() -> Int64? {
    while skip(" ") {}
    if index == bytes.count || skip("Z") || skip("z") { return 0 }
    let sign: Int64 = skip("-") ? -1 : 1
    guard sign == -1 || skip("+"), let hours = digits(2), hours < 24 else { return nil }
    _ = skip(":")
    let minutes = digits(2) ?? 0
    return minutes < 60 ? sign * (hours * 3600 + minutes * 60) : nil
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func digits(_ count: Int) -> Int64? {
    guard index + count <= bytes.count else { return nil }
    var value: Int64 = 0
    for byte in bytes[index..<index + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    index += count
    return value
  }

  private static func days(in month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
