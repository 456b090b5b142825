import HandrailCore
import HandrailSyntax

extension NodeReader {
  /// The keys that say what kind of post something is.
  func metadata(_ map: inout MapReader) -> PostMetadata {
    var metadata = PostMetadata()
    metadata.channel = map.take("channel").flatMap(text)?.lowercased()
    metadata.audience = map.take("audience").flatMap {
      choice($0, of: Audience.self, what: "an audience")
    }
    metadata.account = map.take("account").flatMap {
      choice($0, of: AccountKind.self, what: "an account")
    }
    metadata.status = map.take("status").flatMap {
      choice($0, of: PostStatus.self, what: "a status")
    }
    metadata.author = map.take("author").flatMap(text)
    metadata.language = map.take("language").flatMap(language)
    return metadata
  }

  /// The value of `waive`.
  func waiverRight(_ node: Node) -> WaiverRight? {
    choice(node, of: WaiverRight.self, what: "somebody who may let findings stand")
  }

  /// The value of `applies`.
  func applicability(_ node: Node) -> Applicability {
    guard var map = map(node, of: "‘applies’") else { return Applicability() }
    let applicability = Applicability(
      channels: map.take("channels").flatMap { texts($0, of: "channels") }?
        .map { $0.lowercased() } ?? [],
      audiences: choices(map.take("audiences"), of: Audience.self, "audiences", "an audience"),
      accounts: choices(map.take("accounts"), of: AccountKind.self, "accounts", "an account"),
      statuses: choices(map.take("statuses"), of: PostStatus.self, "statuses", "a status"),
      languages: map.take("languages").flatMap { filledList($0, of: "languages") }?
        .compactMap(language) ?? [])
    map.finish()
    return applicability
  }

  /// An entry of `posts`.
  func postSelector(_ node: Node) -> PostSelector? {
    guard var map = map(node, of: "an entry of posts") else { return nil }
    let filesNode = map.need("files", advice: "write a pattern like content/blog/**/*.md")
    let metadata = metadata(&map)
    map.finish()
    guard let filesNode, let files = text(filesNode) else { return nil }
    do throws(GlobError) {
      return PostSelector(glob: try Glob(files), metadata: metadata)
    } catch {
      note(error.message, at: filesNode.range)
      return nil
    }
  }

  /// The value of `periods`.
  func periods(_ node: Node) -> [Period] {
    (entries(node, of: "periods") ?? []).compactMap { entry in
      checkName(entry, of: "a period")
      let windows = list(entry.value, of: "windows with ‘from’ and ‘until’")
      guard let windows else { return nil }
      return Period(name: entry.key, windows: windows.compactMap(periodWindow))
    }
  }

  private func periodWindow(_ node: Node) -> TimeWindow? {
    guard var map = map(node, of: "a window") else { return nil }
    let window = window(&map)
    map.finish()
    if map.isEmpty { note("a window needs ‘from’ or ‘until’", at: node.range) }
    return window
  }

  private func choices<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, of type: Choice.Type, _ items: String, _ what: String
  ) -> [Choice] where Choice.RawValue == String {
    node.flatMap { filledList($0, of: items) }?
      .compactMap { choice($0, of: type, what: what) } ?? []
  }

  /// A BCP 47 language tag, in lower case; only its shape is checked.
  private func language(_ node: Node) -> String? {
    guard let text = text(node)?.lowercased() else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    if isTag, (2...3).contains(parts.first?.count ?? 0) { return text }
    note(
      "\(quoted(text)) is not a language tag", advice: "write one like en or pt-br",
      at: node.range)
    return nil
  }
}
