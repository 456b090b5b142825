import Testing

@testable import HandrailReports

@Suite("Written JSON")
struct JSONWriterTests {
  @Test(arguments: [
    ("plain", #""plain""#), (#"say "hi" \ "#, #""say \"hi\" \\ ""#),
    ("a\nb\rc\td", #""a\nb\rc\td""#), ("\0\u{1B}\u{7F}\u{9B}", #""\u0000\u001b\u007f\u009b""#),
    ("\u{2028}\u{2029}\u{202E}", #""\u2028\u2029\u202e""#), ("日本 👩‍💻 é /", #""日本 👩‍💻 é /""#),
    ("\r\n", #""\r\n""#),
  ])
  func strings(_ text: String, _ json: String) {
    #expect(JSONWriter.compact(.string(text)) == json)
  }

  @Test func layout() {
    let value = JSONValue.object([
      "b": 1, "a": .array([]), "c": .array(["x", .object(["d": nil])]), "none": nil,
    ])
    #expect(JSONWriter.compact(value) == #"{"b":1,"a":[],"c":["x",{}]}"#)
    #expect(
      JSONWriter.pretty(value) == """
        {
          "b": 1,
          "a": [],
          "c": [
            "x",
            {}
          ]
        }
        """)
  }
}
