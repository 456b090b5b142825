import HandrailCore

/// Which column of a table of posts holds what: as `--map` says, else as the columns are called.
struct TextColumns {
  /// What a column may hold.
  enum Field: String, CaseIterable {
    case text, title, alt, date, author, channel, audience, account, status, url, id, language
  }

  /// The ``TableHeader/key(_:)`` of the column with each field.
  let keys: [Field: String]
  private let mapped: Set<Field>
  private let markup: Markup

  /// Finds the columns of a table; nil when one that `map` names is not there, or none has the texts.
  ///
  /// - Parameters:
  ///   - header: The columns.
  ///   - map: Which field stands in which column, for ``check(_:)`` to have looked at.
  init?(_ header: TableHeader, _ map: [String: String]) {
    var keys: [Field: String] = [:]
    for (name, column) in map {
      let key = TableHeader.key(column)
      guard let field = Self.field(name), header[key] != nil else { return nil }
      keys[field] = key
    }
    mapped = Set(keys.keys)
    let taken = Set(keys.values)
    for (field, names) in Self.names where keys[field] == nil {
      keys[field] = names.first { header[$0] != nil && !taken.contains($0) }
    }
    guard let text = keys[.text] else { return nil }
    markup = text.hasSuffix("html") ? .html : text.hasSuffix("markdown") ? .markdown : .plain
    self.keys = keys
  }

  /// Sees that `--map` names only what a post has.
  static func check(_ map: [String: String]) throws(Problem) {
    guard let unknown = map.keys.sorted().first(where: { field($0) == nil }) else { return }
    let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
    throw Problem(
      .input, "‘\(unknown)’ in --map is no part of a post", advice: "its parts are \(known)")
  }

  private static func field(_ name: String) -> Field? {
    let name = name.lowercased()
    return name == "published" ? .date : Field(rawValue: name)
  }

  // MARK: Records

  /// The post of a record. A word that is not known in a column that `--map` names is a problem.
  func post(
    _ record: TableRecord, order: DateOrder?, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) -> ArchivePost {
    func cell(_ field: Field) -> String? { keys[field].flatMap { record[$0] }?.trimmed }
    func known<Value>(_ field: Field, _ read: (String) -> Value?) throws(Problem) -> Value? {
      guard let word = cell(field) else { return nil }
      let value = read(word.lowercased())
      if value == nil, mapped.contains(field) {
        try deliver(
          .problem(
            record.problem(
              "the column for ‘\(field)’ holds a word that handrail does not know",
              advice: "write one of \(Self.words(field))"), record.origin))
      }
      return value
    }
    var metadata = PostMetadata()
    metadata.author = cell(.author).map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    metadata.channel = cell(.channel).map { $0.lowercased() == "twitter" ? "x" : $0.lowercased() }
    metadata.url = cell(.url)
    metadata.language = cell(.language)
    metadata.audience = try known(.audience, Audience.init(rawValue:))
    metadata.account = try known(.account, AccountKind.init(rawValue:))
    metadata.status = try known(.status) { Self.statuses[$0] }
    metadata.published = try moment(record, order: order, deliver: deliver)
    return record.post(
      id: cell(.id) ?? "\(record.origin.member) \(record.origin.record)",
      text: keys[.text].flatMap { record[$0] }, title: keys[.title].flatMap { record[$0] },
      others: [("alt[0]", keys[.alt].flatMap { record[$0] })], markup: markup, metadata)
  }

  private func moment(
    _ record: TableRecord, order: DateOrder?, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) -> Timestamp? {
    guard let key = keys[.date], let text = record[key]?.trimmed else { return nil }
    // Seconds or milliseconds since 1970, as programs write them.
    if text.utf8.count == 10 || text.utf8.count == 13, let number = Int64(text), number > 0 {
      return Timestamp(seconds: text.utf8.count == 10 ? number : number / 1000)
    }
    return try record.moment(key, order: order, deliver: deliver)
  }

  private static func words(_ field: Field) -> String {
    let words =
      switch field {
      case .audience: Audience.allCases.map(\.rawValue)
      case .account: AccountKind.allCases.map(\.rawValue)
      default: PostStatus.allCases.map(\.rawValue)
      }
    return words.joined(separator: ", ")
  }

  // MARK: Names

  private static let statuses: [String: PostStatus] = [
    "published": .published, "publish": .published, "posted": .published, "sent": .published,
    "live": .published, "public": .published, "draft": .draft, "scheduled": .scheduled,
    "queued": .scheduled, "future": .scheduled, "deleted": .deleted, "trash": .deleted,
  ]

  /// What columns are called, the surest names first.
  private static let names: [(Field, [String])] = [
    (
      .text,
      [
        "text", "posttext", "fulltext", "body", "content", "message", "caption", "post",
        "commentary", "comment", "tweet", "copy", "contenthtml", "bodyhtml", "html", "markdown",
        "inhalt", "beitrag", "nachricht", "texte", "contenu", "texto", "contenido", "mensaje",
        "testo", "messaggio", "tekst", "bericht",
      ]
    ),
    (.title, ["title", "headline", "subject", "posttitle", "titel", "titre", "título", "titolo"]),
    (.alt, ["alt", "alttext", "imagealt", "imagealttext"]),
    (
      .date,
      [
        "published", "publishedat", "publishdate", "publisheddate", "date", "dateposted", "posted",
        "postedat", "datetime", "createdat", "created", "timestamp", "time", "datum", "fecha",
      ]
    ),
    (.author, ["author", "authorname", "username", "user", "handle", "screenname", "postedby"]),
    (.channel, ["channel", "platform", "network", "socialnetwork", "plattform", "kanal"]),
    (.audience, ["audience", "visibility"]), (.account, ["account", "accountkind"]),
    (.status, ["status", "state"]),
    (.url, ["url", "permalink", "posturl", "postlink", "link"]), (.id, ["id", "postid"]),
    (.language, ["language", "lang", "sprache"]),
  ]
}
