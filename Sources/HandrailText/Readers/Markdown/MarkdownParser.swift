import CMD4C

/// The boundary to md4c: the only place that knows its C types.
///
/// md4c hands out pointers into the text that it parses; here they become offsets. Pointers are used
/// only during the call that they came with.
enum MarkdownParser {
  /// Parses `body` of `bytes`, and tells `events` what is there.
  ///
  /// - Returns: Whether the whole body was parsed.
  static func parse(
    _ bytes: [UInt8], _ body: Range<Int>, isMDX: Bool, into events: inout MarkdownEvents
  ) -> Bool {
    var flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS
        | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
        | MD_FLAG_PERMISSIVEWWWAUTOLINKS)
    // MDX has no indented code, and reads Markdown between the tags of a block.
    if isMDX { flags |= UInt32(MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS) }
    var parser = MD_PARSER()
    parser.flags = flags
    parser.enter_block = { type, detail, context in
      MarkdownParser.events(context) { $0.enterBlock(MarkdownParser.block(type, detail)) }
    }
    parser.leave_block = { type, detail, context in
      MarkdownParser.events(context) { $0.leaveBlock(MarkdownParser.block(type, nil)) }
    }
    parser.enter_span = { type, detail, context in
      MarkdownParser.events(context) { $0.enterSpan(MarkdownParser.span(type, nil)) }
    }
    parser.leave_span = { type, detail, context in
      MarkdownParser.events(context) { $0.leaveSpan(MarkdownParser.span(type, detail)) }
    }
    parser.text = { type, text, size, context in
      MarkdownParser.events(context) {
        $0.text(MarkdownParser.textKind(type), MarkdownPointer(text, Int(size)))
      }
    }
    return ended(bytes, at: body.upperBound).withUnsafeBytes { buffer in
      withUnsafeMutablePointer(to: &events) { pointer in
        let part = UnsafeRawBufferPointer(rebasing: buffer[body])
        pointer.pointee.base = part.baseAddress.map { UInt(bitPattern: $0) } ?? 0
        let text = part.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let text, let count = UInt32(exactly: part.count) else { return part.isEmpty }
        return md_parse(text, count, &parser, pointer) == 0
      }
    }
  }

  /// The bytes with a line feed at `end`.
  ///
  /// md4c 0.4.8 looks at the byte behind its text: a `)` that lies there by chance closes a link.
  private static func ended(_ bytes: [UInt8], at end: Int) -> [UInt8] {
    if end < bytes.count, bytes[end] == 0x0A { return bytes }
    return bytes[..<end] + [0x0A]
  }

  /// Calls `body` with the events behind `context`; 1 tells md4c to stop.
  private static func events(
    _ context: UnsafeMutableRawPointer?, _ body: (inout MarkdownEvents) -> Void
  ) -> Int32 {
    guard let events = context?.assumingMemoryBound(to: MarkdownEvents.self) else { return 1 }
    body(&events.pointee)
    return events.pointee.isOverLimit ? 1 : 0
  }

  private static func block(
    _ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?
  ) -> MarkdownEvents.BlockKind {
    switch type {
    case MD_BLOCK_QUOTE: return .quote
    case MD_BLOCK_H: return .heading
    case MD_BLOCK_HTML: return .html
    case MD_BLOCK_CODE:
      let code = detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee
      return .code(
        info: code.map { MarkdownPointer($0.info.text, Int($0.info.size)) },
        fence: UInt8(bitPattern: code?.fence_char ?? 0))
    default: return .other
    }
  }

  private static func span(
    _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?
  ) -> MarkdownEvents.SpanKind {
    switch type {
    case MD_SPAN_CODE: return .code
    case MD_SPAN_A:
      let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee
      return .link(
        link.map { MarkdownPointer($0.href.text, Int($0.href.size)) } ?? MarkdownPointer(nil, 0),
        title: link.map { MarkdownPointer($0.title.text, Int($0.title.size)) }
          ?? MarkdownPointer(nil, 0))
    case MD_SPAN_IMG:
      let image = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee
      return .image(
        image.map { MarkdownPointer($0.src.text, Int($0.src.size)) } ?? MarkdownPointer(nil, 0),
        title: image.map { MarkdownPointer($0.title.text, Int($0.title.size)) }
          ?? MarkdownPointer(nil, 0))
    default: return .other
    }
  }

  private static func textKind(_ type: MD_TEXTTYPE) -> MarkdownEvents.TextKind {
    switch type {
    case MD_TEXT_BR: .hardBreak
    case MD_TEXT_SOFTBR: .softBreak
    case MD_TEXT_ENTITY: .entity
    case MD_TEXT_CODE, MD_TEXT_LATEXMATH: .code
    case MD_TEXT_HTML: .html
    default: .normal
    }
  }
}
