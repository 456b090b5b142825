import HandrailCore
import HandrailRules
import HandrailSyntax

/// The files that a company starts with.
struct StarterFiles {
  /// The name of the company's own guardrail.
  let guardrailName: String
  private let answers: StarterAnswers
  private let guardrails: String
  private let today: Timestamp

  /// Takes what the company said.
  ///
  /// - Parameters:
  ///   - answers: what it said.
  ///   - hasOtherRules: whether the folder for rules holds files already, which are left out.
  ///   - today: when its own guardrail was written.
  init(_ answers: StarterAnswers, hasOtherRules: Bool, today: Timestamp) {
    self.answers = answers
    self.today = today
    guardrailName = answers.guardrailName(besides: BuiltInPacks.names + RuleID.ownGuardrails)
    guardrails = hasOtherRules ? "rules/\(guardrailName).yml" : "rules/*.yml"
  }

  /// The path of the company's own guardrail.
  var guardrailPath: String { "rules/\(guardrailName).yml" }

  /// What `handrail.yml` holds.
  var configuration: String {
    """
    # What handrail needs to know about \(answers.company.first ?? "the company"). A line that begins with # is a comment.

    # The packs that ship with handrail: starter is all of them. handrail rules lists what is in force.
    extends: [starter]

    # Your own guardrails, one topic a file.
    guardrails: [\(guardrails)]

    # The words that the packs are written in terms of. A class that is empty switches off the rules that
    # need it, and handrail rules says which.
    vocabulary:
      # What you are called, and your accounts. Messages use the first name.
      company: \(Self.list(answers.company))
      products: \(Self.list(answers.products))
      competitors: \(Self.list(answers.competitors))
      # What must not be named yet; no report shows these words. With the day on which it may be:
      #   unannounced: [A Name, {term: Another Name, until: 2030-01-31T14:00Z}]
      unannounced: []
      # Customers who have not agreed to be named.
      unannounced-customers: []
      # Machines and short links inside the company, such as "*.corp.example.com" and "go/*".
      internal-hosts: []
      # Your symbol at a stock exchange.
      ticker: []

    # Times in which results are not to be talked about:
    # periods:
    #   quiet: [{from: 2030-01-01, until: 2030-02-05}]

    # What each file is. The front matter of a post has the last word.
    \(posts)
    # The severity at which a post fails: error or warning.
    fail-on: error

    """
  }

  private var posts: String {
    let other = answers.channels.filter { $0 != "blog" }
    let first = other.first ?? "linkedin"
    let more =
      "{files: \"\(first)/**/*.md\", channel: \(first), audience: public, account: employee}"
    guard !answers.blogs.isEmpty else {
      return """
        # posts:
        #   - {files: "blog/**/*.md", channel: blog, audience: public, account: employee}

        """
    }
    let lines = answers.blogs.map { folder in
      "  - {files: \(folder.quoted), channel: blog, audience: public, account: employee}"
    }
    return (["posts:"] + lines + ["  # - \(more)", ""]).joined(separator: "\n")
  }

  /// What the company's own guardrail holds.
  var guardrail: String {
    let product =
      answers.products.first.map(Self.isPlainInExamples) == true ? answers.products[0] : nil
    let channels =
      answers.channels.isEmpty
      ? ""
      : "# Leave this out for a guardrail that is for every post.\napplies: {channels: \(Self.list(answers.channels))}\n"
    return """
      # A guardrail of your own: a topic, its owner, its reason, its rules. Try it with
      #   handrail test \(guardrailPath)
      guardrail: \(guardrailName)
      title: We call things by their names
      # Who answers questions: an address, a team, a channel.
      owner: \(YAMLText.scalar(answers.owner))
      # When a person last read it.
      reviewed: \(today.description.prefix { $0 != "T" })
      why: >-
        Readers look for the name on the box. Any other name leads them nowhere.
      \(channels)
      rules:
        - rule: names-on-the-box
          # error stops a post, warning asks to look again, advice is a tip.
          severity: advice
          # Put in here what you call things among yourselves, and nobody else does.
          flag: {terms: [our flagship product, our flagship, our main product]}
          message: "Which one is “{match}”? Readers look for its name."
          instead: \(answers.products.isEmpty ? "Write its name." : "Write its name, such as {products}.")
          # handrail test runs these. Double brackets stand around the words that are to be found.
          examples:
            flagged:
              - "[[Our flagship product]] is in stock again."
              - "We are proud of [[our flagship]]."
            passed:
              - \(YAMLText.scalar("\(product ?? "The kettle") is in stock again."))
              - "The flagship store in Oslo opens on Monday."

      """
  }

  /// Whether a name can stand in an example as it is.
  private static func isPlainInExamples(_ name: String) -> Bool {
    !name.contains("[[") && !name.contains("]]") && name.first?.isLetter == true
  }

  private static func list(_ names: [String]) -> String {
    "[\(names.map(YAMLText.scalar).joined(separator: ", "))]"
  }
}
