import HandrailCore

/// One JSON value with the bytes that it was read from: what a ``JSONView`` looks at.
final class JSONDocument {
  let bytes: [UInt8]
  let tape: JSONTape
  /// The offset in the member of the first of ``bytes``.
  let base: Int

  /// Takes what a ``JSONTapeParser`` made of `bytes`.
  init(bytes: [UInt8], tape: JSONTape, base: Int) {
    self.bytes = bytes
    self.tape = tape
    self.base = base
  }

  /// Reads a text that is one JSON value; nil when it is anything else.
  convenience init?(_ bytes: [UInt8]) {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var (tape, outcome) = (JSONTape(), JSONTapeParser.Outcome.cut)
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONTapeParser(
        buffer, in: (isMarked ? 3 : 0)..<buffer.count, capacity: buffer.count / 16)
      outcome = parser.parse()
      tape = parser.tape
    }
    guard outcome == .whole || outcome == .doubtful else { return nil }
    self.init(bytes: bytes, tape: tape, base: 0)
  }

  /// The value as a whole.
  var root: JSONView { JSONView(document: self, token: 0) }

  /// The offset in ``bytes`` of a key that its object has already; nil when there is none.
  var keyWrittenTwice: Int? {
    var number = 0
    while number < tape.tokens.count {
      let token = tape.tokens[number]
      if token.kind == .object, let twice = keyWrittenTwice(in: token, number) { return twice }
      number += 1
    }
    return nil
  }

  private func keyWrittenTwice(in object: JSONTape.Token, _ number: Int) -> Int? {
    var keys: Set<String> = []
    var next = number + 1
    while next < Int(object.next) {
      let key = JSONView(document: self, token: next)
      guard keys.insert(key.string ?? "").inserted else { return key.span.start - base }
      next = Int(tape.tokens[next + 1].next)
    }
    return nil
  }
}
