import HandrailArchives
import HandrailCore
import HandrailPolicy

/// Reads a corpus: a batch of posts that people have labelled.
struct CorpusReader {
  /// A post, and what its labels mean.
  struct Item {
    let post: ImportedPost
    let line: Int
    let labels: [CorpusLabel]
    let spans: [String]
  }

  private let labels: CorpusLabels
  /// The posts, in order.
  private(set) var items: [Item] = []
  /// What is wrong with the corpus.
  private(set) var problems: [Problem] = []
  private var lines: [String: Int] = [:]
  /// The labels that are none.
  private var strangers: Set<String> = []

  /// How many bytes a corpus may have.
  private static let limit = 256 * 1024 * 1024

  /// Reads a file whose labels are among those that are known.
  init(_ path: String, labels: CorpusLabels) {
    self.labels = labels
    do throws(Problem) {
      let bytes = try Disk.read(path, limit: Self.limit)
      let importer = NDJSONImporter(path: path)
      LineChunk(bytes: bytes, firstLine: 1, offset: 0).forEachLine { line in
        do throws(Problem) {
          let labelled = try importer.labelledPost(
            from: Array(bytes[line.range]), number: line.number, at: line.range.lowerBound)
          if let labelled { add(labelled, line: line.number, path: path) }
        } catch {
          problems.append(error)
        }
      }
      if items.isEmpty, problems.isEmpty {
        problems.append(
          Problem(
            .input, "there are no posts in this corpus", advice: "write a labelled post a line",
            path: path))
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func add(_ labelled: LabelledPost, line: Int, path: String) {
    let id = labelled.post.id
    if let other = lines.updateValue(line, forKey: id) {
      problems.append(
        Problem(
          .input, "the post on line \(other) has this id too", advice: "give one of them another",
          path: path, post: id, position: Position(byte: 0, line: line, column: 1)))
    }
    var known: [CorpusLabel] = []
    for label in labelled.labels {
      if let meaning = labels.label(named: label.name) {
        known.append(meaning)
      } else if strangers.insert(label.name).inserted {
        // Whoever misspells a label does so in many posts, and is told once.
        problems.append(
          Problem(
            .input, "‘\(label.name)’ is no guardrail or rule that handrail knows",
            advice: labels.advice(for: label.name), path: path, post: id, position: label.start,
            end: label.end))
      }
    }
    items.append(Item(post: labelled.post, line: line, labels: known, spans: labelled.spans))
  }
}
