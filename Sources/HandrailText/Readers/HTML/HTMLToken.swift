/// A piece of HTML, as ranges of the markup's bytes.
enum HTMLToken {
  /// Text with character references in it.
  case text(Range<Int>)
  /// Text in which nothing is markup: what stands in `<script>`, `<style>`, `<xmp>` and CDATA.
  case rawText(Range<Int>)
  /// A start tag; its attributes are in ``HTMLTokenizer/attributes``.
  case startTag(HTMLElement, range: Range<Int>, isSelfClosing: Bool)
  /// An end tag.
  case endTag(HTMLElement, range: Range<Int>)
  /// What stands in a comment, or in markup that browsers treat as one.
  case comment(Range<Int>)
}

/// An attribute of a start tag.
struct HTMLAttribute {
  /// The name in lower case.
  let name: String
  /// The value without its quotes; empty when there is none.
  let value: Range<Int>
}
