import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

/// What a reader makes of bytes that come in portions of some size.
struct RowList: Equatable {
  var rows: [TableRow] = []
  var problems: [Problem] = []
  var passed: [Span] = []

  init(
    _ bytes: [UInt8], _ dialect: TableDialect = TableDialect(), portion: Int = 64 * 1024,
    limit: Int = 1 << 20
  ) throws {
    try MemoryContainer(members: [("t.csv", bytes)], portion: portion).forEachMember(
      where: { _ in true }
    ) { member throws(Problem) in
      var reader = try TableReader(member, dialect: dialect, limit: limit)
      while let item = try reader.next() {
        switch item {
        case .row(let row): rows.append(row)
        case .broken(let problem, let span, _):
          problems.append(problem)
          passed.append(span)
        }
      }
    }
  }

  init(_ text: String, _ dialect: TableDialect = TableDialect(), limit: Int = 1 << 20) throws {
    try self.init(Array(text.utf8), dialect, limit: limit)
  }

  var cells: [[String]] { rows.map(\.cells) }
}

@Suite struct TableReaderTests {
  private let lenient = TableDialect(isLenient: true)
  private let backslash = TableDialect(escape: .backslash)

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
    ("\n\na\r\n\r\n\"\"\n\n", [["a"], [""]]),
    ("\"x,\"\"y\"\"\r\nz\",2\n", [["x,\"y\"\r\nz", "2"]]),
    ("\"\"\"\",\"\"\n", [["\"", ""]]),
    ("\u{FEFF}é,日本\n", [["é", "日本"]]),
    ("", []), ("\u{FEFF}", []), ("\n", []), (",", [["", ""]]), ("\"\"", [[""]]),
  ])
  func rowsAreReadAsTheStandardHasThem(text: String, cells: [[String]]) throws {
    let list = try RowList(text)
    #expect(list.cells == cells)
    #expect(list.problems.isEmpty)
  }

  @Test func everyRowCarriesItsBytesAndItsLine() throws {
    let list = try RowList("\u{FEFF}é,b\r\n\"x\r\ny\",\"\"\r\n\r\nlast,1")
    #expect(list.rows.map(\.span) == [Span(3, 7), Span(9, 18), Span(22, 28)])
    #expect(list.rows.map(\.line) == [1, 2, 5])
  }

  @Test func aBackslashEscapesAQuotationMarkAndNothingElse() throws {
    let list = try RowList(#""say \"hi\", C:\dir \ and \\n",2"# + "\n\"a \\\"\",b\n", backslash)
    #expect(list.cells == [[#"say "hi", C:\dir \ and \\n"#, "2"], ["a \"", "b"]])
    #expect(list.problems.isEmpty)
  }

  @Test func anUnclosedQuotationMarkIsNamedWhereItOpensAndCostsOneRow() throws {
    for dialect in [TableDialect(), lenient, backslash] {
      let list = try RowList("h,i\na,é\nb,\"open\nc,2\nd,\"3\"\n", dialect)
      #expect(list.cells == [["h", "i"], ["a", "é"], ["c", "2"], ["d", "3"]])
      let problem = try #require(list.problems.first)
      #expect(problem.position == Position(byte: 11, line: 3, column: 3))
      #expect(problem.path == "t.csv")
      #expect(problem.kind == .input)
      #expect(list.passed == [Span(9, 16)])
      #expect(list.problems.count == 1)
    }
  }

  @Test func columnsAreCountedInCharacters() throws {
    let list = try RowList("日本,é,\"open\n")
    #expect(list.problems.first?.position == Position(byte: 10, line: 1, column: 6, utf8Column: 11))
  }

  @Test func programsDoNotLeaveQuotationMarksUnescaped() throws {
    let list = try RowList("5\" disk,1\n\"say \"hi\" to\",2\nok,3\n")
    #expect(list.cells == [["ok", "3"]])
    #expect(list.problems.map { $0.position?.line } == [1, 2])
    #expect(list.problems.map { $0.position?.column } == [2, 1])
  }

  @Test func peopleMayLeaveQuotationMarksUnescaped() throws {
    let list = try RowList("5\" disk, \"a, b\"\n\"say \"hi\" to\",2\n  x , y\n", lenient)
    #expect(list.cells == [["5\" disk", "a, b"], ["say \"hi\" to", "2"], ["  x ", " y"]])
    #expect(list.problems.isEmpty)
  }

  @Test func aForgottenQuotationMarkDoesNotSwallowTheRowsBelow() throws {
    // The next opening mark would close the cell; what follows shows that it opens one.
    let list = try RowList("\"one,1\n\"two\",2\n\"three\",3\n", lenient)
    #expect(list.cells == [["two", "2"], ["three", "3"]])
    #expect(list.problems.map { $0.position?.byte } == [0])
  }

  @Test func manyForgottenQuotationMarksDoNotCostTheSquareOfTheTable() throws {
    let bytes = Array(String(repeating: " \"a\n", count: 20_000).utf8)
    for dialect in [TableDialect(), lenient, backslash] {
      let list = try RowList(bytes, dialect, limit: 16 << 20)
      #expect(list.problems.count + list.rows.count == 20_000)
    }
  }

  @Test func aRowThatIsTooLongIsNamedAndPassedOver() throws {
    let long = String(repeating: "x", count: 100)
    for portion in [1, 7, 1000] {
      let list = try RowList(
        Array("a,b\n\(long),1\nc,d\n\"\(long)\n\(long)\",2\ne,f".utf8), portion: portion, limit: 99)
      #expect(list.cells.first == ["a", "b"])
      #expect(list.cells.contains(["c", "d"]))
      #expect(list.cells.last == ["e", "f"])
      #expect(list.problems.map(\.kind) == [.limit, .input, .limit])
      #expect(list.problems.map { $0.position?.line } == [2, 4, 5])
    }
  }

  @Test func aRowAsLongAsTheLimitIsRead() throws {
    #expect(try RowList("abc\nabc", limit: 3).cells == [["abc"], ["abc"]])
    #expect(try RowList("abcd\nabc\n", limit: 3).cells == [["abc"]])
  }

  @Test(arguments: [true, false])
  func utf16IsReadWithPlacesInTheFile(isLittle: Bool) throws {
    let text = "a;é\n\"😀\nx\";\"open\n3;4"
    var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += isLittle ? [low, high] : [high, low]
    }
    for portion in 1...5 {
      let list = try RowList(bytes, TableDialect(delimiter: 0x3B), portion: portion)
      #expect(list.cells == [["a", "é"], ["3", "4"]])
      #expect(list.rows.map(\.span) == [Span(2, 8), Span(36, 42)])
      #expect(list.rows.map(\.line) == [1, 4])
      #expect(list.problems.first?.position == Position(byte: 24, line: 3, column: 4))
      #expect(list.passed == [Span(10, 34)])
    }
  }

  @Test func halfACharacterOfUTF16IsAProblemOfItsRow() throws {
    let bytes: [UInt8] = [
      0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x0A, 0, 0x62, 0, 0x0A, 0, 0x63,
    ]
    for portion in 1...4 {
      let list = try RowList(bytes, portion: portion)
      #expect(list.cells == [["a"], ["b"]])
      #expect(list.problems.map { $0.position?.byte } == [6, 14])
    }
  }

  @Test func whatIsNoUTF8IsReadAsWindows1252() throws {
    let list = try RowList([0x61, 0x0A, 0x93, 0x49, 0x92, 0x6D, 0x94, 0x2C, 0xE9, 0x80, 0x0A])
    #expect(list.cells == [["a"], ["“I’m”", "é€"]])
    #expect(list.problems.isEmpty)
  }

  @Test func aBrokenCharacterInUTF8IsAProblemNotAnotherEncoding() throws {
    let broken = Array("é\nb".utf8) + [0xE2, 0x80, 0x0A] + Array("c\n".utf8)
    let list = try RowList(broken)
    #expect(list.cells == [["é"], ["c"]])
    #expect(list.problems.first?.position?.byte == 4)
    let marked = try RowList([0xEF, 0xBB, 0xBF, 0xE9, 0x0A])
    #expect(marked.rows.isEmpty && marked.problems.count == 1)
    let mixed = try RowList(Array("é ".utf8) + [0xE9, 0x0A])
    #expect(mixed.rows.isEmpty && mixed.problems.count == 1)
  }

  @Test func aZeroByteIsAProblemOfItsRow() throws {
    let list = try RowList("a\nb\u{0}c\nd\n")
    #expect(list.cells == [["a"], ["d"]])
    #expect(list.problems.first?.position == Position(byte: 3, line: 2, column: 2))
  }
}
