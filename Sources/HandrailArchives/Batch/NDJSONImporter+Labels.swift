public import HandrailCore
import HandrailSyntax

extension NDJSONImporter {
  /// What a record of a corpus may hold besides the fields of a post.
  private static let corpusKeys = ["labels", "spans", "note"]

  /// Reads one line of a corpus: a post with `labels`, and perhaps the `spans` that should be found and a
  /// `note` for people.
  ///
  /// - Parameters:
  ///   - line: the bytes of the line, without its line ending.
  ///   - number: its 1-based number in the corpus.
  ///   - offset: the byte offset at which it starts.
  /// - Returns: the post, nil for a blank line.
  /// - Throws: ``HandrailCore/Problem`` when the line is no labelled post, naming where and why.
  public func labelledPost(from line: [UInt8], number: Int, at offset: Int) throws(Problem)
    -> LabelledPost?
  {
    guard let post = try labelledOrPlainPost(from: line, number: number, at: offset) else {
      return nil
    }
    let reader = RecordReader(path: path, line: line, number: number, offset: offset)
    do {
      let record = try reader.record()
      _ = try reader.text("note", of: record)
      return LabelledPost(
        post: post, labels: try reader.labels(of: record),
        spans: try reader.texts("spans", of: record))
    } catch {
      var problem = error
      problem.post = post.id
      throw problem
    }
  }

  /// Reads one line of a batch or of a corpus, whose labels are passed over.
  ///
  /// - Parameters:
  ///   - line: the bytes of the line, without its line ending.
  ///   - number: its 1-based number in the batch.
  ///   - offset: the byte offset at which it starts.
  /// - Returns: the post, nil for a blank line.
  /// - Throws: ``HandrailCore/Problem`` when the line is no post, naming where and why.
  public func labelledOrPlainPost(from line: [UInt8], number: Int, at offset: Int) throws(Problem)
    -> ImportedPost?
  {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    return try carefully(
      RecordReader(path: path, line: line, number: number, offset: offset),
      allowing: Self.corpusKeys)
  }
}

extension RecordReader {
  fileprivate func labels(of record: Node) throws(Problem) -> [LabelledPost.Label] {
    guard let node = record["labels"], try isThere("labels", of: record) else {
      throw problem(
        "the post has no ‘labels’, so nobody knows what should be found in it",
        advice: "write \"labels\": [] for a post that must pass, or name guardrails and rules: "
          + "\"labels\": [\"disclosure\"]",
        at: 0..<1)
    }
    let names = try texts("labels", of: record)
    var nodes = [node]
    if case .list(let items) = node.content { nodes = items }
    return zip(names, nodes).map { name, node in
      LabelledPost.Label(
        name: name, start: position(node.range.lowerBound), end: position(node.range.upperBound))
    }
  }

  /// Whether a field holds more than `null`.
  private func isThere(_ key: String, of record: Node) throws(Problem) -> Bool {
    guard let node = record[key] else { return false }
    if case .list = node.content { return true }
    return try text(key, of: record) != nil
  }
}
