/// Takes the paragraphs of a plain text as they are read, as ranges of its bytes.
protocol PlainTextWriter {
  /// Whether a paragraph is open.
  var isOpen: Bool { get }
  /// Opens a paragraph.
  mutating func openParagraph()
  /// Adds a link that stands in the paragraph: a block of its own, after it.
  mutating func addLink(_ range: Range<Int>)
  /// Appends bytes to the paragraph, if one is open; white space does not start it.
  mutating func append(_ range: Range<Int>)
  /// Appends a hard line break.
  mutating func appendLineBreak(from range: Range<Int>)
  /// Closes the paragraph, if one is open, without the white space at its end; one without words is
  /// dropped.
  mutating func closeParagraph()
}

extension DocumentBuilder: PlainTextWriter {
  mutating func openParagraph() { open(.prose) }
  mutating func addLink(_ range: Range<Int>) { add(.link, range) }
  mutating func closeParagraph() { close() }
}
