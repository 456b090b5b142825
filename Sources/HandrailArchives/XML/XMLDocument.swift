import CExpat
import HandrailCore

/// A document, or what is left of one, as Expat reads it.
final class XMLDocument {
  /// Why no more can be read.
  struct Failure {
    /// What is wrong, in a few words.
    let reason: String
    /// Where, from the start of what was given.
    let offset: Int
    /// Whether a record is lost by it.
    let isInsideRecord: Bool
  }

  private let parser: XML_Parser
  private let events: XMLEvents
  /// Whether it starts in the middle of a document.
  private(set) var isRestart = false

  init(recordLimit: Int) throws(Problem) {
    guard let parser = XML_ParserCreate("UTF-8") else {
      throw Problem(.limit, "there is no memory left to read XML")
    }
    self.parser = parser
    events = XMLEvents(parser, recordLimit: recordLimit)
  }

  deinit { XML_ParserFree(parser) }

  /// Opens a root, for a document that goes on in the middle.
  ///
  /// - Returns: how many bytes it takes.
  func openRoot() -> Int {
    isRestart = true
    let root = Array("<rss><channel>".utf8)
    _ = parse(root[...], isLast: false)
    return root.count
  }

  /// The records that were completed since it was asked last.
  func take() -> [XMLEvents.Complete] { exchange(&events.complete, with: []) }

  /// Reads more.
  ///
  /// - Parameters:
  ///   - bytes: the next bytes.
  ///   - isLast: whether there are no more.
  /// - Returns: why it cannot be read; nil when it can.
  func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Failure? {
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        isLast ? 1 : 0)
    }
    guard status == XML_STATUS_ERROR else { return nil }
    let code = XML_GetErrorCode(parser)
    let reason =
      events.limit ?? XML_ErrorString(code).map { String(cString: $0) } ?? "it cannot be read"
    return Failure(
      reason: reason, offset: Int(XML_GetCurrentByteIndex(parser)),
      isInsideRecord: events.isInsideRecord)
  }
}
