import Foundation

/// The `jsonschema` package of Python, where it is installed.
public enum PythonValidator {
  /// Whether it is there.
  public static let isPresent: Bool = (try? Tool.python("import jsonschema", input: "").status) == 0

  /// What is wrong with the values; empty when they follow the schema.
  public static func complaints(about values: [String], schema: String) throws -> String {
    let script = """
      import json, sys, jsonschema
      schema, values = json.load(sys.stdin)
      schema = json.loads(schema)
      kind = jsonschema.validators.validator_for(schema)
      kind.check_schema(schema)
      validator = kind(schema)
      for value in values:
          for error in validator.iter_errors(json.loads(value)):
              print(error.json_path, error.message)
      """
    let input = try JSONSerialization.data(withJSONObject: [schema, values])
    let (status, output) = try Tool.python(script, input: String(decoding: input, as: UTF8.self))
    return status == 0 ? output : "python3 ended with status \(status)"
  }

  /// Whether each of the values follows the schema.
  public static func areValid(_ values: [String], schema: String) throws -> [Bool] {
    let script = """
      import json, sys, jsonschema
      schema, values = json.load(sys.stdin)
      schema = json.loads(schema)
      kind = jsonschema.validators.validator_for(schema)
      kind.check_schema(schema)
      validator = kind(schema)
      print("".join("1" if validator.is_valid(json.loads(value)) else "0" for value in values))
      """
    let input = try JSONSerialization.data(withJSONObject: [schema, values])
    let (_, output) = try Tool.python(script, input: String(decoding: input, as: UTF8.self))
    return output.compactMap { $0 == "1" ? true : $0 == "0" ? false : nil }
  }
}
