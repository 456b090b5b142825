/// What an audit comes to.
public struct AuditTotals: Hashable, Sendable {
  /// How many posts the archives hold: those that were checked and those that were not.
  public var read: Int
  /// What was found in the posts that were checked.
  public var checked: Tally
  /// How many posts were checked and could not be decided: a limit was reached, a text could not be
  /// read.
  public var incomplete: Int
  /// How many findings stand because somebody decided so, and do not count.
  public var waived: Int
  /// How many posts hold protected speech that was left alone. Nothing else is said of them.
  public var protected: Int
  /// How many records and members could not be read.
  public var problems: Int
  /// How many people wrote what was checked, the company's own accounts aside.
  public var people: PeopleCount
  /// How many posts were not compared with those of other people: there were too many.
  public var notCompared: Int

  /// Creates totals.
  public init(
    read: Int = 0, checked: Tally = Tally(), incomplete: Int = 0, waived: Int = 0,
    protected: Int = 0, problems: Int = 0, people: PeopleCount = .exactly(0), notCompared: Int = 0
  ) {
    self.read = read
    self.checked = checked
    self.incomplete = incomplete
    self.waived = waived
    self.protected = protected
    self.problems = problems
    self.people = people
    self.notCompared = notCompared
  }
}
