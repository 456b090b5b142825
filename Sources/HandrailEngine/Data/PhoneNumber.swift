import HandrailCore

/// `phone`: telephone numbers in international form (ITU-T E.164, with `+` or `00`), in the form of North
/// America, and in those of countries where numbers start with a zero, such as the United Kingdom, Germany
/// and France.
///
/// A row of digits alone is a number of anything, and is taken only where the text says that it is one
/// to call. Numbers for fiction are left alone: see ``FictionalNumbers``.
enum PhoneNumber: DataKind {
  static let name = "phone"

  static let shapes = [
    DataShape(
      edge
        + #"\+[1-9][0-9]{0,2}[ .\-/]{0,2}(?:\(0?[0-9]{1,5}\)[ .\-/]{0,2})?[0-9](?:[ .\-/]{0,2}[0-9]){4,13}"#
        + endOfGroups
    ) { isInternational($0, from: 1) && isAllowed($0, isPlain: false) },
    DataShape(
      edge + #"00[1-9][0-9]{0,2}[ .\-/](?:\(0?[0-9]{1,5}\)[ .\-/]?)?[0-9](?:[ .\-/]?[0-9]){5,13}"#
        + endOfGroups
    ) {
      isInternational($0, from: 2) && isAllowed($0, isPlain: false)
    },
    DataShape(
      #"(?<![A-Za-zÀ-ɏ0-9_#$€£+])(?<![0-9][ .,\-])(?:1[ .\-])?\([2-9][0-9][0-9]\)[ .\-]?[0-9]{3}[ .\-][0-9]{4}"#
        + end
    ) { isAmerican($0) && isAllowed($0, isPlain: false) },
    DataShape(edge + #"(?:1-)?[2-9][0-9][0-9](?:-[0-9]{3}-|\.[0-9]{3}\.)[0-9]{4}"# + end) {
      isAmerican($0) && isAllowed($0, isPlain: false)
    },
    DataShape(edge + #"(?:1 )?[2-9][0-9][0-9] [0-9]{3} [0-9]{4}"# + endOfGroups) {
      isAmerican($0) && isAllowed($0, isPlain: true)
    },
    DataShape(
      edge
        + #"(?:\(0[1-9][0-9]{1,4}\)[ \-/]?|0[1-9][0-9]{0,4}(?: ?[/\-.] ?| ))[0-9]{2,8}(?:[ .\-/][0-9]{2,6}){0,4}"#
        + endOfGroups
    ) { isNational($0) && isAllowed($0, isPlain: false) },
    DataShape(#"\bwa\.me/\+?\K[1-9][0-9]{8,14}"# + end) { isInternational($0, from: 1) },
    // Ten or eleven digits in a row.
    DataShape(edge + #"(?:0[1-9][0-9]{8,9}|1?[2-9][0-9]{9})"# + end) { candidate in
      (candidate.digits.first == 0 || isAmerican(candidate)) && isAllowed(candidate, isPlain: true)
    },
  ]

  private static let edge = #"(?<![A-Za-zÀ-ɏ0-9_#$€£+\-/])(?<![0-9][ .,:])"#
  private static let end = #"(?![A-Za-zÀ-ɏ0-9_]|[.,:/\-][0-9]| ?[%€$£])"#
  /// The end of digits that stand in groups with spaces between them.
  private static let endOfGroups = end + "(?! [0-9])"

  /// Words that say that a number is one to call, in some languages.
  private static let calls = [
    "call", "calls", "phone", "phones", "telephone", "tel", "mobile", "cell", "cellphone",
    "whatsapp", "text",
    "texts", "sms", "ring", "rung", "dial", "hotline", "helpline", "fax", "signal", "reach",
    "contact",
    "number is", "number's", "ext", "landline", "imessage", "facetime",
    "telefon", "telefonnummer", "fon", "handy", "mobil", "anrufen", "ruf", "rufen", "nummer",
    "durchwahl",
    "portable", "appelez", "appeler", "joindre", "móvil", "movil", "llama", "llame", "llamar",
    "teléfono",
    "telefono", "telefone", "cellulare", "chiama", "chiamare", "bel", "bellen", "gsm", "ligue", "☎",
    "📞", "📱",
  ]
  /// Words for numbers of other things.
  private static let otherNumbers = [
    "order", "invoice", "ticket", "case", "isbn", "issn", "tracking", "account", "sku", "serial",
    "part",
    "model", "item", "ref", "reference", "order no", "vat", "ein", "duns", "doi", "rfc", "id",
    "claim",
    "docket", "contract", "solicitation", "policy", "bestellung", "rechnung", "commande", "siret",
    "siren",
  ]

  private static func isInternational(_ candidate: DataCandidate, from start: Int) -> Bool {
    let all = candidate.digits
    let digits = Array(start == 2 ? all.dropFirst(2) : all[...])
    // Without the zero in brackets that is dialled at home: +44 (0)20 …
    guard (9...16).contains(digits.count), digits.suffix(5).contains(where: { $0 != 0 }) else {
      return false
    }
    if digits[0] == 1 {
      return digits.count == 11 && NorthAmericanNumber.isOne(digits.dropFirst())
        && !NorthAmericanNumber.isFictional(digits.dropFirst())
    }
    guard let code = CountryCodes.length(of: digits) else { return false }
    let national = digits.dropFirst(code).drop { $0 == 0 }
    return !FictionalNumbers.hold(national, of: digits.prefix(code)) && Set(national).count > 2
  }

  private static func isAmerican(_ candidate: DataCandidate) -> Bool {
    let digits = candidate.digits.count == 11 ? candidate.digits.dropFirst() : candidate.digits[...]
    return NorthAmericanNumber.isOne(digits) && !NorthAmericanNumber.isFictional(digits)
      && Set(digits).count > 2
  }

  /// A number as it is dialled within a country where that starts with a zero.
  private static func isNational(_ candidate: DataCandidate) -> Bool {
    let digits = candidate.digits
    guard (9...12).contains(digits.count), Set(digits).count > 2, !isDate(candidate.bytes) else {
      return false
    }
    // Nine digits are as well the numbers of other things, such as an American ZIP code: 02110-1301.
    if digits.count == 9, !candidate.bytes.contains(where: { "/(".utf8.contains($0) }),
      !candidate.follows(calls, within: 40)
    {
      return false
    }
    // Groups of four are how numbers of cards, parts and batches are written.
    let groups = candidate.bytes.split { !$0.isASCIIDigit }
    if groups.count == 3, groups.allSatisfy({ $0.count == 4 }) { return false }
    let national = digits.dropFirst()
    let countries: [[UInt8]] = [[4, 4], [4, 9], [3, 3], [6, 1]]
    return !countries.contains { FictionalNumbers.hold(national, of: $0[...]) }
  }

  /// Whether it starts like a date: `01.02.2026` or `01-02-26`.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split { !$0.isASCIIDigit }
    guard parts.count >= 3, parts[0].count <= 2, parts[1].count == 2,
      let first = Int(String(decoding: parts[0], as: UTF8.self)),
      let second = Int(String(decoding: parts[1], as: UTF8.self)), first <= 31, second <= 31
    else { return false }
    return parts[2].count == 4
      && (parts[2].starts(with: "19".utf8) || parts[2].starts(with: "20".utf8))
  }

  /// Whether the place is one for a telephone number.
  ///
  /// - Parameters:
  ///   - candidate: the number.
  ///   - isPlain: whether it looks like a number of anything, so that the text must say what it is.
  /// - Returns: whether it may be one.
  private static func isAllowed(_ candidate: DataCandidate, isPlain: Bool) -> Bool {
    if candidate.scope == .link {
      return candidate.follows(
        ["tel:", "sms:", "callto:", "phone=", "whatsapp:"], within: 12)
    }
    if candidate.follows(calls, within: 40) { return true }
    if isPlain || candidate.follows(otherNumbers, within: 20) { return false }
    // Numbers in code are mostly data; those of people are written for people.
    return candidate.scope != .code
      || candidate.bytes.contains { "+(".utf8.contains($0) } && candidate.bytes.contains(0x20)
  }
}
