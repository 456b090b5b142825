import HandrailCore

/// What a `git` that was run to its end said.
struct GitAnswer {
  /// Its exit status, one of those that are an answer.
  let status: Int32
  /// Its output.
  let bytes: [UInt8]

  /// Runs `git` to its end.
  ///
  /// - Parameters:
  ///   - arguments: the subcommand and what follows.
  ///   - accepted: the statuses that are an answer.
  /// - Throws: a problem when it cannot be run, or gives no answer.
  init(_ arguments: [String], accepting accepted: Set<Int32> = [0]) throws(Problem) {
    let process = try GitProcess(arguments)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = try process.read(into: &buffer)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    status = try process.finish(accepting: accepted)
    self.bytes = bytes
  }

  /// The output as text, without the line break at its end.
  var line: String {
    String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
