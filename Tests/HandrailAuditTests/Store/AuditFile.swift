import Foundation
import HandrailCore

@testable import HandrailAudit

/// A file of audits in a folder of its own, which goes away with it.
final class AuditFile {
  /// The folder.
  let folder: String
  /// The file.
  var path: String { folder + "/audits.db" }
  /// The key of every new file: nothing in them is random.
  static let key = [UInt8](repeating: 7, count: 32)

  /// Makes the folder, and no file.
  init() throws {
    folder = NSTemporaryDirectory() + "handrail-audit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Opens the file, or makes it.
  func open(_ schema: Schema = Schema()) throws(Problem) -> AuditStore {
    try AuditStore.open(path, schema: schema, key: Self.key)
  }

  /// The file with what SQLite keeps beside it, by the ends of their names.
  func bytes() throws -> [String: Data] {
    var bytes: [String: Data] = [:]
    for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
      bytes[end] = try Data(contentsOf: URL(fileURLWithPath: path + end))
    }
    return bytes
  }

  /// A copy of the file as it stands now, such as a program that is killed would leave it.
  func copy() throws -> AuditFile {
    let copy = try AuditFile()
    for end in ["", "-wal"] where FileManager.default.fileExists(atPath: path + end) {
      try FileManager.default.copyItem(atPath: path + end, toPath: copy.path + end)
    }
    return copy
  }

  /// Every row of every table, as text.
  func contents() throws(Problem) -> [String] {
    let database = try Database(path, .read)
    var tables: [String] = []
    try database.forEach("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
      tables.append($0.text(0) ?? "")
    }
    var rows: [String] = []
    for table in tables {
      let columns = try database.number("SELECT count(*) FROM pragma_table_info(?)", .text(table))
      try database.forEach("SELECT * FROM \(table)") { row in
        let values = (0..<Int32(columns ?? 0)).map { column in
          row.bytes(column).map { String(decoding: $0, as: UTF8.self).debugDescription } ?? "null"
        }
        rows.append("\(table): \(values.joined(separator: ", "))")
      }
    }
    return rows.sorted()
  }
}
