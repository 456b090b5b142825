import CScan
import HandrailCore
import HandrailSyntax

/// The work of one ``JSONStream``. Keeps a stack of its own: no text can make it recurse.
struct JSONWalk {
  typealias Deliver = (JSONItem) throws(Problem) -> Void

  /// An object or a list that was entered.
  struct Frame {
    let path: String
    /// What to do with elements; of a list only.
    let route: JSONRoute
    let isList: Bool
    /// Whether a value may follow without a comma.
    var isReady = true
  }

  var portions: JSONPortions
  var frames: [Frame] = []
  /// How many elements were taken, those that are broken included.
  var record = 0
  /// How many values were met whose end is not known.
  var lost = 0
  /// How the first element of this list begins, up to the colon after its first key.
  var signature: [UInt8] = []
  let path: String
  let limit: Int
  /// How many tokens the last element had.
  var capacity = 64
  private let route: (String) -> JSONRoute

  init(_ member: Member, limit: Int, route: @escaping (String) -> JSONRoute) {
    portions = JSONPortions(member)
    path = member.path
    self.limit = limit
    self.route = route
  }

  mutating func run(_ deliver: Deliver) throws(Problem) {
    guard try begin(deliver), try value("", route(""), deliver) else { return }
    while !frames.isEmpty { guard try step(deliver) else { return } }
    try finish(deliver)
  }

  // MARK: Structure

  /// Passes over what may stand before the value: a byte order mark, `window.YTD.tweets.part0 =`.
  private mutating func begin(_ deliver: Deliver) throws(Problem) -> Bool {
    if try portions.has(3), portions.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { portions.index = 3 }
    guard let first = try portions.peek() else {
      return try end("it holds nothing", advice: "expected JSON: export or copy it again", deliver)
    }
    guard first != 0x7B, first != 0x5B, first != 0x22 else { return true }
    _ = try portions.has(JSONHead.longestPrefix)
    let prefix = JSONHead.assignment(portions.bytes, from: portions.index)
    guard let prefix else { return true }
    portions.index = prefix
    return true
  }

  /// Sees that nothing follows the value.
  private mutating func finish(_ deliver: Deliver) throws(Problem) {
    while let byte = try portions.peek() {
      guard byte == 0x3B || byte == 0 else {
        _ = try end(
          "text follows the end of the JSON value, and was not read",
          advice: "check for a bracket too many, or a second value", deliver)
        return
      }
      portions.index += 1
    }
  }

  /// Reads one value, key or bracket of what was entered last; false when the rest cannot be read.
  private mutating func step(_ deliver: Deliver) throws(Problem) -> Bool {
    let last = frames.count - 1
    guard let byte = try portions.peek() else { return try cutOff(deliver) }
    let frame = frames[last]
    if byte == (frame.isList ? 0x5D : 0x7D) {
      portions.index += 1
      frames.removeLast()
      return true
    }
    if !frame.isReady {
      if byte == 0x2C {
        portions.index += 1
        frames[last].isReady = true
        return true
      }
      guard frame.isList, frame.route == .take, byte == 0x7B else {
        return try end(
          "a comma or a closing bracket was expected here; what follows was not read",
          advice: "check the text before it for a bracket too many", deliver)
      }
      try report("a comma is missing before this record", advice: "put one there", deliver)
    }
    frames[last].isReady = false
    if frame.isList { return try value(frame.path, frame.route, deliver) }
    guard let key = try key(deliver) else { return false }
    let path = JSONPath.key(key, in: frame.path)
    return try value(path, route(path), deliver)
  }

  private mutating func key(_ deliver: Deliver) throws(Problem) -> String? {
    if try portions.peek() == 0x22, case .whole(let count) = try extent(),
      let document = JSONDocument(
        Array(portions.bytes[portions.index..<portions.index + count]))
    {
      portions.index += count
      if try portions.peek() == 0x3A {
        portions.index += 1
        return document.root.string
      }
    }
    _ = try end(
      "a key in double quotes and a colon were expected here; what follows was not read",
      advice: "write keys like \"title\": and no comma after the last entry", deliver)
    return nil
  }

  private mutating func value(
    _ path: String, _ route: JSONRoute, _ deliver: Deliver
  ) throws(Problem) -> Bool {
    guard let byte = try portions.peek() else { return try cutOff(deliver) }
    switch route {
    case .take: return try take(path, deliver)
    case .enter where byte == 0x7B || byte == 0x5B: return try open(path, byte, deliver)
    default: return try pass(deliver)
    }
  }

  private mutating func open(
    _ path: String, _ bracket: UInt8, _ deliver: Deliver
  ) throws(Problem) -> Bool {
    guard frames.count < JSONTape.deepest else {
      return try end(
        "lists and objects are nested too deeply here; what follows was not read", deliver)
    }
    portions.index += 1
    let isList = bracket == 0x5B
    let element = isList ? JSONPath.element(of: path) : path
    frames.append(Frame(path: element, route: isList ? route(element) : .enter, isList: isList))
    signature = []
    try deliver(.opened(path))
    return true
  }

  /// Passes over a value.
  private mutating func pass(_ deliver: Deliver) throws(Problem) -> Bool {
    switch try extent(keeps: false) {
    case .whole(let count):
      portions.index += count
      return true
    case .tooLarge, .cut: return try cutOff(deliver)
    case .lost(let count):
      portions.index += count
      return try end(
        "a line break or another control character stands in a text here; what follows was not read",
        advice: "write it as an escape, such as \\n", deliver)
    }
  }

  // MARK: Problems

  /// Hands on a problem at ``JSONPortions/index``.
  func report(
    _ message: String, advice: String? = nil, kind: Problem.Kind = .input, _ deliver: Deliver
  ) throws(Problem) {
    let problem = Problem(
      kind, message, advice: advice, path: path, position: portions.position(at: portions.index))
    try deliver(.problem(problem, origin()))
  }

  /// Hands on the problem that ends the reading; always false.
  func end(
    _ message: String, advice: String? = nil, _ deliver: Deliver
  ) throws(Problem) -> Bool {
    try report(message, advice: advice, deliver)
    return false
  }

  func cutOff(_ deliver: Deliver) throws(Problem) -> Bool {
    try end(
      "the file ends in the middle of its JSON: what is missing was not read",
      advice: "it was cut off; export or copy it again", deliver)
  }

  /// The element that was taken last.
  func origin(_ span: Range<Int>? = nil) -> Origin {
    Origin(
      member: path, record: max(record, 1),
      span: span.map { Span(portions.base + $0.lowerBound, portions.base + $0.upperBound) })
  }
}
