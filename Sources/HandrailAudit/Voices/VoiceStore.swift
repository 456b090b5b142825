import HandrailCore

/// Keeps voices outside of memory, in a file that has no name and goes with the process.
final class VoiceStore {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var written = 0
  /// Where each voice starts.
  private var starts: [Int] = []

  private static let portion = 1 << 20

  /// Opens an empty store in the folder for temporary files.
  ///
  /// - Parameter folder: the folder.
  /// - Throws: a problem when there is no room for it.
  init(in folder: String) throws(Problem) {
    var name = Array((folder + "/handrail-voices-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Self.problem(folder) }
    unlink(name)
  }

  deinit { close(descriptor) }

  /// How many voices there are.
  var count: Int { starts.count }

  /// Adds a voice.
  func append(_ voice: Voice) throws(Problem) {
    starts.append(written + pending.count)
    append(UInt32(voice.shingles.count))
    for shingle in voice.shingles { append(shingle) }
    append(voice.text.map { UInt32($0.utf8.count) } ?? .max)
    if let text = voice.text { pending += Array(text.utf8) }
    if pending.count >= Self.portion { try flush() }
  }

  /// The shingles of a voice.
  func shingles(_ number: Int) throws(Problem) -> [UInt32] {
    try flush()
    let start = starts[number]
    let count = try numbers(at: start, 1)[0]
    return try numbers(at: start + 4, Int(count))
  }

  /// The text of a voice; nil when it must not be shown.
  func text(_ number: Int) throws(Problem) -> String? {
    try flush()
    let start = starts[number]
    let place = start + 4 + 4 * Int(try numbers(at: start, 1)[0])
    let length = try numbers(at: place, 1)[0]
    guard length != .max else { return nil }
    return String(decoding: try bytes(at: place + 4, Int(length)), as: UTF8.self)
  }

  private func append(_ number: UInt32) {
    withUnsafeBytes(of: number.littleEndian) { pending.append(contentsOf: $0) }
  }

  private func numbers(at offset: Int, _ count: Int) throws(Problem) -> [UInt32] {
    let bytes = try bytes(at: offset, 4 * count)
    return (0..<count).map { index in
      (0..<4).reduce(0) { $0 | UInt32(bytes[4 * index + $1]) << UInt32(8 * $1) }
    }
  }

  private func bytes(at offset: Int, _ count: Int) throws(Problem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[done...]).baseAddress,
          count - done, off_t(offset + done))
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { throw Self.problem("the temporary folder") }
      done += read
    }
    return bytes
  }

  private func flush() throws(Problem) {
    var done = 0
    while done < pending.count {
      let count = pending.withUnsafeBytes { buffer in
        write(
          descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]).baseAddress,
          pending.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.problem("the temporary folder") }
      done += count
    }
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private static func problem(_ folder: String) -> Problem {
    Problem(
      .input, "posts cannot be compared with each other: \(String(cString: strerror(errno)))",
      advice: "make room there, name another folder with TMPDIR, or leave it out with --no-voices",
      path: folder)
  }
}
