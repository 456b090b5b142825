public import HandrailCore

/// Finds what a post says to handrail itself, in its comments and its front matter.
public enum DirectiveReader {
  /// The directives of a document, in the order in which they stand.
  public static func directives(in document: Document) -> [Directive] { [] }
}
