import ArgumentParser
import HandrailReports

/// `handrail schema`: the JSON Schemas of what handrail reads and writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a report, an answer line or a post line.")

  @Argument(help: "report, answer, post or audit.")
  var name = "report"

  func run() throws {
    guard let schema = JSONSchema.named(name) else {
      let names = JSONSchema.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no schema ‘\(name)’; there are \(names)")
    }
    try Console.write(schema.text)
  }
}
