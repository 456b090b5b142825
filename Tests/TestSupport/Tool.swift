import Foundation

/// Programs of others that judge reports.
public enum Tool {
  /// Runs a script in Python.
  public static func python(_ script: String, input: String) throws -> (
    status: Int32, output: String
  ) {
    try run(["python3", "-c", script], input: input)
  }

  /// Runs a program; what it says on standard error is part of its output.
  public static func run(_ arguments: [String], input: String) throws -> (
    status: Int32, output: String
  ) {
    // A file, not a pipe: a program may end before it has read a long input.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
