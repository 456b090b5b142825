/// `private-key`: private keys in the armour of PEM (RFC 7468), OpenSSH and OpenPGP (RFC 9580), and those
/// of age.
///
/// What is found goes from the header as far as the key does. A header without a key behind it, as people
/// name it who write about keys, is left alone.
enum PrivateKey: DataKind {
  static let name = "private-key"
  static let isSecret = true

  static let shapes = [
    DataShape(
      #"-{2,5} ?BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{2,5}"#, isCaseExact: true
    ) {
      candidate in
      let start = candidate.hit.range.lowerBound
      let end = candidate.hit.range.upperBound
      let rest = candidate.after
      guard let body = firstRun(in: rest), isKey(body) else { return nil }
      let length = armourLength(rest)
      return Hit(range: start..<end + length, block: candidate.hit.block)
    },
    DataShape(
      #"(?<![A-Za-zÀ-ɏ0-9_])AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Z0-9])"#,
      isCaseExact: true
    ) {
      !Stopgap.isRegular($0.bytes)
    },
  ]

  /// The first line of the key: what stands behind the headers of the armour, such as `Version: 1`.
  private static func firstRun(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text.prefix(2_000)
    while true {
      rest = rest.drop { $0 <= 0x20 || "\"'\\+,".utf8.contains($0) }
      // The line feeds of a key in a string are written `\n`.
      if rest.first == UInt8(ascii: "n"), rest.startIndex > text.startIndex,
        text[rest.startIndex - 1] == UInt8(ascii: "\\")
      {
        rest = rest.dropFirst()
      }
      let run = rest.prefix(while: isArmour)
      guard !run.isEmpty else { return nil }
      if run.count >= shortest { return run }
      // A word of a header: on with what follows its line.
      rest = rest[run.endIndex...]
      if rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "-")
        || rest.first == UInt8(ascii: ",")
      {
        rest = rest.dropFirst()
      } else if rest.first.map({ $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ".") })
        ?? true
      {
        return nil
      } else if rest.first == UInt8(ascii: ".") {
        rest = rest.drop { $0 == UInt8(ascii: ".") }
      }
    }
  }

  /// The fewest signs in a row that are part of a key.
  private static let shortest = 12

  private static func isArmour(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || "+/=".utf8.contains(byte)
  }

  /// Whether it is no word: it has a digit or a sign, or capitals among small letters.
  private static func isKey(_ run: ArraySlice<UInt8>) -> Bool {
    let hasCapitalInside = zip(run, run.dropFirst()).contains {
      (0x61...0x7A).contains($0) && (0x41...0x5A).contains($1)
    }
    return !Stopgap.isOne(run) && !Stopgap.isRegular(run)
      && (hasCapitalInside || run.contains { !$0.isASCIILetter })
  }

  /// How far the armour goes: to the end of its last line, or as far as signs of a key do.
  private static func armourLength(_ rest: ArraySlice<UInt8>) -> Int {
    let limited = rest.prefix(20_000)
    if let end = lastLineEnd(in: limited) { return end - rest.startIndex }
    var end = limited.startIndex
    for index in limited.indices {
      let byte = limited[index]
      if isArmour(byte) { end = index + 1 }
      if !(isArmour(byte) || byte <= 0x20 || ":,-\\\"'.()".utf8.contains(byte)) { break }
    }
    return end - rest.startIndex
  }

  private static func lastLineEnd(in text: ArraySlice<UInt8>) -> Int? {
    let mark = Array("PRIVATE KEY".utf8)
    var index = text.startIndex
    while index + mark.count <= text.endIndex {
      if text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) {
        var end = index + mark.count
        let block = Array(" BLOCK".utf8)
        if text[end...].starts(with: block) { end += block.count }
        while end < text.endIndex, text[end] == UInt8(ascii: "-") { end += 1 }
        return end
      }
      index += 1
    }
    return nil
  }
}
