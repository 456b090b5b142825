/// `iban`: bank account numbers by ISO 13616, in a row or in groups of four.
///
/// The length must be that of the country, and the remainder by 97 must be 1. The examples of the SWIFT
/// registry and of Wikipedia are left alone.
enum BankAccountNumber: DataKind {
  static let name = "iban"
  static let isSecret = true

  static let shapes = [
    DataShape(
      #"(?<![A-Za-zÀ-ɏ0-9_])[a-z]{2}[0-9]{2}(?:[ \-]?[a-z0-9]{4}){2,7}(?:[ \-]?[a-z0-9]{1,3})?"#
    ) {
      candidate in
      let bytes = Array(candidate.bytes)
      let country = String(decoding: bytes.prefix(2).map { $0 & ~0x20 }, as: UTF8.self)
      guard let length = lengths[country] else { return nil }
      var signs: [UInt8] = []
      var end = 0
      while signs.count < length, end < bytes.count {
        if bytes[end].isASCIIDigit || bytes[end].isASCIILetter {
          signs.append(bytes[end] & 0x5F | bytes[end] & 0x20)
        }
        end += 1
      }
      // What goes on behind the last sign is no number of an account.
      let next = end < bytes.count ? bytes[end] : candidate.after.first ?? 0x20
      guard signs.count == length, !next.isASCIIDigit, !next.isASCIILetter,
        CheckDigits.remainderBy97(signs[4...] + signs[..<4]) == 1,
        !published.contains(
          String(decoding: signs.map { $0.isASCIILetter ? $0 & ~0x20 : $0 }, as: UTF8.self))
      else { return nil }
      return candidate.prefix(end)
    }
  ]

  /// The length in each country.
  ///
  /// Source: SWIFT IBAN registry, https://www.swift.com/resource/iban-registry-pdf
  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BI": 27,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18,
    "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22,
    "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23,
    "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21,
    "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30,
    "NI": 28,
    "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24,
    "RS": 22,
    "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23,
    "ST": 25,
    "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
  ]

  /// Examples of the SWIFT registry, of Wikipedia, and of payment services for tests.
  private static let published: Set<String> = [
    "AD1200012030200359100100", "AE070331234567890123456", "AL47212110090000000235698741",
    "AT611904300234573201", "AZ21NABZ00000000137010001944", "BA391290079401028494",
    "BE68539007547034", "BG80BNBG96611020345678", "BH67BMAG00001299123456",
    "BR1800360305000010009795493C1", "BR9700360305000010009795493P1", "CH9300762011623852957",
    "CR05015202001026284066", "CY17002001280000001200527600", "CZ6508000000192000145399",
    "CZ9455000000001011038930", "DE89370400440532013000", "DK5000400440116243",
    "DO28BAGR00000001212453611324", "EE382200221020145685", "ES9121000418450200051332",
    "FI2112345600000785", "FO6264600001631634", "FR1420041010050500013M02606",
    "FR7630006000011234567890189", "GB29NWBK60161331926819", "GB82WEST12345698765432",
    "GB33BUKB20201555555555", "GB94BARC10201530093459", "GE29NB0000000101904917",
    "GI75NWBK000000007099453", "GL8964710001000206", "GR1601101250000000012300695",
    "GT82TRAJ01020000001210029690", "HR1210010051863000160", "HU42117730161111101800000000",
    "IE29AIBK93115212345678", "IE64IRCE92050112345678", "IL620108000000099999999",
    "IS140159260076545510730339", "IT60X0542811101000000123456", "JO94CBJO0010000000000131000302",
    "KW81CBKU0000000000001234560101", "KZ86125KZT5004100100", "LB62099900000001001901229114",
    "LI21088100002324013AA", "LT121000011101001000", "LU280019400644750000",
    "LV80BANK0000435195001", "MC5811222000010123456789030", "MD24AG000225100013104168",
    "ME25505000012345678951", "MK07250120000058984", "MR1300020001010000123456753",
    "MT84MALT011000012345MTLCAST001S", "MU17BOMM0101101030300200000MUR", "NL91ABNA0417164300",
    "NL20INGB0001234567", "NO9386011117947", "PK36SCBL0000001123456702",
    "PL61109010140000071219812874", "PT50000201231234567890154", "QA58DOHB00001234567890ABCDEFG",
    "RO49AAAA1B31007593840000", "RS35260005601001611379", "SA0380000000608010167519",
    "SE4550000000058398257466", "SI56263300012039086", "SK3112000000198742637541",
    "SM86U0322509800000000270100", "TN5910006035183598478831", "TR330006100519786457841326",
    "UA213223130000026007233566001", "VG96VPVG0000012345678901", "XK051212012345678906",
    "DE75512108001245126199", "DE12500105170648489890", "DE91100000000123456789",
  ]
}
