import HandrailCore
import Testing

@testable import HandrailArchives

@Suite struct LooseDateTests {
  @Test(arguments: [
    ("2023-01-15 12:34:56 UTC", "2023-01-15T12:34:56Z"), ("2023-01-15", "2023-01-15T00:00:00Z"),
    ("2023-04-14T07:39:35.956042+00:00", "2023-04-14T07:39:35Z"),
    ("2024/1/31 9:05", "2024-01-31T09:05:00Z"), ("31.1.2024, 09:05", "2024-01-31T09:05:00Z"),
    ("31. 1. 2024", "2024-01-31T00:00:00Z"), ("11/30/2017 19:44", "2017-11-30T19:44:00Z"),
    ("30/11/2017 19:44", "2017-11-30T19:44:00Z"), ("12/12/20", "2020-12-12T00:00:00Z"),
    ("12/13/20, 12:05:03 AM", "2020-12-13T00:05:03Z"),
    ("12/13/20 12:05 p.m.", "2020-12-13T12:05:00Z"),
    ("Mar 3, 2024, 5:06:07 PM", "2024-03-03T17:06:07Z"), ("3 March 2024", "2024-03-03T00:00:00Z"),
    ("3 Sept 2024 at 10:00 GMT", "2024-09-03T10:00:00Z"),
    ("1/13/2024 10:00 +0130", "2024-01-13T08:30:00Z"),
    ("1/13/2024 10:00 -5", "2024-01-13T15:00:00Z"),
    ("  2024-01-02  ", "2024-01-02T00:00:00Z"),
  ])
  func datesAreReadAsPeopleWriteThem(text: String, expected: String) {
    #expect(LooseDate.read(text)?.description == expected)
  }

  @Test(arguments: [
    "", "soon", "next Friday at 2 PM", "1/2/2024", "13/13/2024", "2/30/2024", "32/1/2024", "1/13",
    "1/13/2024 25:00", "1/13/2024 13:00 PM", "1/13/2024 10:00 sharp", "1/13-2024", "12345",
    "2024-01-02 and more", "1/13/202", "99999999999999999999/1/1",
  ])
  func nothingElseIsADate(text: String) {
    #expect(LooseDate.read(text) == nil)
  }

  @Test func theOrderDecidesWhatBothCouldMean() {
    #expect(LooseDate.read("1/2/2024", order: .dayFirst) == Timestamp("2024-02-01"))
    #expect(LooseDate.read("1/2/2024", order: .monthFirst) == Timestamp("2024-01-02"))
    #expect(LooseDate.read("1.2.2024", order: .monthFirst) == Timestamp("2024-02-01"))
    #expect(LooseDate.read("13/2/2024", order: .monthFirst) == nil)
  }

  @Test func datesThatContradictEachOtherTellNoOrder() {
    var evidence = DateOrder.Evidence()
    evidence.note("1/2/2024")
    #expect(evidence.order == nil)
    evidence.note("13/2/2024")
    #expect(evidence.order == .dayFirst)
    evidence.note("2/13/2024")
    #expect(evidence.order == nil)
  }
}
