/// How much of a post each channel shows before “more”, in characters.
///
/// What the platforms cut varies by device and layout; these are cautious figures, and `folds:` in
/// `handrail.yml` overrides them. Channels that show a whole post have its greatest length.
enum Fold {
  private static let characters: [String: Int] = [
    "linkedin": 210, "instagram": 125, "tiktok": 150, "facebook": 400, "youtube": 150,
    "x": 280, "bluesky": 300, "threads": 500, "mastodon": 500, "reddit": 300, "blog": 600,
  ]

  /// The fold of channels that are not known.
  static let standard = 200

  /// The fold of a channel.
  static func characters(of channel: String?, overrides: [String: Int]) -> Int {
    guard let channel else { return standard }
    return overrides[channel] ?? characters[channel] ?? standard
  }
}
