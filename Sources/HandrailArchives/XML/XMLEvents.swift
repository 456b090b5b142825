import CExpat
import HandrailText

/// What Expat says of a document, made into elements.
///
/// Expat calls back with a pointer to this; it lasts as long as its parser.
final class XMLEvents {
  /// An element that is complete: a record, or something that stands beside them.
  struct Complete {
    let element: XMLElement
    /// The bytes of it, from the start of what its parser was given.
    let start: Int
    let end: Int
  }

  /// What is complete and was not yet asked for.
  var complete: [Complete] = []
  /// Why nothing more is read, when that is no mistake in the XML.
  private(set) var limit: String?
  /// The elements that are open below the root, the outermost first.
  private var open: [XMLElement] = []
  private var depth = 0
  private var start = 0
  private var weight = 0
  private let parser: XML_Parser
  private let recordLimit: Int

  private static let deepest = 200

  init(_ parser: XML_Parser, recordLimit: Int) {
    self.parser = parser
    self.recordLimit = recordLimit
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    // Names of HTML's characters are used without being declared.
    XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
    XML_SetElementHandler(
      parser,
      { context, name, attributes in XMLEvents.of(context)?.opens(name, attributes) },
      { context, _ in XMLEvents.of(context)?.closes() })
    XML_SetCharacterDataHandler(parser) { context, bytes, count in
      XMLEvents.of(context)?.says(bytes, Int(count))
    }
    XML_SetSkippedEntityHandler(parser) { context, name, isParameter in
      if isParameter == 0 { XMLEvents.of(context)?.skips(name) }
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
    context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Whether a record has begun and not ended.
  var isInsideRecord: Bool { !open.isEmpty }

  private func opens(
    _ name: UnsafePointer<CChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    guard let name else { return }
    let element = String(cString: name)
    guard depth <= Self.deepest else { return stop("elements stand inside each other too deeply") }
    // The root, and what an RSS document has for one inside it, never end while there is more.
    if depth == 1 || depth == 2 && element == "channel" && open.isEmpty { return }
    if open.isEmpty {
      start = Int(XML_GetCurrentByteIndex(parser))
      weight = 0
    }
    var pairs: [String: String] = [:]
    var index = 0
    while let key = attributes?[index], let value = attributes?[index + 1] {
      pairs[String(cString: key)] = String(cString: value)
      index += 2
    }
    open.append(XMLElement(name: element, attributes: pairs))
    add(element.utf8.count + 64)
  }

  private func closes() {
    depth -= 1
    guard let element = open.popLast() else { return }
    element.mend()
    if let parent = open.last { return parent.append(element) }
    let end = Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser))
    complete.append(Complete(element: element, start: start, end: end))
  }

  private func says(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
    guard let bytes, let element = open.last else { return }
    let text = UnsafeRawBufferPointer(start: bytes, count: count)
    element.append(String(decoding: text, as: UTF8.self))
    add(count)
  }

  private func skips(_ name: UnsafePointer<CChar>?) {
    guard let name, let element = open.last else { return }
    element.append(HTMLText.decoded("&" + String(cString: name) + ";"))
  }

  private func add(_ count: Int) {
    weight += count
    if weight > recordLimit {
      stop("one post has more than \(recordLimit / 1024 / 1024) MiB")
    }
  }

  private func stop(_ reason: String) {
    if limit == nil { limit = reason }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}
