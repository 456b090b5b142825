import Testing

/// Where people and machines are reached.
@Suite struct AddressDataTests {
  @Test(
    arguments: [
      "Write to [[jo.smith@acme.example]].", "連絡先は[[jo@acme.example]]です",
      "([[Jo+list@Acme.co.uk]])", "<[[jo@acme.example]]>",
      "[mail](mailto:[[jo@acme.example]])", "`to: [[jo_s@mail.acme.example]]`",
      "[[jörg@bücher.example]]!",
      "[[jo@acme.example]], [[mo@acme.example]]; both", "[[j**o**@acme.example]]",
      "Mail:[[jo@acme.io]]",
      "[[ｊｏ@ａｃｍｅ.io]]", "[[jo&#64;acme.example]]", "> [[jo@acme.example]] wrote",
      "[x](https://acme.example/?email=[[jo@acme.example]])", "o'brien: [[o'brien@acme.example]]",
    ])
  func emailAddresses(text: String) throws {
    try DataExpectation(kind: "data: email", marked: text).check()
  }

  @Test(
    arguments: [
      "jo@example.com and jo@mail.example.org", "jo@host.test, x@y.invalid, root@localhost",
      "@jo on Mastodon: @jo@mastodon.social", "icon@2x.png and react@18.2.0 and vue@3.2.js",
      "git clone git@github.com:acme/robots.git", "https://jo:pass@db.acme.io/x",
      "you@yourcompany.com",
      "12 @ 3.50 each", "jo@acme", "npm i @acme/robots", "jo@ acme.example", "foo@bar..com",
      "name@domain.com", "name@email.com", "https://medium.com/@jo/post",
    ])
  func noEmailAddresses(text: String) throws {
    try DataExpectation(kind: "data: email", marked: text).check()
  }

  @Test(
    arguments: [
      "Call me on [[+44 20 7183 8750]].", "[[+1 212-664-7665]]", "[[+1 (212) 664-7665]]",
      "[[+4915123456789]]",
      "[[+49 (0)30 901820]]", "[[0044 20 7183 8750]]",
      "Ask [[(212) 664-7665]] or [[212-664-7665]]!",
      "[[212.664.7665]] 24/7", "[[1-212-664-7665]]", "My cell: [[212 664 7665]]",
      "Text [[2126647665]]",
      "In London [[020 7183 8750]], in Leeds [[0113 243 3211]]", "Mobile [[07911 123456]]",
      "https://wa.me/[[442071838750]]",
      "Telefon [[030/901820-15]], Handy [[0151 2345678]]", "[[01 42 76 40 40]] à Paris",
      "[[01.42.76.40.40]]",
      "[call](tel:[[+442071838750]])", "Ring ([[(0113) 243 3211]])", "`tel: [[+1 212 664 7665]]`",
      "[[＋４４ ２０ ７１８３ ８７５０]]", "**[[+44** 20 7183 8750]]",
      "[[+33 1 42 76 40 40]]; [[+81 3-3213-1111]]",
      "[[+91 98765 43210]]", "[[+45 33 92 33 92]]",
    ])
  func phoneNumbers(text: String) throws {
    try DataExpectation(kind: "data: phone", marked: text).check()
  }

  @Test(
    arguments: [
      "Call 212-555-0134 or (555) 555-0199", "+1 555-555-0123", "020 7946 0018 and 01632 960123",
      "+44 7700 900123", "06 39 98 12 34", "+33 1 99 00 12 34", "030 23125 123", "0491 570 156",
      "On 01.02.2026 10:30 and 2026-11-22", "01-02-2026",
      "ISBN 0-306-40615-2 and 978-0-306-40615-7",
      "Order 2126647665", "2126647665 rows", "+1 000 000 views", "+20 000 000 kr.", "+49 %",
      "1 000 000 000",
      "$212 664 7665", "#212-664-7665", "v1.212.664.7665", "10.20.30.40", "0.123456789",
      "UTC+01:00",
      "https://acme.example/p/212-664-7665", "call 911 or 311", "2024-2025",
      "12:30-14:45 on 22/11/2026",
      "Invoice 0113 243 3211", "We grew by 200 300 4000", "112-664-7665", "212-064-7665",
      "+999 123 456 789",
      "ticket 212-664-7665", "1234567890", "555-1234", "`x = 212-664-7665`", "1-2-3 go",
      "Boston, MA 02110-1301, USA", "041 117 132", "not a phone number: 0620 4410 7753",
    ])
  func noPhoneNumbers(text: String) throws {
    try DataExpectation(kind: "data: phone", marked: text).check()
  }

  @Test(
    arguments: [
      "The server is at [[52.14.118.9]].", "[[10.20.30.40]]", "ssh root@[[172.16.4.9]]",
      "http://[[192.168.7.12]]:8080/x",
      "[[10.1.0.0/16]] is ours", "ping [[5.9.12.4]]", "`host: [[10.20.30.40]]`",
      "[[2a00:1450:4009:81f::200e]]",
      "[[2607:f8b0:4005:0805:0000:0000:0000:200e]]", "[[fd12:3456:789a::1]].", "[[１０.２０.３０.４０]]",
      "**[[52**.14.118.9]]",
      "[x](http://[[52.14.118.9]]/admin)", "[[2a02::1]]: ours",
    ])
  func networkAddresses(text: String) throws {
    try DataExpectation(kind: "data: ip-address", marked: text).check()
  }

  @Test(
    arguments: [
      "127.0.0.1, 0.0.0.0, ::1 and 255.255.255.0", "192.0.2.1, 198.51.100.7, 203.0.113.9",
      "2001:db8::1, 3fff::1",
      "Version 52.14.118.9", "v10.20.30.40", "We run 1.2.3.4 and 4.5.6.7 now", "256.1.1.1",
      "10.20.30", "1.2.3.4.5",
      "8.8.8.8 and 1.1.1.1", "192.168.1.1, 192.168.1.20", "10.0.0.0/8", "Section 10.2.3.4",
      "Chrome 120.0.6099.109",
      "10:20:30", "00:1a:2b:3c:4d:5e", "std::cout, a::b, dead::beef", "2026:11:22", "10.20.30.040",
      "fe80::1",
      "169.254.169.254", "2606:4700:4700::1111", "Port it to 6.9.13.59", "224.0.0.1",
    ])
  func noNetworkAddresses(text: String) throws {
    try DataExpectation(kind: "data: ip-address", marked: text).check()
  }
}
