import Testing

/// Numbers of cards, accounts and people.
@Suite struct NumberDataTests {
  @Test(
    arguments: [
      "My card is [[4539 1488 0343 6525]], exp 12/27.", "Card: [[4539148803436525]]",
      "[[4539-1488-0343-6525]] and [[5412 7512 3460 1812]]",
      "Amex [[3714 496359 08304]]… no, [[371449635908304]].",
      "Discover [[6011493166131863]], JCB [[3530 1109 1390 9966]], Diners [[3056 930903 0821]]",
      "The new ones: [[2223 0046 2819 4820]]", "[[4539 1488 0343 6525]] 123 is all you need",
      "Full width: [[４５３９ １４８８ ０３４３ ６５２５]]", "In code: `card = \"[[4539148803436525]]\"`",
      "Bold: **[[4539 1488** 0343 6525]]", "Hidden: [[4539\u{200B}1488\u{200B}03436525]]",
      "Kreditkarte [[4539.1488.0343.6525]] bitte löschen", "番号は[[4539 1488 0343 6525]]です",
    ])
  func cardNumbers(text: String) throws {
    try DataExpectation(kind: "data: card-number", marked: text).check()
  }

  @Test(
    arguments: [
      "4111 1111 1111 1111 is for tests, as is 4242424242424242.", "4012 8888 8888 1881",
      "4539 1488 0343 6526 has a wrong digit", "Amex test 3782 822463 10005",
      "Order 1234 5678 9012 3456", "5555 5555 5555 4444", "The id is 9999888877776666.",
      "Tracking 94001118992234567890123", "ISBN 978-0-306-40615-7", "4532 and 2024 and 1111",
      "0000 0000 0000 0000", "4444 4444 4444 4448",
      "https://shop.example.com/p/4539148803436525/x", "sha 4539148803436525ab",
      "3.4539148803436525",
      "XXXX XXXX XXXX 6525", "20260101120000 and 1700000000000",
    ])
  func noCardNumbers(text: String) throws {
    try DataExpectation(kind: "data: card-number", marked: text).check()
  }

  @Test(
    arguments: [
      "Pay to [[DE44 5001 0517 5407 3249 31]], please.", "[[DE44500105175407324931]]",
      "IBAN: [[GB87 BARC 2065 8244 9716 55]] and thanks", "[[GB87BARC20658244971655]]",
      "[[FR45 3000 1007 9412 3456 7890 18Q]] à Paris",
      "[[NL39RABO0300065264]]; [[NO78 5102 1234 567]]",
      "[[PL60 1020 1026 0000 0422 7020 1111]]", "`[[de44500105175407324931]]`",
      "[[DE44-5001-0517-5407-3249-31]]", "[[ＤＥ４４ ５００１ ０５１７ ５４０７ ３２４９ ３１]]",
    ])
  func ibans(text: String) throws {
    try DataExpectation(kind: "data: iban", marked: text).check()
  }

  @Test(
    arguments: [
      "DE89 3704 0044 0532 0130 00 is in every guide.", "GB82 WEST 1234 5698 7654 32",
      "DE44 5001 0517 5407 3249 32 is wrong", "DE44 5001 0517 5407 3249 is short",
      "XX44 5001 0517 5407 3249 31", "BE THAT AS IT MAY be12 well then come here",
      "GB29NWBK60161331926819", "sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709",
      "AT12 and FR20 went on",
    ])
  func noIBANs(text: String) throws {
    try DataExpectation(kind: "data: iban", marked: text).check()
  }

  @Test(
    arguments: [
      "Her SSN is [[536-22-8145]].", "[[212-09-7694]]", "SSN [[536 22 8145]]",
      "Social security no. [[536228145]]",
      "`ssn: [[536-22-8145]]`", "[[５３６-２２-８１４５]]", "Jo, [[536-22-8145]], born in May",
    ])
  func socialSecurityNumbers(text: String) throws {
    try DataExpectation(kind: "data: us-ssn", marked: text).check()
  }

  @Test(
    arguments: [
      "078-05-1120", "219-09-9999", "123-45-6789", "000-12-3456", "666-12-3456", "912-34-5678",
      "536-00-8145", "536-22-0000", "536 22 8145 people", "536228145 users", "Order 536-22-8145",
      "2026-11-22", "555-12-34567", "1536-22-8145", "536-22-8145-9", "111-11-1111",
    ])
  func noSocialSecurityNumbers(text: String) throws {
    try DataExpectation(kind: "data: us-ssn", marked: text).check()
  }

  @Test(
    arguments: [
      "My NI number is [[JX 48 29 13 D]].", "[[JX482913D]]", "[[JX 482913 D]]",
      "`[[PB 10 20 30 A]]`",
      "[[CE-48-29-13-B]]", "[[ＪＸ ４８ ２９ １３ Ｄ]]", "**[[JX 48** 29 13 D]]",
    ])
  func nationalInsuranceNumbers(text: String) throws {
    try DataExpectation(kind: "data: uk-nino", marked: text).check()
  }

  @Test(
    arguments: [
      "QQ 12 34 56 C", "AB123456C", "GB 48 29 13 A", "BG482913A", "JX 48 29 13 E", "DX482913A",
      "jx482913d", "JX 48 29 13", "AJX482913D", "JX482913DE", "Part JX482913D",
    ])
  func noNationalInsuranceNumbers(text: String) throws {
    try DataExpectation(kind: "data: uk-nino", marked: text).check()
  }
}
