import HandrailCore
import Testing

@Suite struct TimestampTests {
  @Test(
    arguments: [
      ("1970-01-01", "1970-01-01T00:00:00Z"),
      ("2026-12-01T14:00Z", "2026-12-01T14:00:00Z"),
      ("2026-12-01 14:00:30 +0130", "2026-12-01T12:30:30Z"),
      ("2024-02-29T23:59:59.123-05:00", "2024-03-01T04:59:59Z"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
      ("0001-01-01", "0001-01-01T00:00:00Z"),
    ])
  func datesAreRead(text: String, expected: String) {
    #expect(Timestamp(text)?.description == expected)
  }

  @Test(
    arguments: [
      "", "2026", "2026-13-01", "2026-02-29", "2026-12-01T", "2026-12-01T25:00Z", "2026-1-1",
      "2026-12-01T14:00Zx", "tomorrow", "2026-12-01T14:00+99:00",
    ])
  func anythingElseIsNot(text: String) { #expect(Timestamp(text) == nil) }
}
