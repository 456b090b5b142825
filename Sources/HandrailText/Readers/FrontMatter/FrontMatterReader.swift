import HandrailCore
import HandrailSyntax

/// Reads the metadata at the head of a post: YAML, TOML or JSON, or Pelican's lines of `Key: value`.
///
/// Front matter that is broken is reported, and the body after it is read all the same.
struct FrontMatterReader {
  let markup: Markup

  /// Reads the front matter of a file into `builder`.
  ///
  /// - Returns: The bytes of the body.
  func read(_ source: SourceText, into builder: inout DocumentBuilder) -> Range<Int> {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let found = FrontMatterFinder(bytes, from: start).find(in: markup)
    var body = start..<bytes.count
    switch found {
    case nil: break
    case .text(let tree, let end):
      body = end..<bytes.count
      take(tree, into: &builder)
      if tree.errors.isEmpty {
        let comments = FrontMatterComments(tree.root)
        for range in comments.ranges(in: start..<end, of: bytes) { builder.add(.comment, range) }
      }
    case .unclosed(let fence):
      let mark = String(decoding: bytes[fence], as: UTF8.self)
      builder.report(
        Problem(
          .input, "the front matter that begins here has no end",
          advice: "end it with a line that holds \(mark) and nothing else",
          position: source.position(at: fence.lowerBound),
          end: source.position(at: fence.upperBound)))
    }
    completeFromPath(source.path, in: &builder)
    return body
  }

  private func take(_ tree: SyntaxTree, into builder: inout DocumentBuilder) {
    for error in tree.errors {
      builder.report(
        Problem(
          .input, "the front matter cannot be read: \(error.message)", advice: error.advice,
          position: builder.source.position(at: error.range.lowerBound),
          end: builder.source.position(at: error.range.upperBound)))
    }
    guard let root = tree.root else { return }
    let fields = FrontMatterFields(root)
    fields.readMetadata(into: &builder)
    fields.addBlocks(to: &builder)
  }

  /// Takes from the file's name what Jekyll does: the date, and whether it is a draft.
  private func completeFromPath(_ path: String, in builder: inout DocumentBuilder) {
    let parts = path.utf8.split(separator: 0x2F)
    if builder.metadata.status == nil,
      parts.dropLast().contains(where: { $0.elementsEqual("_drafts".utf8) })
    {
      builder.metadata.status = .draft
    }
    guard builder.metadata.published == nil, let name = parts.last, name.first?.isDigit == true
    else { return }
    let numbers = name.split(separator: 0x2D, maxSplits: 3, omittingEmptySubsequences: false)
    guard numbers.count == 4, numbers[0].count == 4, (1...2).contains(numbers[1].count),
      (1...2).contains(numbers[2].count), numbers[..<3].allSatisfy({ $0.allSatisfy(\.isDigit) })
    else { return }
    let date = numbers[..<3].map { String(Substring($0)) }.joined(separator: "-")
    builder.metadata.published = LenientDate.read(date)
  }
}
