import ArgumentParser
import HandrailReports

/// `handrail schema`: the JSON Schemas of what handrail reads and writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a report, an answer line or a post line.")

  @Argument(help: "report, answer or post.")
  var name: SchemaName = .report

  func run() throws { Console.write(name.schema.text) }
}
