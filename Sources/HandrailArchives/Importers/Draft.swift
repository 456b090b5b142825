import HandrailCore
import HandrailText

/// A post while an importer puts it together.
struct Draft {
  var id: String
  var text: String
  var markup = Markup.plain
  var title: String?
  var alts: [String] = []
  var metadata = PostMetadata()
  var kind = PostKind.original

  /// Starts a post of a channel, published and public unless told otherwise.
  init(_ id: String, on channel: String, text: String, markup: Markup = .plain) {
    self.id = id
    self.text = text
    self.markup = markup
    metadata.channel = channel
    metadata.audience = .public
    metadata.status = .published
  }

  /// The post. Alt texts and titles that are empty are left out.
  func post(from origin: Origin) -> ArchiveItem {
    var metadata = metadata
    var fields = [TextField(name: "text", text: text)]
    if let title, !title.isEmpty {
      fields.append(TextField(name: "title", text: title))
      metadata.title = title
    }
    for (number, alt) in alts.filter({ !$0.isEmpty }).enumerated() {
      fields.append(TextField(name: "alt[\(number)]", text: alt))
    }
    return .post(
      ArchivePost(
        id: id, content: .texts(fields, markup), metadata: metadata, kind: kind, origin: origin))
  }
}
