import HandrailArchives
import HandrailCore

/// Keeps voices outside of memory, in a file that has no name and goes with the process.
final class VoiceStore {
  private let file: NamelessFile
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
    do throws(NamelessFile.Failure) { file = try NamelessFile(in: folder) } catch {
      throw Self.problem(error, folder)
    }
  }

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
    do throws(NamelessFile.Failure) { return try file.bytes(at: offset, count: count) } catch {
      throw Self.problem(error)
    }
  }

  private func flush() throws(Problem) {
    do throws(NamelessFile.Failure) { try file.append(pending) } catch {
      throw Self.problem(error)
    }
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private static func problem(
    _ failure: NamelessFile.Failure, _ folder: String = "the temporary folder"
  ) -> Problem {
    Problem(
      .input, "posts cannot be compared with each other: \(failure.reason)",
      advice: "make room there, name another folder with TMPDIR, or leave it out with --no-voices",
      path: folder)
  }
}
