import Foundation
import HandrailCore

/// The real program, run in a folder.
struct Program {
  /// What a run left.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder it runs in.
  let folder: URL
  /// Keeps a folder that was made for it.
  var owner: Folder?
  var environment: [String: String] = [:]
  /// What is run: handrail, unless told.
  var file = Self.executable

  /// The top folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The built program, which stands beside the tests.
  static let executable: URL = {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent().appendingPathComponent("handrail")
      }
    #endif
    return URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("handrail")
  }()

  /// Runs the program to its end.
  func run(_ arguments: [String], input: String) throws -> Run {
    try run(arguments, input: Data(input.utf8))
  }

  /// Runs the program to its end; `outputPath` takes its output, which is then not returned.
  func run(_ arguments: [String], input: Data = Data(), outputPath: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "GITHUB_ACTIONS", "GITLAB_CI", "CI"] {
      variables[name] = nil
    }
    variables = variables.filter { !$0.key.hasPrefix("GIT_") }
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: a pipe that fills up while nobody reads would stop the program.
    let scratch = try Folder()
    let (inFile, outFile, errorFile) = (
      scratch.url.appendingPathComponent("in"), scratch.url.appendingPathComponent("out"),
      scratch.url.appendingPathComponent("err")
    )
    try input.write(to: inFile)
    for file in [outFile, errorFile] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: inFile)
    let output = outputPath.map(URL.init(fileURLWithPath:)) ?? outFile
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}
