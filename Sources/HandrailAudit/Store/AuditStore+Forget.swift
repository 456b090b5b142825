public import HandrailCore

extension AuditStore {
  /// Removes a person: their name, their posts, and all that was found or noted of them, on every
  /// channel and in every audit. What they wrote with others goes as a whole.
  ///
  /// Afterwards the file is written anew, so that no byte of theirs is left in it or beside it.
  ///
  /// - Parameter author: the name, as the platform spells it, with or without an @, capitals aside.
  /// - Returns: what was removed, and where the name still stands.
  /// - Throws: a problem when the file cannot be written, or somebody else is at work in it. The posts
  ///   may then be gone and traces of them left: forgetting again removes those.
  public func forget(_ author: String) throws(Problem) -> Forgotten {
    let people = try people(named: author)
    var forgotten = Forgotten()
    try database.run(
      script: """
        DROP TABLE IF EXISTS temp.gone_people; DROP TABLE IF EXISTS temp.gone_posts;
        CREATE TEMP TABLE gone_people (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE gone_posts (id INTEGER PRIMARY KEY);
        """)
    try database.transaction { () throws(Problem) in
      for person in people {
        try database.run("INSERT INTO temp.gone_people VALUES (?)", .integer(person))
      }
      try database.run(script: Self.markPosts)
      forgotten.posts = try database.number("SELECT count(*) FROM temp.gone_posts") ?? 0
      forgotten.findings =
        try database.number("SELECT count(*) FROM findings WHERE post IN temp.gone_posts") ?? 0
      try database.run(script: Self.removal)
    }
    try wipe()
    forgotten.mentions = try mentions(of: author)
    return forgotten
  }

  private func people(named author: String) throws(Problem) -> [Int] {
    let wanted = Self.plain(author[...])
    var people: [Int] = []
    try database.forEach("SELECT id, author FROM people") { row in
      let name = row.text(1) ?? ""
      let names = [name[...]] + name.split(separator: ",")
      if names.contains(where: { Self.plain($0) == wanted }) { people.append(row.count(0)) }
    }
    return people
  }

  /// A name without what people add or leave out: an @, blanks around it, capitals.
  private static func plain(_ name: Substring) -> String {
    var name = name
    while name.first?.isWhitespace == true || name.first == "@" { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    return name.lowercased()
  }

  private static let markPosts = """
    INSERT INTO temp.gone_posts SELECT id FROM posts WHERE person IN temp.gone_people
    """

  private static let removal = """
    DELETE FROM findings WHERE post IN temp.gone_posts;
    DELETE FROM problems WHERE post IN temp.gone_posts;
    DELETE FROM known WHERE post IN temp.gone_posts;
    DELETE FROM cluster_posts WHERE post IN temp.gone_posts;
    DELETE FROM posts WHERE id IN temp.gone_posts;
    DELETE FROM people WHERE id IN temp.gone_people;

    UPDATE clusters SET authors = (
      SELECT count(DISTINCT e.author) FROM cluster_posts c JOIN posts p ON p.id = c.post
        JOIN people e ON e.id = p.person
      WHERE c.cluster = clusters.id);
    DELETE FROM clusters WHERE authors < 2;
    DELETE FROM cluster_posts WHERE cluster NOT IN (SELECT id FROM clusters);

    DELETE FROM members WHERE id NOT IN (SELECT member FROM posts)
      AND id NOT IN (SELECT member FROM problems WHERE member IS NOT NULL);
    DELETE FROM texts WHERE id NOT IN (SELECT message FROM findings)
      AND id NOT IN (SELECT note FROM findings WHERE note IS NOT NULL)
      AND id NOT IN (SELECT message FROM problems)
      AND id NOT IN (SELECT advice FROM problems WHERE advice IS NOT NULL);
    """

  /// Writes the file anew without what was deleted, and empties the log beside it.
  private func wipe() throws(Problem) {
    try database.run(script: "VACUUM")
    guard try database.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
      throw DatabaseFailure.problem(DatabaseFailure.busy, path: path)
    }
  }

  /// Columns that hold words of people, and not only of rules.
  private static let wordColumns = [
    ("archives", "name"), ("audits", "options"), ("clusters", "template"), ("findings", "match"),
    ("inclusions", "reason"), ("members", "path"), ("people", "author"), ("posts", "post_id"),
    ("posts", "text"), ("posts", "url"), ("problems", "post_id"), ("texts", "text"),
  ]

  private func mentions(of author: String) throws(Problem) -> [Forgotten.Mention] {
    let name = Self.plain(author[...])
    var mentions: [Forgotten.Mention] = []
    for (table, column) in Self.wordColumns {
      let count = try database.number(
        "SELECT count(*) FROM \(table) WHERE instr(lower(\(column)), ?)", .text(name))
      guard let count, count > 0 else { continue }
      mentions.append(Forgotten.Mention(column: "\(table).\(column)", count: count))
    }
    return mentions
  }
}
