/// Telephone numbers that regulators keep for drama, so that nobody is called.
///
/// Source: Ofcom, https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama;
/// ARCEP décision 2018-0881, article 2.5.12; ACMA,
/// https://www.acma.gov.au/phone-numbers-use-tv-shows-films-and-creative-works; Bundesnetzagentur,
/// Mitteilung 148/2021 (“Drama Numbers”). North America's: ``NorthAmericanNumber``.
enum FictionalNumbers {
  /// Whether a number is one of them.
  ///
  /// - Parameters:
  ///   - national: its digits without the country code, and without the zero that is dialled at home.
  ///   - country: the digits of the country code.
  /// - Returns: whether nobody has it.
  static func hold(_ national: ArraySlice<UInt8>, of country: ArraySlice<UInt8>) -> Bool {
    let starts = starts[country.reduce(0) { $0 * 10 + Int($1) }] ?? []
    let digits = national.map { $0 + UInt8(ascii: "0") }
    return starts.contains { digits.starts(with: $0.utf8) }
  }

  private static let starts: [Int: [String]] = [
    44: [
      "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960",
      "1414960",
      "1514960", "1614960", "1914980", "2079460", "2890180", "2920180", "1632960", "7700900",
      "8081570",
      "9098790", "3069990",
    ],
    33: ["19900", "26191", "35301", "46571", "53649", "63998"],
    49: [
      "3023125", "6990009", "4066969", "2214710", "8999998", "15228817386", "15228895456",
      "15254599371",
      "1729925904", "1729968532", "1729973185", "1729973186", "1729980752", "1749091317",
      "1749464308",
      "17604069",
    ],
    61: ["25550", "27010", "35550", "37010", "75550", "77010", "85550", "87010", "49157"],
  ]
}
