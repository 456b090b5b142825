import HandrailCore

/// Which records of a Bluesky repository are there now.
///
/// A repository's file keeps old blocks: records that were deleted, trees of former days. What is there
/// now is what the tree of its root holds, a Merkle search tree whose keys are shared by prefix.
///
/// Source: AT Protocol specification, “Repository”.
struct Repository {
  /// Whose it is: a decentralised identifier, `did:plc:…`.
  private(set) var owner = ""
  /// The keys of records by their blocks: `3jhb2kwqvoc2k`.
  private(set) var keys: [ContentID: [String]] = [:]
  /// How many parts of the tree are missing.
  private(set) var missing = 0
  /// What kept the file from being read to its end, or its tree from being found.
  private(set) var damage: Problem?

  /// Reads the tree of a repository.
  ///
  /// - Parameters:
  ///   - member: its file.
  ///   - limit: how many bytes one block may have.
  ///   - collection: the kind of records that is wanted.
  init(_ member: Member, limit: Int, collection: String) {
    var reader = BlockReader(member, limit: limit)
    var nodes: [ContentID: [UInt8]] = [:]
    var commit: DataValue?
    do throws(Problem) {
      while let block = try reader.next() {
        if block.id == reader.root { commit = CBORReader.read(block.data) }
        // A map that begins with the key “e”, as nodes of the tree do: maps are sorted.
        if block.data.starts(with: [0xA2, 0x61, 0x65])
          || block.data.starts(with: [0xA1, 0x61, 0x65])
        {
          nodes[block.id] = Array(block.data)
        }
      }
    } catch {
      damage = error
    }
    if let owner = commit?["did"]?.words, let tree = commit?["data"]?.link {
      self.owner = owner
      walk(tree, nodes, collection + "/")
    } else if damage == nil {
      damage = Problem(
        .input, "the tree that lists this repository's posts is not in it",
        advice: "download the repository from Bluesky again", path: member.path)
    }
  }

  private mutating func walk(
    _ root: ContentID, _ nodes: [ContentID: [UInt8]], _ collection: String
  ) {
    var waiting = [root]
    // A tree that leads back into itself comes to an end all the same.
    var met: Set<ContentID> = [root]
    while let id = waiting.popLast() {
      guard let bytes = nodes[id], let node = CBORReader.read(bytes[...]) else {
        missing += 1
        continue
      }
      var key: [UInt8] = []
      var links = [node["l"]?.link]
      for entry in node["e"]?.items ?? [] {
        guard case .bytes(let suffix)? = entry["k"], let shared = entry["p"]?.number,
          shared >= 0, shared <= key.count
        else {
          missing += 1
          break
        }
        key = key[..<shared] + suffix
        let name = String(decoding: key, as: UTF8.self)
        if name.hasPrefix(collection), let record = entry["v"]?.link {
          keys[record, default: []].append(String(name.dropFirst(collection.count)))
        }
        links.append(entry["t"]?.link)
      }
      for case let link? in links where met.insert(link).inserted { waiting.append(link) }
    }
  }

  /// Takes the keys of a record, so that each is read once however often its block is there.
  mutating func take(_ id: ContentID) -> [String] { keys.removeValue(forKey: id) ?? [] }
}
