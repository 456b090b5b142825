import ArgumentParser
import HandrailReports
import HandrailRules

/// A format and where the report goes: `--format json`, or `--format json:report.json`.
struct ReportTarget {
  let format: any Reporter.Type
  /// The file; nil for standard output.
  let path: String?

  /// The file, however it was named; nil for standard output.
  var file: String? { path.map(Path.absolute) }

  init(format: any Reporter.Type, path: String?) {
    self.format = format
    self.path = path
  }

  /// Reads a value of `--format`.
  ///
  /// - Parameters:
  ///   - text: the value.
  ///   - output: where a report goes that names no file.
  /// - Throws: what to say when there is no such format.
  init(_ text: String, output: String?) throws {
    let parts = text.split(separator: ":", maxSplits: 1)
    let name = parts.first.map(String.init) ?? ""
    guard let format = ReportFormat.named(name) else {
      let names = ReportFormat.all.map { $0.name }
      let advice = NearestWord(names).advice(for: name) ?? "write \(names.joined(separator: ", "))"
      throw ValidationError("‘\(name)’ is no format that handrail can report in; \(advice)")
    }
    self.init(format: format, path: parts.count > 1 ? String(parts[1]) : output)
  }
}
