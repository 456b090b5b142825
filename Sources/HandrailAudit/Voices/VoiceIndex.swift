public import HandrailCore

/// Finds posts of different authors that say the same, in nearly linear time.
///
/// Signatures stay in memory, 76 bytes a post; the rest is in a file without a name.
public final class VoiceIndex {
  /// How many posts are compared at most; those after them are only counted.
  public static let usualMost = 1_500_000
  /// How alike posts are that count as the same.
  public static let threshold = 0.6
  /// How many posts of a band a post is compared with.
  private static let mostRivals = 64

  private let store: VoiceStore
  private let most: Int
  private var posts: [Int] = []
  private var authors: [Int32] = []
  private var numbers: [String: Int32] = [:]
  private var bands = [[UInt32]](repeating: [], count: MinHash.bands)
  /// How many posts came after the last that is compared.
  public private(set) var passedOver = 0

  /// Creates an empty index.
  ///
  /// - Parameters:
  ///   - folder: the folder for temporary files.
  ///   - most: how many posts are compared.
  /// - Throws: a problem when nothing can be kept there.
  public init(temporaryFolder folder: String, most: Int = usualMost) throws(Problem) {
    self.most = most
    store = try VoiceStore(in: folder)
  }

  /// Adds a post.
  ///
  /// - Parameters:
  ///   - voice: what it is known by.
  ///   - author: what its author is known by.
  ///   - post: its number, larger than those before it.
  /// - Throws: a problem when it cannot be kept.
  public func add(_ voice: Voice, author: String, post: Int) throws(Problem) {
    guard posts.count < most else {
      passedOver += 1
      return
    }
    try store.append(voice)
    posts.append(post)
    authors.append(number(of: author))
    let keys = MinHash.bands(of: voice.shingles)
    for band in bands.indices { bands[band].append(keys[band]) }
  }

  private func number(of author: String) -> Int32 {
    if let number = numbers[author] { return number }
    let number = Int32(numbers.count)
    numbers[author] = number
    return number
  }

  /// The clusters, largest first.
  ///
  /// - Parameter template: says which words of a text are shared, by what is asked of its shingles.
  /// - Returns: the clusters.
  /// - Throws: a problem when what was kept cannot be read.
  func clusters(_ template: (String, (UInt32) -> Bool) -> String) throws(Problem) -> [VoiceCluster]
  {
    guard numbers.count > 1 else { return [] }
    var groups = UnionFind(posts.count)
    for band in bands { try join(band, &groups) }
    var members: [Int: [Int]] = [:]
    for post in posts.indices where groups.isJoined(post) {
      members[groups.root(of: post), default: []].append(post)
    }
    var clusters: [VoiceCluster] = []
    for group in members.values where Set(group.map { authors[$0] }).count > 1 {
      clusters.append(try cluster(of: group, template))
    }
    return clusters.sorted { ($1.posts.count, $0.posts[0]) < ($0.posts.count, $1.posts[0]) }
  }

  /// Joins the posts of different authors that share a value of a band and are alike.
  private func join(_ band: [UInt32], _ groups: inout UnionFind) throws(Problem) {
    var order = band.enumerated().map { UInt64($1) << 32 | UInt64($0) }
    order.sort()
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, order[end] >> 32 == order[start] >> 32 { end += 1 }
      if end - start > 1 {
        try joinRivals(order[start..<end].map { Int($0 & 0xFFFF_FFFF) }, &groups)
      }
      start = end
    }
  }

  private func joinRivals(_ posts: [Int], _ groups: inout UnionFind) throws(Problem) {
    var rivals: [(post: Int, shingles: [UInt32])] = []
    for post in posts {
      let open = rivals.filter { authors[$0.post] != authors[post] }
      guard
        !open.contains(where: { groups.root(of: $0.post) == groups.root(of: post) })
      else { continue }
      let shingles = try store.shingles(post)
      var isKnown = false
      for rival in open where groups.root(of: rival.post) != groups.root(of: post) {
        let likeness = Voice.likeness(rival.shingles, shingles)
        guard likeness >= Self.threshold else { continue }
        groups.join(rival.post, post)
        // Who is nearly the same stands for this one too.
        if likeness >= 0.9 { isKnown = true }
      }
      if !isKnown, rivals.count < Self.mostRivals { rivals.append((post, shingles)) }
    }
  }

  private func cluster(
    of group: [Int], _ template: (String, (UInt32) -> Bool) -> String
  ) throws(Problem) -> VoiceCluster {
    // A large group is described by a part of it, spread evenly.
    let step = max(1, group.count / 200)
    var sample: [(post: Int, shingles: [UInt32])] = []
    for index in stride(from: 0, to: group.count, by: step) {
      sample.append((group[index], try store.shingles(group[index])))
    }
    var counts: [UInt32: Int] = [:]
    for member in sample { for shingle in member.shingles { counts[shingle, default: 0] += 1 } }
    func weight(_ shingles: [UInt32]) -> Double {
      Double(shingles.reduce(0) { $0 + counts[$1, default: 0] }) / Double(shingles.count)
    }
    var middle = sample[0]
    for member in sample where weight(member.shingles) > weight(middle.shingles) { middle = member }
    let likeness =
      sample.reduce(0) { $0 + Voice.likeness($1.shingles, middle.shingles) } / Double(sample.count)
    let shown = try store.text(middle.post).map { text in
      template(text) { 2 * counts[$0, default: 0] > sample.count }
    }
    return VoiceCluster(
      template: shown, posts: group.map { posts[$0] },
      authors: Set(group.map { authors[$0] }).count, likeness: likeness)
  }
}
