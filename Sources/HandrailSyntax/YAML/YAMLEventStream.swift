internal import CYAML

/// libyaml's event parser over UTF-8 bytes: the only file that speaks to libyaml.
///
/// The buffer has to outlive the stream. libyaml keeps a pointer to its own parser, so the parser
/// lives on the heap at one address.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Nil when there is no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after ``YAMLEvent/Kind/streamEnd`` there is none.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    let marks = (event.start_mark.index, event.end_mark.index)
    func make(
      _ kind: YAMLEvent.Kind, anchor: UnsafeMutablePointer<UInt8>? = nil,
      tag: UnsafeMutablePointer<UInt8>? = nil
    ) -> YAMLEvent {
      YAMLEvent(
        kind: kind, anchor: Self.text(anchor), hasTag: tag != nil, marks: marks)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      return make(.scalar(Self.scalar(event)), anchor: scalar.anchor, tag: scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      let isFlow = list.style == YAML_FLOW_SEQUENCE_STYLE
      return make(.listStart(isFlow: isFlow), anchor: list.anchor, tag: list.tag)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      let isFlow = map.style == YAML_FLOW_MAPPING_STYLE
      return make(.mapStart(isFlow: isFlow), anchor: map.anchor, tag: map.tag)
    case YAML_ALIAS_EVENT:
      return make(.alias(Self.text(event.data.alias.anchor) ?? ""))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return make(.end)
    case YAML_DOCUMENT_START_EVENT: return make(.documentStart)
    case YAML_STREAM_END_EVENT: return make(.streamEnd)
    default: return make(.other)
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func scalar(_ event: yaml_event_t) -> Scalar {
    let scalar = event.data.scalar
    let style: Scalar.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return Scalar(text: String(decoding: bytes, as: UTF8.self), style: style)
  }

  private func failure() -> YAMLFailure {
    let parser = self.parser.pointee
    return YAMLFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "",
      context: parser.context.map { String(cString: $0) } ?? "",
      mark: parser.problem_mark.index, contextMark: parser.context_mark.index,
      byteOffset: parser.error == YAML_READER_ERROR ? parser.problem_offset : nil)
  }
}
