import HandrailCore
import HandrailSyntax

extension JSONWalk {
  /// Hands on the value at ``JSONPortions/index``; false when the rest cannot be read.
  mutating func take(_ path: String, _ deliver: Deliver) throws(Problem) -> Bool {
    if frames.last?.isList == true { record += 1 }
    let extent = try extent()
    let start = portions.index
    // Places are told from here, whether the value is good or not.
    portions.count()
    switch extent {
    case .whole(let count) where count <= limit:
      let range = start..<start + count
      let (outcome, document) = parse(range)
      if outcome == .whole || outcome == .doubtful, let document {
        if outcome == .doubtful, let twice = document.keyWrittenTwice {
          return try broken(extent, failure: twice, "this record has one key twice", deliver)
        }
        note(range)
        let element = JSONElement(
          path: path, value: document.root, origin: origin(range),
          position: portions.position(at: start))
        try deliver(.element(element))
        portions.index = range.upperBound
        return true
      }
      return try broken(extent, outcome, deliver)
    case .whole, .tooLarge:
      let (outcome, _) = parse(start..<min(start + limit, portions.bytes.count))
      if case .broken = outcome { return try broken(extent, outcome, deliver) }
      try report(
        "this record is larger than \(limit >> 20) MiB, and was not read",
        advice: "handrail reads records up to that size; what follows it is read", kind: .limit,
        deliver)
      return try passLarge(extent, deliver)
    case .lost, .cut:
      let (outcome, _) = parse(start..<end(of: extent))
      return try broken(extent, outcome, deliver)
    }
  }

  /// Passes over a value of which more was kept than may be.
  private mutating func passLarge(_ extent: Extent, _ deliver: Deliver) throws(Problem) -> Bool {
    var end = extent
    if case .tooLarge = extent { end = try self.extent(keeps: false) }
    guard case .whole(let count) = end else { return try cutOff(deliver) }
    portions.index += count
    return true
  }

  private mutating func parse(_ range: Range<Int>) -> (JSONTapeParser.Outcome, JSONDocument?) {
    let bytes = portions.bytes
    let (outcome, tape) = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONTapeParser(buffer, in: range, capacity: capacity + capacity / 4)
      return (parser.parse(), parser.tape)
    }
    guard outcome == .whole || outcome == .doubtful else { return (outcome, nil) }
    capacity = tape.tokens.count
    return (outcome, JSONDocument(bytes: bytes, tape: tape, base: portions.base))
  }

  /// Remembers how the elements of a list begin.
  private mutating func note(_ range: Range<Int>) {
    if signature.isEmpty, frames.last?.isList == true {
      signature = JSONSignature.of(portions.bytes[range])
    }
  }

  // MARK: What is broken

  private mutating func broken(
    _ extent: Extent, _ outcome: JSONTapeParser.Outcome, _ deliver: Deliver
  ) throws(Problem) -> Bool {
    switch outcome {
    case .tooMuch(let at):
      return try broken(
        extent, failure: at, "this record has too many values, or too many inside one another",
        deliver)
    case .broken(let at):
      let error = JSONReader.read(portions.bytes, range: portions.index..<end(of: extent)).errors
        .last
      guard let error, error.range.upperBound >= at, error.range.lowerBound <= at else {
        return try broken(extent, failure: at, "this is not JSON", deliver)
      }
      return try broken(
        extent, failure: max(error.range.lowerBound, portions.index), error.message,
        advice: error.advice, deliver)
    case .cut, .whole, .doubtful:
      switch extent {
      case .cut:
        return try broken(
          extent, failure: portions.bytes.count, "the file ends in the middle of this record",
          advice: "it was cut off; export or copy it again", deliver)
      case .whole, .lost, .tooLarge:
        return try broken(
          extent, failure: portions.index, "this is not a JSON value",
          advice: "put text in double quotes", deliver)
      }
    }
  }

  /// The offset after what is known of a value.
  private func end(of extent: Extent) -> Int {
    switch extent {
    case .whole(let count): portions.index + count
    case .lost(let count): portions.index + count + 1
    case .cut, .tooLarge: portions.bytes.count
    }
  }

  /// Reports a broken value, and goes on with the next one where that is certain.
  private mutating func broken(
    _ extent: Extent, failure: Int, _ message: String, advice: String? = nil, _ deliver: Deliver
  ) throws(Problem) -> Bool {
    let start = portions.index
    var position = portions.position(at: failure)
    var span: Range<Int>?
    let isCut = if case .cut = extent { failure >= portions.bytes.count } else { false }
    // A text that ends too early is told where its record starts.
    if isCut { position = portions.position(at: start) }
    let base = portions.base
    let next = try next(after: extent, failure: failure)
    let resumed = next.map { portions.position(at: $0) }
    var problem = Problem(.input, message, advice: advice, path: path, position: position)
    switch (next, extent) {
    case (let next?, .whole(let count)) where portions.base + next == base + start + count:
      span = portions.index..<next
    case (.some, _):
      problem.advice = resumed.map {
        "reading went on in line \($0.line), column \($0.column), with the next record that is certain"
      }
    case (nil, _):
      if !isCut { problem.message += "; what follows was not read" }
    }
    try deliver(.problem(problem, origin(span)))
    guard let next else { return false }
    portions.index = next
    return true
  }

  /// Where reading goes on after a broken value: an offset in ``JSONPortions/bytes``, from which its
  /// bytes are still kept; nil where nothing is certain.
  private mutating func next(after extent: Extent, failure: Int) throws(Problem) -> Int? {
    let start = portions.index
    let own = JSONSignature.of(portions.bytes[start...])
    let signatures = [own, signature].filter { !$0.isEmpty }
    let longest = signatures.map(\.count).max() ?? 0
    // What is read as the end of a text can be the first quote of the next element.
    var from = max(start + 1, failure - longest)
    let isNested = first(of: signatures, in: start + 1..<max(failure, start + 1)) != nil
    if case .whole(let count) = extent {
      let swallowed = first(of: signatures, in: from..<max(from, start + count)) != nil
      if isNested || !swallowed, try follows(count) { return portions.index + count }
      from -= start - portions.index
    }
    guard !isNested, !signatures.isEmpty, lost < JSONStream.mostLost, frames.last?.isList == true
    else { return nil }
    lost += 1
    while true {
      if let next = first(of: signatures, in: from..<portions.bytes.count) {
        frames[frames.count - 1].isReady = true
        return next
      }
      let count = portions.bytes.count
      // A comma and white space may stand before what the next portion goes on with.
      from = max(from, count - longest)
      let start = portions.index
      guard count - start <= limit, try portions.more() else { return nil }
      from -= start - portions.index
    }
  }

  private func first(of signatures: [[UInt8]], in range: Range<Int>) -> Int? {
    signatures.compactMap { JSONSignature.next($0, in: portions.bytes, range) }.min()
  }

  /// Whether a comma or the bracket that closes the list follows the value that has so many bytes.
  private mutating func follows(_ count: Int) throws(Problem) -> Bool {
    guard let frame = frames.last else { return true }
    var at = count
    while true {
      while portions.index + at < portions.bytes.count {
        switch portions.bytes[portions.index + at] {
        case 0x20, 0x0A, 0x0D, 0x09: at += 1
        case 0x2C: return true
        case let byte: return byte == (frame.isList ? 0x5D : 0x7D)
        }
      }
      guard portions.bytes.count - portions.index <= limit + count, try portions.more() else {
        return false
      }
    }
  }
}
