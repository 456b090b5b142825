import HandrailCore

/// A hook as a text with, perhaps, a block of handrail's in it.
struct HookText {
  /// What becomes of a hook.
  enum Edit: Equatable {
    /// It says what it should already.
    case unchanged
    /// It is to be this.
    case changed(String)
    /// There is nothing left in it.
    case empty
    /// It is nothing that lines of a shell can be put into.
    case foreign
    /// The marks in it do not go together.
    case broken
  }

  private static let shebang = "#!/bin/sh\n"
  private let text: String

  init(_ text: String) { self.text = text }

  /// The hook with a block in it: in place of the one that is there, else before everything else, so
  /// that nothing ends the hook before.
  func adding(_ block: HookBlock) -> Edit {
    switch blockRange {
    case .some(.none): return .broken
    case .some(.some(let range)):
      let updated = text.replacingSubrange(range, with: block.text)
      return updated == text ? .unchanged : .changed(updated)
    case .none: break
    }
    if text.isEmpty { return .changed(Self.shebang + block.text) }
    guard isShell else { return .foreign }
    guard text.hasPrefix("#!") else { return .changed(block.text + text) }
    let end = text.unicodeScalars.firstIndex(of: "\n").map { text.unicodeScalars.index(after: $0) }
    guard let end else { return .changed(text + "\n" + block.text) }
    return .changed(String(text[..<end]) + block.text + String(text[end...]))
  }

  /// The hook without the block.
  func removing() -> Edit {
    switch blockRange {
    case .none: return .unchanged
    case .some(.none): return .broken
    case .some(.some(let range)):
      let rest = text.replacingSubrange(range, with: "")
      return rest == Self.shebang || rest.isEmpty ? .empty : .changed(rest)
    }
  }

  /// Where the block stands, its last line break included: nil when there is none, and nil inside
  /// when only one end of it can be found.
  private var blockRange: Range<String.Index>?? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let starts = lines.filter { $0 == HookBlock.firstLine }
    let ends = lines.filter { $0 == HookBlock.lastLine }
    if starts.isEmpty, ends.isEmpty { return nil }
    guard starts.count == 1, ends.count == 1, starts[0].endIndex < ends[0].startIndex else {
      return .some(nil)
    }
    return starts[0].startIndex..<text.index(after: ends[0].endIndex)
  }

  /// Whether a shell reads it that knows the language of the block.
  private var isShell: Bool {
    guard !text.unicodeScalars.contains("\0") else { return false }
    guard text.hasPrefix("#!") else { return true }
    let line = text.prefix { $0 != "\n" && $0 != "\r\n" }.dropFirst(2)
    let words = line.split { $0 == " " || $0 == "/" || $0 == "\t" }
    return words.contains { ["sh", "bash", "dash", "zsh", "ksh", "ash"].contains($0) }
  }
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
