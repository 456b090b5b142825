public import HandrailCore
import HandrailRules
import HandrailSyntax

/// Reads `accounts.yml`, strictly: a list of the accounts that may be looked at.
///
/// No problem quotes from the file: it is a list of people.
public struct AccountLoader {
  private typealias Account = (account: String, channel: String?, entry: AccountEntry)
  private let reader: NodeReader

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the file, as it was named.
  ///   - bytes: its bytes, which are YAML.
  /// - Returns: the register, and everything that is wrong. With any problem it must not be used.
  public static func load(
    path: String, bytes: [UInt8]
  ) -> (register: AccountRegister, problems: [Problem]) {
    let loader = AccountLoader(
      reader: NodeReader(RuleFile(path: path, bytes: bytes, isRedacted: true)))
    let accounts = loader.accounts(YAMLReader.read(bytes))
    return (AccountRegister(path: path, accounts), loader.reader.problems)
  }

  private func accounts(_ tree: SyntaxTree) -> [Account] {
    for error in tree.errors { reader.note(error) }
    guard let root = tree.root else {
      if tree.errors.isEmpty { reader.note("this file is empty", at: 0..<0) }
      return []
    }
    var accounts: [Account] = []
    var seen: Set<String> = []
    for (number, node) in (reader.filledList(root, of: "accounts") ?? []).enumerated() {
      for account in self.accounts(node, person: number + 1) {
        let name = AccountRegister.key(account.account) + "\n" + (account.channel ?? "")
        if !seen.insert(name).inserted {
          reader.note(
            "this account is listed twice", advice: "keep one of the entries", at: node.range)
        }
        accounts.append(account)
      }
    }
    return accounts
  }

  private func accounts(_ node: Node, person: Int) -> [Account] {
    guard var map = reader.map(node, of: "an account") else { return [] }
    let name = map.need("account", advice: "name it as the platform spells it, like jane.doe")
    let kind = map.need(
      "kind", advice: "write company, or employee for somebody who volunteered, or personal")
    let channel = map.take("channel")
    let from = map.take("from")
    let until = map.take("until")
    let department = map.take("department")
    let location = map.take("location")
    map.finish()
    let names = name.flatMap(names) ?? []
    let channels = channel.flatMap(self.names)?.map { $0.lowercased() as String? } ?? [nil]
    guard let kind = kind.flatMap({ reader.choice($0, of: AccountKind.self, what: "a kind") })
    else { return [] }
    if kind == .employee, from == nil {
      reader.note(
        "an employee’s account needs ‘from’: the day on which its owner volunteered",
        advice: "write it like from: 2026-03-01", at: map.place)
    }
    let entry = AccountEntry(
      kind: kind, from: from.flatMap(reader.moment), until: until.flatMap(reader.moment),
      department: department.flatMap(reader.text), location: location.flatMap(reader.text),
      person: person)
    if let from = entry.from, let end = entry.until, end <= from {
      reader.note("‘until’ is not after ‘from’", at: map.place(of: "until"))
    }
    return names.flatMap { name in channels.map { (name, $0, entry) } }
  }

  /// A name, or a list of names.
  private func names(_ node: Node) -> [String]? {
    if case .list = node.content { return reader.texts(node, of: "names") }
    return reader.text(node).map { [$0] }
  }
}
