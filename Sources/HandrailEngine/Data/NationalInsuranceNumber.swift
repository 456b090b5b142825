/// `uk-nino`: national insurance numbers of the United Kingdom, such as `QQ 12 34 56 C`.
///
/// The prefix must be one that is given out, and the suffix A to D. QQ 12 34 56 C, which the government
/// prints in its guidance, and AB 12 34 56 C are left alone.
///
/// Source: HMRC National Insurance Manual NIM39110,
/// https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
enum NationalInsuranceNumber: DataKind {
  static let name = "uk-nino"
  static let isSecret = true

  static let shapes = [
    DataShape(
      #"(?<![A-Za-zÀ-ɏ0-9_])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?|-[0-9]{2}-[0-9]{2}-[0-9]{2}-)[A-D](?![A-Za-zÀ-ɏ0-9_]|-[0-9])"#,
      isCaseExact: true
    ) { candidate in
      let signs = candidate.bytes.filter { $0.isASCIILetter || $0.isASCIIDigit }
      let text = String(decoding: signs, as: UTF8.self)
      return !notGiven.contains(String(text.prefix(2))) && !text.dropFirst(2).hasPrefix("123456")
        && !text.dropFirst(2).hasPrefix("000000")
        && !candidate.follows(["order", "part", "model", "sku", "flight", "serial"], within: 20)
    }
  ]

  private static let notGiven: Set = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]
}
