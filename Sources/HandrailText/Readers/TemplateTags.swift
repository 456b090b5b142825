import HandrailCore

/// The template tags of a text, in order: instructions to a site generator, not words of the post.
///
/// Liquid, Jinja and Nunjucks `{% … %}`, `{{ … }}`, `{# … #}`, Hugo `{{< … >}}`, kramdown
/// `{: …}`, EJS `<% … %>`, and in MDX `{…}` and the lines of `import` and `export`.
struct TemplateTags {
  struct Tag {
    let range: Range<Int>
    /// The part that may hold words, such as a caption.
    let inner: Range<Int>
    /// Where those words stand.
    var scope = Scope.comment
    /// Whether nothing stands for the tag in the text: it only styles what it stands at.
    var isSilent = false
    /// Whether the tag was shown as it is, as in a code block.
    var isShown = false
  }

  private var tags: [Tag] = []

  /// The letter that stands for each byte of a tag while the markup around it is parsed.
  static let filler: UInt8 = 0x78

  var isEmpty: Bool { tags.isEmpty }

  subscript(index: Int) -> Tag { tags[index] }

  /// Adds a tag that follows all others.
  mutating func append(_ tag: Tag) {
    guard !tag.range.isEmpty, tag.range.lowerBound >= tags.last?.range.upperBound ?? 0 else {
      return
    }
    tags.append(tag)
  }

  /// The tags that share bytes with `range`.
  func indices(overlapping range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if tags[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < tags.count, tags[end].range.lowerBound < range.upperBound { end += 1 }
    return low..<end
  }

  /// Whether `range` lies in a tag.
  func covers(_ range: Range<Int>) -> Bool {
    guard !tags.isEmpty, let tag = indices(overlapping: range).first.map({ tags[$0].range }) else {
      return false
    }
    return tag.lowerBound <= range.lowerBound && range.upperBound <= tag.upperBound
  }

  /// Notes that the text of `range` is shown as it is, tags and all.
  mutating func markShown(_ range: Range<Int>) {
    guard !tags.isEmpty else { return }
    for index in indices(overlapping: range)
    where range.lowerBound <= tags[index].inner.lowerBound
      && tags[index].inner.upperBound <= range.upperBound
    {
      tags[index].isShown = true
    }
  }

  /// The tags whose words were not shown anywhere.
  var unseen: [Tag] { tags.filter { !$0.isShown && !$0.inner.isEmpty } }

  /// The bytes with tags filled in; line breaks stay where they are.
  func masked(_ bytes: [UInt8]) -> [UInt8] {
    var masked = bytes
    for tag in tags {
      for index in tag.range where !bytes[index].isLineBreak { masked[index] = Self.filler }
    }
    return masked
  }
}

extension DocumentBuilder {
  /// Adds a block for each template tag with words that no other block shows.
  mutating func addUnseenTags() {
    for tag in tags.unseen {
      open(tag.scope)
      appendVerbatim(tag.inner)
      close()
    }
  }
}
