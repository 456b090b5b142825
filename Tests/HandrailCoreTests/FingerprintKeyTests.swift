import Testing

@testable import HandrailCore

@Suite struct FingerprintKeyTests {
  private static let digits = "00112233445566778899aabbccddeeff"

  @Test(arguments: [digits, digits.uppercased(), digits + digits])
  func aKeyIsHexadecimal(text: String) { #expect(FingerprintKey(text) != nil) }

  @Test(
    arguments: [
      "", "00", String(digits.dropLast()), digits + "0", String(digits.dropLast()) + "g",
      "0x" + digits, digits + " ", "٠" + digits + "٠", String(repeating: "٣", count: 32),
    ])
  func anythingElseIsNone(text: String) { #expect(FingerprintKey(text) == nil) }

  @Test func theCheckTellsKeysApart() throws {
    let one = try #require(FingerprintKey(Self.digits))
    let other = try #require(FingerprintKey(String(Self.digits.reversed())))
    #expect(one.check == FingerprintKey(Self.digits.uppercased())?.check)
    #expect(one.check != other.check)
    #expect(one.check.count == 8)
  }

  @Test func itDoesNotTellItself() throws {
    let key = try #require(FingerprintKey(Self.digits))
    #expect("\(key)" == "a key")
    #expect(String(reflecting: key) == "a key")
  }
}
