/// A published JSON Schema (draft 2020-12), as `handrail schema` prints it.
///
/// The same text stands in `docs/schema/NAME.schema.json`; a test keeps the two alike.
public struct JSONSchema: Sendable {
  /// Its short name, such as `report`.
  public let name: String
  /// What it describes, as a phrase.
  public let summary: String
  /// The schema itself, ending in a line break.
  public let text: String

  /// Every schema, in the order in which help lists them.
  public static let all: [JSONSchema] = [report, answer, post, audit, guardrail, config]

  /// The schema of that name; nil when there is none.
  public static func named(_ name: String) -> JSONSchema? {
    all.first { $0.name == name }
  }
}
