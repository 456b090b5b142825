import Foundation

/// The `jsonschema` package of Python, where it is installed.
enum PythonValidator {
  static let isPresent: Bool = (try? run("import jsonschema", input: "").status) == 0

  /// What is wrong with the values; empty when they follow the schema.
  static func complaints(about values: [String], schema: String) throws -> String {
    let script = """
      import json, sys, jsonschema
      schema, values = json.load(sys.stdin)
      jsonschema.Draft202012Validator.check_schema(json.loads(schema))
      validator = jsonschema.Draft202012Validator(json.loads(schema))
      for value in values:
          for error in validator.iter_errors(json.loads(value)):
              print(error.json_path, error.message)
      """
    let input = try JSONSerialization.data(withJSONObject: [schema, values])
    let (status, output) = try run(script, input: String(decoding: input, as: UTF8.self))
    return status == 0 ? output : "python3 ended with status \(status)"
  }

  private static func run(_ script: String, input: String) throws -> (status: Int32, output: String)
  {
    // A file, not a pipe: Python may end before it has read a long input.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
