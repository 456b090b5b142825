import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailText

/// A post, read and checked, of which a rule is to be traced.
struct TracedPost {
  /// What it is called.
  let name: String
  /// The post.
  let document: Document
  /// What is known of it.
  let metadata: PostMetadata
  /// What a check says of it.
  let report: PostReport

  /// Reads a post.
  ///
  /// - Parameters:
  ///   - path: a file, a batch, or `-` for standard input.
  ///   - id: the post of a batch.
  ///   - stdinName: the name that standard input goes by; nil for a Markdown draft.
  ///   - checker: checks it.
  /// - Throws: a problem that says why there is no such post, or why it cannot be read.
  init(_ path: String, id: String?, stdinName: String?, by checker: PostChecker) throws {
    let limit = checker.settings.sizeLimit
    let isStandardInput = path == "-"
    let file = isStandardInput ? stdinName ?? "stdin.md" : path
    let bytes =
      isStandardInput
      ? try Disk.readAll(STDIN_FILENO, path: file, limit: limit)
      : try Disk.read(path, limit: limit)
    guard InputList.isBatch(file) else {
      if id != nil {
        throw Problem(
          .input, "this is one post, and --post is for a batch of them",
          advice: "leave --post out, or name a batch (.ndjson)", path: file)
      }
      let document = DocumentReader.read(try checker.decode(bytes, path: file).get())
      self.init(
        file, document, id: nil, known: checker.settings.configured(file), markup: nil, by: checker)
      return
    }
    let post = try Self.post(id, in: bytes, path: file)
    self.init(
      "\(post.id) of \(file)", DocumentReader.read(textsOf: post.source, markup: post.markup),
      id: post.id, known: post.metadata, markup: post.markup, by: checker)
  }

  private init(
    _ name: String, _ document: Document, id: String?, known: PostMetadata, markup: Markup?,
    by checker: PostChecker
  ) {
    self.name = name
    self.document = document
    metadata = checker.metadata(of: document, known: known)
    report = checker.report(on: document, id: id, known: known, markup: markup) { _ in nil }
  }

  /// A post of a batch.
  private static func post(_ id: String?, in bytes: [UInt8], path: String) throws(Problem)
    -> ImportedPost
  {
    guard let id else {
      throw Problem(
        .input, "this is a batch of posts", advice: "say which one with --post and its id",
        path: path)
    }
    let importer = NDJSONImporter(path: path)
    var found: ImportedPost?
    var problem: Problem?
    LineChunk(bytes: bytes, firstLine: 1, offset: 0).forEachLine { line in
      guard found == nil else { return }
      do throws(Problem) {
        let post = try importer.labelledOrPlainPost(
          from: Array(bytes[line.range]), number: line.number, at: line.range.lowerBound)
        if post?.id == id { found = post }
      } catch {
        if problem == nil || error.post == id { problem = error }
      }
    }
    if let found { return found }
    throw problem
      ?? Problem(
        .input, "there is no post ‘\(id)’ in this batch",
        advice: "see its ids with --format ndjson",
        path: path)
  }
}
