import HandrailText

/// The texts of a record, as they are written there.
struct RecordTexts {
  var body: JSONCursor.Text?
  var title: JSONCursor.Text?
  var alts: [JSONCursor.Text] = []
  private let json: JSONCursor

  /// No texts yet, of a line that must outlive them.
  init(in json: JSONCursor) { self.json = json }

  /// The texts one after the other, the body first.
  func source(path: String) -> SourceText? {
    var fields: [(name: String, range: Range<Int>)] = []
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      isWhole = write(to: UnsafeMutableRawBufferPointer(buffer)) { range in
        fields.append((fieldName(fields.count), range))
        count = range.upperBound + SourceText.gap.count
      }
    }
    return isWhole ? SourceText(path: path, utf8: bytes, fields: fields) : nil
  }

  /// The name of a text by its place.
  private func fieldName(_ number: Int) -> String {
    if number == 0 { return "text" }
    if title == nil { return "alt[\(number - 1)]" }
    return number == 1 ? "title" : "alt[\(number - 2)]"
  }

  /// How many bytes ``write(to:note:)`` may need.
  var room: Int {
    var room = 0
    if let body { room += body.range.count + SourceText.gap.count }
    if let title { room += title.range.count + SourceText.gap.count }
    for alt in alts { room += alt.range.count + SourceText.gap.count }
    return room
  }

  /// Writes the texts one after the other, the body first, with a gap after each.
  ///
  /// - Parameters:
  ///   - output: Takes the texts; it must have ``room``.
  ///   - note: Called with the range of each.
  /// - Returns: Whether all are written: not when an escape means nothing.
  func write(to output: UnsafeMutableRawBufferPointer, note: (Range<Int>) -> Void) -> Bool {
    var count = 0
    guard let body, write(body, to: output, at: &count, note) else { return false }
    if let title, !write(title, to: output, at: &count, note) { return false }
    for alt in alts where !write(alt, to: output, at: &count, note) { return false }
    return true
  }

  private func write(
    _ text: JSONCursor.Text, to output: UnsafeMutableRawBufferPointer, at count: inout Int,
    _ note: (Range<Int>) -> Void
  ) -> Bool {
    let rest = UnsafeMutableRawBufferPointer(rebasing: output[count...])
    guard let length = json.copy(text, to: rest) else { return false }
    note(count..<count + length)
    count += length
    for byte in SourceText.gap {
      output[count] = byte
      count += 1
    }
    return true
  }
}
