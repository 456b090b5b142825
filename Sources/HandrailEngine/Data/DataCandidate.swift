import HandrailCore
import HandrailText

/// A text that has the shape of data, with the post around it.
struct DataCandidate {
  let post: PostContext
  /// The text.
  let hit: Hit

  /// The bytes of the view.
  var bytes: ArraySlice<UInt8> { post.text.view[hit.range] }
  /// The digits in it, as numbers.
  var digits: [UInt8] { bytes.filter(\.isASCIIDigit).map { $0 - UInt8(ascii: "0") } }
  /// Where in the post it stands.
  var scope: Scope { post.text.blocks[hit.block].scope }
  /// The bytes of the block before it.
  var before: ArraySlice<UInt8> {
    post.text.view[post.text.blocks[hit.block].range.lowerBound..<hit.range.lowerBound]
  }
  /// The bytes of the block behind it.
  var after: ArraySlice<UInt8> {
    post.text.view[hit.range.upperBound..<post.text.blocks[hit.block].range.upperBound]
  }

  /// The first so many bytes of it as a hit; nil when there are none.
  func prefix(_ count: Int) -> Hit? {
    guard count > 0 else { return nil }
    let end = min(hit.range.lowerBound + count, hit.range.upperBound)
    return Hit(range: hit.range.lowerBound..<end, block: hit.block)
  }

  /// Whether one of some words, in small letters, stands within so many bytes before it.
  func follows(_ words: [String], within reach: Int) -> Bool {
    let near = Words(before.suffix(reach))
    return words.contains(where: near.hold)
  }

  /// Whether one of some words, in small letters, stands within so many bytes on either side.
  func isNear(_ words: [String], within reach: Int) -> Bool {
    let behind = Words(after.prefix(reach))
    return follows(words, within: reach) || words.contains(where: behind.hold)
  }
}
