import Foundation
import TestSupport
import Testing

/// A company's folder with archives to audit.
enum AuditFolder {
  static let rules = """
    guardrail: names
    title: Unannounced work stays unannounced
    owner: legal@acme.example
    reviewed: 2026-11-01
    why: A name that slips out cannot be taken back.
    redact: true
    fingerprint-key: 2f9d0c4b7e81a63d5af0c9127be46d38
    rules:
      - rule: code-names
        severity: error
        flag: {terms: [Zebulon]}
        message: this is the name of work that is not announced
        examples:
          flagged: ["[[Zebulon]] is here."]
          passed: ["It is here."]
    """

  static let style = """
    guardrail: style
    title: Words
    owner: comms@acme.example
    reviewed: 2026-11-01
    why: Readers trust plain words.
    rules:
      - rule: superlatives
        severity: warning
        flag: {terms: [best in class]}
        message: "“{match}” says nothing"
        instead: Say what it does.
        examples:
          flagged: ["It is [[best in class]]."]
          passed: ["It is quiet."]
    """

  static let accounts = """
    - account: acme
      kind: company
    - account: [jane, jane.doe]
      kind: employee
      from: 2026-01-01
      department: Engineering
      location: Berlin
    - account: kim
      kind: personal
    """

  static let files = [
    "handrail.yml": "guardrails: [names.yml, style.yml]\n", "names.yml": rules,
    "style.yml": style, "accounts.yml": accounts,
  ]

  /// The company's folder, with more in it.
  static func make(_ more: [String: String] = [:]) throws -> Folder {
    try Folder(files.merging(more) { $1 })
  }

  /// Runs an audit in a folder, by a day that stays the same.
  static func audit(
    _ folder: Folder, _ arguments: String..., input: String = ""
  ) throws -> Program.Run {
    try folder.program.run(["audit", "--as-of", "2026-11-20"] + arguments, input: input)
  }

  /// The report on the last audit of a store, as values.
  static func json(
    _ folder: Folder, store: String = "handrail-audit.db"
  ) throws -> [String: Any] {
    let report = try folder.program.run(["report", store, "--format", "json"], input: "")
    return try #require(
      JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
  }

  /// A batch of posts by several accounts, some of which say what they should not.
  static func batch(_ count: Int, seed: UInt64 = 3) -> String {
    var random = SplitMix64(seed: seed)
    var lines = ""
    for number in 1...count {
      let author = random.pick(["acme", "jane", "Jane.Doe", "kim", "stranger"])
      let text = random.pick([
        "A quiet day in the office, number \(number).", "Our Zebulon robot is best in class.",
        "Floors are clean, plants are green, and the coffee machine works again today.",
        "It is best in class, they say, and I say so too: come and see us on floor \(number).",
      ])
      let audience = random.pick(["public", "public", "public", "private"])
      let day = Int.random(in: 10...28, using: &random)
      lines +=
        "{\"id\":\"\(number)\",\"text\":\"\(text)\",\"author\":\"\(author)\",\"channel\":\"x\","
        + "\"audience\":\"\(audience)\",\"published\":\"2026-0\(number % 9 + 1)-\(day)T10:00:00Z\"}\n"
      if number % 97 == 0 { lines += "{\"id\":\"broken\(number)\"}\n" }
    }
    return lines
  }

  /// Everything that is kept in a store, but for the moments at which audits were run.
  static func contents(of store: URL) throws -> String {
    let script = """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      tables = [row[0] for row in db.execute(
          "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")]
      for table in tables:
          columns = [row[1] for row in db.execute(f'pragma table_info({table})')]
          kept = [c for c in columns if c not in ('started', 'finished')]
          if table == 'settings': continue
          rows = sorted(repr(row) for row in db.execute(
              'select ' + ', '.join(f'"{c}"' for c in kept) + f' from {table}'))
          print(table, len(rows))
          print('\\n'.join(rows))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, store.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
