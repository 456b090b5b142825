import HandrailCore
public import HandrailSyntax

/// A rule file, read as far as its syntax goes.
struct ParsedFile {
  /// Where problems with the file are noted.
  let reader: NodeReader
  /// What the file says; nil when its syntax is wrong, which is noted.
  let root: Node?

  /// Takes the tree of a guardrail file, or of a `handrail.yml`, whose vocabulary may be secret.
  init(path: String, bytes: [UInt8], tree: SyntaxTree, isConfiguration: Bool, quotes: Bool) {
    let isRedacted =
      isConfiguration || tree.root.map(RedactionGuess.isRedacted) ?? false
      || !tree.errors.isEmpty && RedactionGuess.mayBeRedacted(bytes)
    reader = NodeReader(RuleFile(path: path, bytes: bytes, isRedacted: isRedacted, quotes: quotes))
    root = tree.root
    for error in tree.errors { reader.note(error) }
    if tree.root == nil, tree.errors.isEmpty {
      reader.note("this file is empty", at: 0..<0)
    }
  }
}

extension NodeReader {
  /// Notes an error of syntax; of a file that is not quoted, without the words it quotes.
  public func note(_ error: SyntaxError) {
    let parts = error.message.split(separator: "`", omittingEmptySubsequences: false)
    let quotes = stride(from: 1, to: parts.count, by: 2).contains { parts[$0].count > 1 }
    let message =
      !file.mayBeQuoted && quotes
      ? "\(parts.first ?? "")…\(parts.last ?? "")" : error.message
    note(message, advice: error.advice, at: error.range)
  }
}
