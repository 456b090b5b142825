import HandrailCore

/// Values that the file keeps as small numbers. A number never changes its meaning: what is new is
/// added at the end.
enum StoredCodes {
  /// Columns and what their numbers mean, counted from 0: the table `codes`.
  static let fields: [(name: String, names: [String])] = [
    ("severity", Severity.stored.map(\.rawValue)),
    ("verdict", Verdict.stored.map(\.rawValue)),
    ("audience", ["unknown"] + Audience.stored.map(\.rawValue)),
    ("account", ["unknown"] + AccountKind.stored.map(\.rawValue)),
    ("status", ["unknown"] + PostStatus.stored.map(\.rawValue)),
    ("post kind", PostKind.stored.map(\.rawValue)),
    ("problem kind", Problem.Kind.stored.map(\.rawValue)),
    ("suppression", ["none"] + StoredSuppression.stored.map(\.rawValue)),
  ]

  /// Writes what the numbers mean into the file, for whoever reads it without handrail.
  static func write(to database: Database) throws(Problem) {
    let insertion = try database.prepare("INSERT OR IGNORE INTO codes VALUES (?, ?, ?)")
    for field in fields {
      for (code, name) in field.names.enumerated() {
        try insertion.run([.text(field.name), .integer(code), .text(name)])
      }
    }
  }
}

/// An enumeration that the file keeps as numbers.
protocol StoredCode: Hashable, Sendable {
  /// The cases, in the order of their numbers.
  static var stored: [Self] { get }
}

extension StoredCode {
  /// Its number, from 0.
  var code: Int { Self.stored.firstIndex(of: self) ?? 0 }

  /// The case with a number; nil for a number that this version does not know.
  init?(code: Int) {
    guard Self.stored.indices.contains(code) else { return nil }
    self = Self.stored[code]
  }
}

extension Optional where Wrapped: StoredCode {
  /// 0 where nothing is known, and its number from 1.
  var code: Int { self.map { $0.code + 1 } ?? 0 }
}

extension Severity: StoredCode {
  static let stored: [Severity] = [.advice, .warning, .error]
}
extension Verdict: StoredCode {
  static let stored: [Verdict] = [.pass, .fail, .incomplete]
}
extension Audience: StoredCode {
  static let stored: [Audience] = [.public, .internal, .followers, .private]
}
extension AccountKind: StoredCode {
  static let stored: [AccountKind] = [.company, .employee, .personal]
}
extension PostStatus: StoredCode {
  static let stored: [PostStatus] = [.draft, .scheduled, .published, .deleted]
}
extension PostKind: StoredCode {
  static let stored: [PostKind] = [.original, .reply, .repost, .others]
}
extension Problem.Kind: StoredCode {
  static let stored: [Problem.Kind] = [.rules, .input, .limit]
}
