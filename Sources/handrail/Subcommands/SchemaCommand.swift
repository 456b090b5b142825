import ArgumentParser
import HandrailReports

/// `handrail schema`: the JSON Schemas of what handrail reads and writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a file that handrail reads or writes.",
    discussion: "With --guardrail and --config, for editors of YAML: docs/editors.md says how.")

  @Argument(help: "report, answer, post, audit, guardrail or config; report unless told.")
  var name: String?

  @Flag(name: .long, help: "The schema of a guardrail file.")
  var guardrail = false

  @Flag(name: .long, help: "The schema of handrail.yml.")
  var config = false

  @Flag(name: .long, help: "The schema of a report in JSON.")
  var report = false

  func validate() throws {
    guard wanted.count < 2 else {
      throw ValidationError("one schema at a time; this asks for \(wanted.joined(separator: ", "))")
    }
  }

  func run() throws {
    let name = wanted.first ?? JSONSchema.report.name
    guard let schema = JSONSchema.named(name) else {
      let names = JSONSchema.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no schema ‘\(name)’; there are \(names)")
    }
    try Console.write(schema.text)
  }

  private var wanted: [String] {
    let flagged = [
      (guardrail, JSONSchema.guardrail), (config, JSONSchema.config), (report, JSONSchema.report),
    ]
    return (name.map { [$0] } ?? []) + flagged.filter(\.0).map(\.1.name)
  }
}
