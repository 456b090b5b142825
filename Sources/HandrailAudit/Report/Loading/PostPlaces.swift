internal import HandrailCore

/// Where the posts of an audit appeared and who wrote them, by the names of channels, departments and
/// locations; nil where a post has none.
struct PostPlaces {
  /// Who wrote the posts, the company's own accounts aside.
  private(set) var people = AuditPeople()
  /// What was found in each channel.
  private(set) var channels: [String?: Tally] = [:]
  /// What was found in the posts of each department.
  private(set) var departments: [String?: Tally] = [:]
  /// What was found in the posts of each location.
  private(set) var locations: [String?: Tally] = [:]

  private struct Person {
    let author: String
    let department: String?
    let location: String?
  }

  /// Looks up what tallies have the numbers of.
  ///
  /// - Throws: a problem that names the file when it cannot be read.
  init(of tallies: AuditTallies, in database: Database) throws(Problem) {
    let company = Optional.some(AccountKind.company).code
    var contexts: [Int: (channel: String?, isCompany: Bool)] = [:]
    let context = try database.prepare("SELECT channel, account FROM contexts WHERE id = ?")
    for (number, tally) in tallies.contexts {
      try context.forEach([.integer(number)]) { row in
        contexts[number] = (row.word(0), row.count(1) == company)
      }
      channels.add(tally, to: contexts[number]?.channel)
    }
    var writers: [Int: Person] = [:]
    let person = try database.prepare(
      "SELECT author, department, location FROM people WHERE id = ?")
    for (number, tally) in tallies.people {
      if let number {
        try person.forEach([.integer(number)]) { row in
          writers[number] = Person(
            author: row.text(0) ?? "", department: row.word(1), location: row.word(2))
        }
      }
      let known = number.flatMap { writers[$0] }
      departments.add(tally, to: known?.department)
      locations.add(tally, to: known?.location)
    }
    for writer in tallies.writers {
      guard let number = writer.person, let known = writers[number],
        let context = contexts[writer.context], !context.isCompany
      else { continue }
      people.insert(
        known.author,
        PostLabels(
          channel: context.channel, department: known.department, location: known.location))
    }
  }
}

extension [String?: Tally] {
  /// Adds what was found to a group.
  fileprivate mutating func add(_ tally: Tally, to group: String?) {
    self[group] = (self[group] ?? Tally()) + tally
  }
}
