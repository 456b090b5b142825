/// An element of an XML document, with all that is in it.
///
/// Names are as written, prefix and all: exports keep to the usual ones, and broken ones forget to
/// declare them.
final class XMLElement {
  /// The name, such as `content:encoded`.
  let name: String
  /// The attributes by name.
  let attributes: [String: String]
  /// The elements in it, in order.
  private(set) var children: [XMLElement] = []
  /// The text that stands in it and in no other, CDATA and references taken out.
  private(set) var text = ""

  init(name: String, attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// Adds an element.
  func append(_ child: XMLElement) { children.append(child) }

  /// Adds text.
  func append(_ text: String) { self.text += text }

  /// Mends what programs on the way mistook: UTF-8 that was read as Windows-1252, and characters of
  /// Windows-1252 that were given the numbers of control characters.
  func mend() { text = Windows1252.mended(Mojibake.repaired(text)) }

  /// The elements of a name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first element of a name.
  subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text of the first element of a name, without white space around it; nil when there is none
  /// or nothing in it.
  func text(_ name: String) -> String? {
    guard let text = self[name]?.text.trimmedSpace, !text.isEmpty else { return nil }
    return text
  }

  /// All the text in it and in the elements in it, in order of depth.
  var allText: String { children.reduce(text) { $0 + $1.allText } }
}

extension StringProtocol {
  /// The text without the white space around it.
  var trimmedSpace: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
