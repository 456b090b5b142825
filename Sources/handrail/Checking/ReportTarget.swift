import ArgumentParser
import HandrailReports

/// A format and where the report goes: `--format json`, or `--format json:report.json`.
struct ReportTarget: ExpressibleByArgument {
  let format: any Reporter.Type
  /// The file; nil for standard output.
  let path: String?

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    guard let name = parts.first, let format = ReportFormat.named(String(name)) else { return nil }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
  }

  init(format: any Reporter.Type, path: String?) {
    self.format = format
    self.path = path
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { ReportFormat.all.map { $0.name } }
}
