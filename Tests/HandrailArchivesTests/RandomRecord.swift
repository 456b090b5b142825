import TestSupport

/// Records of a batch, made from a seed.
enum RandomRecord {
  private static let keys = [
    "id", "text", "markup", "title", "alt", "channel", "audience", "account", "author", "status",
    "published", "language", "url",
  ]
  private static let pieces = [
    "word ", "a", "é", "“", "👩‍👧", "日本", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\uD83D\\uDE00",
    "\\u0000", "\\t", "0123456789abcdef", " ", "{", "}", "[", ":", ",",
  ]
  private static let spaces = ["", "", "", " ", "\t", "  ", "\r"]

  /// A record, most often one that a program might write.
  static func line(_ random: inout SplitMix64) -> [UInt8] {
    var names = ["id", "text"]
    while random.chance(60) { names.append(random.pick(keys)) }
    if random.chance(95) {
      var seen: Set<String> = []
      names = names.filter { seen.insert($0).inserted }
    }
    names.shuffle(using: &random)
    let members = names.map { name in
      let (before, after) = (random.pick(spaces), random.pick(spaces))
      return "\(before)\"\(name)\"\(after):\(before)\(value(name, &random))\(after)"
    }
    return Array("{\(members.joined(separator: ","))}".utf8)
  }

  /// Changes a byte or a few: drops, doubles, or puts something else in their place.
  static func mutate(_ line: inout [UInt8], _ random: inout SplitMix64) {
    guard !line.isEmpty else { return }
    let index = Int.random(in: 0..<line.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: line.remove(at: index)
    case 1: line.insert(line[index], at: index)
    case 2: line[index] = random.pick([0x22, 0x5C, 0x7B, 0x7D, 0x2C, 0x3A, 0x0A, 0x75, 0x00])
    default: line[index] = UInt8.random(in: 0...255, using: &random)
    }
  }

  private static func value(_ name: String, _ random: inout SplitMix64) -> String {
    if random.chance(3) { return random.pick(["null", "1", "true", "{}", "[]", "nul"]) }
    switch name {
    case "markup": return "\"\(random.pick(["markdown", "html", "plain", "Plain", "tex"]))\""
    case "audience": return "\"\(random.pick(["public", "Internal", "followers", "private"]))\""
    case "account": return "\"\(random.pick(["company", "employee", "PERSONAL"]))\""
    case "status": return "\"\(random.pick(["draft", "scheduled", "published", "deleted"]))\""
    case "published": return "\"\(random.pick(["2026-12-01", "2026-12-01T14:00:00Z", "soon"]))\""
    case "alt" where random.chance(70):
      let count = Int.random(in: 0..<4, using: &random)
      return "[\((0..<count).map { _ in string(&random) }.joined(separator: " , "))]"
    default: return string(&random)
    }
  }

  private static func string(_ random: inout SplitMix64) -> String {
    let count = Int.random(in: 0..<random.pick([1, 4, 30]), using: &random)
    return "\"" + (0..<count).map { _ in random.pick(pieces) }.joined() + "\""
  }
}
