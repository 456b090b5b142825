import HandrailRules

/// What a company has said of itself.
struct StarterAnswers {
  /// What it is called, and its accounts; the first name is used in messages.
  var company: [String] = []
  /// What its products are called.
  var products: [String] = []
  /// Who else makes such things.
  var competitors: [String] = []
  /// Where people post, in lower case.
  var channels: [String] = []
  /// The folders that hold posts.
  var blogs: [PostFolder] = []
  /// Who answers questions.
  var owner = "your communications team"

  /// Legal forms that follow a comma in a name: `Acme, Inc.`
  private static let legalForms: Set = [
    "inc", "ltd", "llc", "llp", "plc", "corp", "co", "gmbh", "ag", "kg", "se", "sa", "bv", "nv",
    "ab",
    "as", "oy", "limited", "incorporated", "pty ltd", "pte ltd", "co ltd",
  ]

  /// Names with commas between them, each once. What only says what kind of company it is, as in
  /// `Acme, Inc.`, is no name.
  static func names(in texts: [String]) -> [String] {
    var names: [String] = []
    for text in texts {
      var isFirst = true
      for part in text.split(separator: ",") {
        let name = String(part).trimmed
        guard !name.isEmpty else { continue }
        let form = name.lowercased().filter { $0 != "." }
        if !isFirst, legalForms.contains(form) { continue }
        if !names.contains(name) {
          names.append(name)
        }
        isFirst = false
      }
    }
    return names
  }

  /// What the company's own guardrail is called: its first name in kebab case, or `house` where that is
  /// not to be had or is the name of a pack.
  func guardrailName(besides taken: [String]) -> String {
    let name = company.first { $0.first?.isLetter == true } ?? ""
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let isPlain =
      name.unicodeScalars.allSatisfy { $0.isASCII } && words.first?.first?.isLetter == true
    let kebab = words.joined(separator: "-")
    return isPlain && !taken.contains(kebab) && kebab.utf8.count <= 40 ? kebab : "house"
  }
}
