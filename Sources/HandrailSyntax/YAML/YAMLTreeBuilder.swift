/// Builds the tree from libyaml's events, with a stack of its own.
struct YAMLTreeBuilder {
  /// A value that an alias can repeat.
  private struct Anchored {
    let node: Node
    let weight: YAMLWeight
  }

  private let source: SourceBytes
  private let limits: SyntaxLimits
  private var offsets: YAMLOffsets
  private var errors: SyntaxErrorList
  private var frames: [YAMLFrame] = []
  /// Nil for an anchor whose value is still being read.
  private var anchors: [String: Anchored?] = [:]
  private var nodes = 0
  private var documents = 0
  private var root: Node?

  init(_ source: SourceBytes, limits: SyntaxLimits) {
    self.source = source
    self.limits = limits
    offsets = YAMLOffsets(source)
    errors = SyntaxErrorList(source.bytes)
  }

  mutating func build(_ events: inout YAMLEventStream) -> SyntaxTree {
    do throws(SyntaxError) {
      while try take(next(&events)) {}
      return SyntaxTree(root: root, errors: errors.errors)
    } catch {
      errors.end(with: error)
      return SyntaxTree(root: nil, errors: errors.errors)
    }
  }

  private func next(_ events: inout YAMLEventStream) throws(SyntaxError) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      let bracket = frames.last { $0.isFlow }?.range.lowerBound
      throw YAMLErrorTranslation(source, error, bracket: bracket).error
    }
  }

  /// Takes one event; false at the end of the text.
  private mutating func take(_ event: YAMLEvent) throws(SyntaxError) -> Bool {
    switch event.kind {
    case .streamEnd: return false
    case .other: break
    case .documentStart: try startDocument(range(event))
    case .scalar(let scalar): try take(scalar, event)
    case .alias(let name): try alias(name, range(event))
    case .listStart(let isFlow): try open(isMap: false, isFlow: isFlow, event)
    case .mapStart(let isFlow): try open(isMap: true, isFlow: isFlow, event)
    case .end: try close(event)
    }
    return true
  }

  private mutating func range(_ event: YAMLEvent) -> Range<Int> {
    let start = offsets.offset(of: event.marks.start)
    return start..<max(start, offsets.offset(of: event.marks.end))
  }

  private mutating func startDocument(_ range: Range<Int>) throws(SyntaxError) {
    documents += 1
    guard documents > 1 else { return }
    throw .secondDocument(source.restOfLine(from: range.lowerBound))
  }

  /// The range of the value itself, after its anchor and tag.
  private mutating func valueRange(_ event: YAMLEvent) throws(SyntaxError) -> Range<Int> {
    let range = range(event)
    guard event.anchor != nil || event.hasTag else { return range }
    let properties = YAMLProperties(source, in: range)
    if let tag = properties.tag {
      try errors.append(.tag(tag))
    }
    return properties.end..<range.upperBound
  }

  private mutating func take(_ scalar: Scalar, _ event: YAMLEvent) throws(SyntaxError) {
    var range = try valueRange(event)
    if scalar.style == .literal || scalar.style == .folded {
      range = range.lowerBound..<YAMLBlockScalarEnd(scalar, in: source.bytes, range: range).offset
    }
    if !(frames.last?.expectsKey ?? false) { try count(1, range) }
    let node = Node(.scalar(scalar), range: range)
    if let anchor = event.anchor { anchors[anchor] = Anchored(node: node, weight: .scalar) }
    if frames.isEmpty, scalar.isPlain, scalar.text.isEmpty { return }
    try place(node, weight: .scalar, written: range)
  }

  private mutating func open(isMap: Bool, isFlow: Bool, _ event: YAMLEvent) throws(SyntaxError) {
    let range = try valueRange(event)
    guard frames.count < limits.depth else {
      throw limits.tooDeep(source.character(at: range.lowerBound))
    }
    try count(1, range)
    if let anchor = event.anchor { anchors[anchor] = .some(nil) }
    let isKey = frames.last?.expectsKey ?? false
    if isKey {
      try errors.append(.keyIsNotText(source.character(at: range.lowerBound)))
    }
    frames.append(
      YAMLFrame(
        isMap: isMap, isFlow: isFlow, isKey: isKey, anchor: event.anchor,
        range: range.lowerBound..<range.lowerBound))
  }

  private mutating func close(_ event: YAMLEvent) throws(SyntaxError) {
    guard var frame = frames.popLast() else { return }
    if frame.isFlow { frame.closeFlow(source.bytes, at: range(event)) }
    let node = frame.node
    if let anchor = frame.anchor { anchors[anchor] = Anchored(node: node, weight: frame.weight) }
    if frame.isKey, !frames.isEmpty {
      frames[frames.count - 1].take(.rejected, written: node.range)
    } else {
      try place(node, weight: frame.weight, written: node.range)
    }
  }

  private mutating func alias(_ name: String, _ range: Range<Int>) throws(SyntaxError) {
    let isKey = frames.last?.expectsKey ?? false
    if isKey {
      try errors.append(.keyIsNotText(range))
    } else if let known = anchors[name], let anchored = known {
      guard frames.count + anchored.weight.height <= limits.depth else {
        throw limits.tooDeep(range)
      }
      try count(anchored.weight.nodes, range)
      return try place(anchored.node, weight: anchored.weight, written: range)
    } else if anchors.index(forKey: name) != nil {
      try errors.append(
        SyntaxError(
          "this alias stands inside the value that it repeats", advice: "write the value out",
          range: range))
    } else {
      try errors.append(
        SyntaxError(
          "a word that starts with `*` repeats a value named with `&`, and there is none",
          advice: "put the text in quotes if it starts with `*`", range: range))
    }
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].take(isKey ? .rejected : .expected, written: range)
  }

  private mutating func count(_ added: Int, _ range: Range<Int>) throws(SyntaxError) {
    nodes += added
    if nodes > limits.nodes { throw limits.tooMany(range) }
  }

  /// Puts a finished value where it belongs.
  private mutating func place(
    _ node: Node, weight: YAMLWeight, written: Range<Int>
  ) throws(SyntaxError) {
    guard !frames.isEmpty else {
      root = node
      return
    }
    let top = frames.count - 1
    if frames[top].expectsKey {
      frames[top].take(try key(node, in: frames[top].entries), written: written)
    } else {
      frames[top].add(node, weight: weight, written: written)
    }
  }

  private mutating func key(
    _ node: Node, in entries: EntryList
  ) throws(SyntaxError) -> YAMLFrame.Key {
    guard case .scalar(let scalar) = node.content else { return .rejected }
    if scalar.isPlain, scalar.text.isEmpty {
      try errors.append(.noKey(source.character(at: node.range.lowerBound)))
    } else if scalar.isPlain, scalar.text == "<<" {
      try errors.append(
        SyntaxError(
          "merge keys (`<<`) are not supported", advice: "write out the keys that it would add",
          range: node.range))
    } else if let first = entries.first(scalar.text) {
      try errors.duplicate(scalar.text, at: node.range, first: first.keyRange.lowerBound)
    } else {
      return .text(scalar.text, node.range)
    }
    return .rejected
  }
}
