import CExpat
import HandrailCore

/// Reads the records of an XML document one by one: the children of its root, or of the `channel` in
/// it. A record that is broken is told of, and reading goes on at the next.
struct XMLRecordReader {
  /// A child of the root.
  struct Record {
    let element: XMLElement
    /// Its bytes in the member; nil where the member had to be turned into UTF-8 first.
    let span: Span?
  }

  private let member: Member
  /// The names of the elements at which reading may start again.
  private let names: [String]
  private let recordLimit: Int

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - member: the document.
  ///   - names: what its records are called: `item`, `entry`.
  ///   - recordLimit: how many bytes one may have.
  init(_ member: Member, records names: [String], recordLimit: Int) {
    self.member = member
    self.names = names
    self.recordLimit = recordLimit
  }

  /// Goes over the document.
  ///
  /// - Parameters:
  ///   - body: takes each child of the root.
  ///   - note: takes what is wrong: its position is exact unless the document is not in UTF-8.
  /// - Throws: what `body` and `note` throw, and what keeps the member from being read.
  func read(
    _ body: (Record) throws(Problem) -> Void, note: (Problem) throws(Problem) -> Void
  ) throws(Problem) {
    let head = try member.head(MemberHead.length)
    let charset = XMLProlog.encoding(of: head).flatMap { CharacterSet($0) }
    var source = XMLSource(member, charset)
    var isFirst = true
    while true {
      let document = try XMLDocument(recordLimit: recordLimit)
      let base = source.offset - (isFirst ? 0 : document.openRoot())
      isFirst = false
      func hand() throws(Problem) {
        for record in document.take() {
          let (start, end) = (
            source.original(max(0, base + record.start)), source.original(max(0, base + record.end))
          )
          try body(
            Record(element: record.element, span: charset == nil ? Span(start, end) : nil))
          source.forget(before: base + record.end)
        }
      }
      var failure: XMLDocument.Failure?
      while failure == nil, let bytes = try source.next() {
        failure = document.parse(bytes, isLast: false)
        try hand()
      }
      if failure == nil { failure = document.parse([], isLast: true) }
      try hand()
      guard let failure else { break }
      let place = max(0, base + failure.offset)
      // A root that was opened by hand is closed under another name, or not at all.
      if !document.isRestart || failure.isInsideRecord {
        try note(
          Problem(
            .input, "the file is not well formed here: \(failure.reason)",
            advice: "the post in this place is not read; export it again, or mend this line",
            path: member.path, position: source.position(at: place)))
      }
      guard try source.seek(afterOneOf: names, from: place) else { break }
    }
    if source.hasFaults || charset?.hasFaults == true {
      try note(
        Problem(
          .input, "there are bytes that mean no character in the encoding of this file",
          advice: "export it again as UTF-8", path: member.path))
    }
  }
}
