/// A law that says what people at work may say, for owners to look up with their lawyers.
public struct Law: Hashable, Sendable {
  /// What it is about, in a few words.
  public let name: String
  /// Where it is found, with its date.
  public let citation: String
  /// Where it holds, and for whom.
  public let jurisdiction: String

  /// Talk among employees about their work.
  static let concertedActivity = Law(
    name: "talk with others about pay, hours and conditions",
    citation:
      "National Labor Relations Act of 1935, section 7, 29 U.S.C. 157; Stericycle, 372 NLRB "
      + "No. 113 (2 August 2023): ask whether it still stands",
    jurisdiction: "USA, most private employers")
  /// Reports to the Securities and Exchange Commission.
  static let securitiesReports = Law(
    name: "reports to the SEC", citation: "SEC Rule 21F-17(a), 17 CFR 240.21F-17 (2011)",
    jurisdiction: "USA")
  /// Trade secrets told to authorities or lawyers.
  static let tradeSecrets = Law(
    name: "trade secrets told to an authority or a lawyer",
    citation: "Defend Trade Secrets Act of 2016, 18 U.S.C. 1833(b)", jurisdiction: "USA")
  /// Wages.
  static let californianWages = Law(
    name: "talk about wages", citation: "California Labor Code, section 232, as of 2026",
    jurisdiction: "California")
  /// Working conditions.
  static let californianConditions = Law(
    name: "talk about working conditions",
    citation: "California Labor Code, section 232.5, as of 2026", jurisdiction: "California")
  /// Personal accounts.
  static let californianAccounts = Law(
    name: "personal accounts",
    citation: "California Labor Code, section 980, in force since 1 January 2013",
    jurisdiction: "California")
}
