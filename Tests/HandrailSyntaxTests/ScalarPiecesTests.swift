import HandrailSyntax
import Testing

/// How a scalar's text maps back to the bytes it was written with.
struct ScalarPiecesTests {
  enum Format { case yaml, toml, json }

  /// The first value of a text, and its pieces as `text<source`, or `text` where both are the same.
  private func pieces(_ source: String, _ format: Format) throws -> [String] {
    let bytes = Array(source.utf8)
    let tree =
      switch format {
      case .yaml: YAMLReader.read(bytes)
      case .toml: TOMLReader.read(bytes)
      case .json: JSONReader.read(bytes)
      }
    let node = try #require(tree.root?["a"], "\(tree.outline)")
    let scalar = try #require(node.scalar)
    return scalar.pieces(in: bytes, range: node.range).map { piece in
      let text = text(piece.text, in: scalar.text)
      let written = String(decoding: bytes[piece.source], as: UTF8.self)
      return text.utf8.elementsEqual(written.utf8) ? text : "\(text)<\(written)"
    }
  }

  @Test(arguments: [
    ("a: one 日本 😀", ["one 日本 😀"]),
    ("a: ''", []),
    ("a: 'it''s'''", ["it", "'<''", "s", "'<''"]),
    ("a: one\n   two", ["one", " <\n   ", "two"]),
    ("a: one  \r\n \ttwo\n\n\n  three 😀",
      ["one", " <  \r\n \t", "two", "\n\n", "three 😀"]),
    ("a: 'é\n\n  b'", ["é", "\n", "b"]),
    ("a: \"é\\n\\u00e9\\x41\\U0001F600\\\"b\"",
      ["é", "\n<\\n", "é<\\u00e9", "A<\\x41", "😀<\\U0001F600", "\"<\\\"", "b"]),
    ("a: \"one \\\n   two\"", ["one ", "two"]),
    ("a: \"one\\\n   \\  two\"", ["one", " <\\ ", " two"]),
    ("a: \"one \n  two\\\r\n\r\n  three\"", ["one", " < \n  ", "two", "\n<\r\n", "three"]),
    ("a: \" x \"", [" x "]),
    ("a: |\n  one\n   two\n\n  é\n", ["one\n", " two\n\n", "é\n"]),
    ("a: |-\n  one\r\n  two\r\n\r\n", ["one", "\n<\r\n", "two"]),
    ("a: |+\n\n  one\n\n", ["\n", "one\n\n"]),
    ("a: |2\n    one\n  two\n", ["  one\n", "two\n"]),
    ("a: >\n  one\n  two\n\n  three\n", ["one", " <\n  ", "two", "\n", "three\n"]),
    ("a: >\n  one\n    kept\n  two\n", ["one\n", "  kept\n", "two\n"]),
    ("a: >-\n  日本\n  😀", ["日本", " <\n  ", "😀"]),
  ])
  func mapsYAML(source: String, expected: [String]) throws {
    #expect(try pieces(source, .yaml) == expected)
  }

  @Test(arguments: [
    ("a = 12", ["12"]),
    ("a = 'é\\'", ["é\\"]),
    ("a = \"é\\t\\u00e9b\"", ["é", "\t<\\t", "é<\\u00e9", "b"]),
    ("a = '''\r\none\r\n 'two'\n'''", ["one", "\n<\r\n", " 'two'\n"]),
    ("a = \"\"\"\none \\\n\n   two\"\"\"\"", ["one ", "two\""]),
    ("a = \"\"\"a \"\" b\"\"\"", ["a \"\" b"]),
  ])
  func mapsTOML(source: String, expected: [String]) throws {
    #expect(try pieces(source, .toml) == expected)
  }

  @Test(arguments: [
    (#"{"a": 12.5}"#, ["12.5"]),
    (#"{"a": "é 😀"}"#, ["é 😀"]),
    (#"{"a": "x\n\u00e9\uD83D\uDE00y\/"}"#,
      ["x", "\n<\\n", "é<\\u00e9", "😀<\\uD83D\\uDE00", "y", "/<\\/"]),
  ])
  func mapsJSON(source: String, expected: [String]) throws {
    #expect(try pieces(source, .json) == expected)
  }

  @Test func bytesThatSayOtherwiseGiveOnePiece() {
    let scalar = Scalar(text: "something else", style: .jsonString)
    let pieces = scalar.pieces(in: Array(#""a\n""#.utf8), range: 0..<5)
    #expect(pieces == [ScalarPiece(text: 0..<14, source: 1..<4)])
  }

  @Test(arguments: [Scalar.Style.plain, .singleQuoted, .doubleQuoted, .literal, .folded,
    .jsonString, .tomlBasic, .tomlLiteral])
  func aRangeOutsideTheBytesIsHarmless(style: Scalar.Style) {
    let scalar = Scalar(text: "abc", style: style)
    for pieces in [
      scalar.pieces(in: [], range: 3..<9), scalar.pieces(in: Array("\"\"".utf8), range: 0..<9),
      scalar.pieces(in: Array("\"".utf8), range: 0..<1),
    ] {
      #expect(pieces.map(\.text) == [0..<3])
      #expect(pieces.allSatisfy { $0.source.upperBound <= 2 })
    }
  }

  /// Random texts, written in every style, read back, and mapped.
  @Test(arguments: ScalarWriter.Form.allCases)
  func piecesTileTheText(form: ScalarWriter.Form) throws {
    var writer = ScalarWriter(form, seed: 7)
    for _ in 0..<400 {
      let (meant, source) = writer.next()
      let bytes = Array(source.utf8)
      let tree = form.read(bytes)
      let node = try #require(tree.root?["a"], "\(tree.outline) in \(source)")
      let scalar = try #require(node.scalar)
      try #require(scalar.text == meant, "\(source)")
      var end = 0
      var last: ScalarPiece?
      for piece in scalar.pieces(in: bytes, range: node.range) {
        try #require(piece.text.lowerBound == end && !piece.text.isEmpty)
        end = piece.text.upperBound
        try #require(node.range.contains(piece.source.lowerBound))
        try #require(piece.source.upperBound <= node.range.upperBound)
        try #require(piece.source.lowerBound >= last?.source.upperBound ?? 0)
        let written = bytes[piece.source]
        let same = written.elementsEqual(Array(meant.utf8)[piece.text])
        let isEscape = written.first == 0x5C || written.first == 0x0A || written.first == 0x20
        try #require(same || isEscape || piece.text.count <= 2, "\(piece) in \(source)")
        try #require(same || piece.text.count <= 4, "\(piece) in \(source)")
        if same, let last, last.text.count == last.source.count {
          let isSplit = last.source.upperBound != piece.source.lowerBound
          try #require(isSplit || !bytes[last.source].elementsEqual(Array(meant.utf8)[last.text]))
        }
        last = piece
      }
      try #require(end == meant.utf8.count)
    }
  }
}
