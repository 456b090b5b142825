/// Something that a rule should not simply forbid, how such rules are worded, and the narrower wording.
struct Topic: Sendable {
  /// What the rule forbids, after “this rule may forbid”.
  let what: String
  /// What to write instead.
  let narrower: String
  let laws: [Law]
  /// Words that forbid all of it when they are looked for by themselves.
  var terms: [String] = []
  /// Wordings in what the rule says that do.
  var phrases: [WordSequence] = []
  /// Words that do when a sentence says not to speak of them.
  var subjects: [String] = []
}

extension Topic {
  /// Every topic.
  static let all = [
    Topic(
      what: "talk about pay",
      narrower:
        "Name what is secret by itself, such as the price list of an offer, and leave one's own "
        + "pay alone: put the words behind ‘near’ with what makes them secret, or take them out.",
      laws: [.concertedActivity, .californianWages],
      terms: [
        "pay", "salary", "salaries", "wage", "wages", "bonus", "bonuses", "pay raise", "pay rise",
        "paycheck", "payslip", "compensation", "overtime", "overtime pay", "minimum wage",
        "underpaid", "benefits",
      ], subjects: ["pay", "salary", "salaries", "wage", "wages", "compensation", "bonuses"]),
    Topic(
      what: "talk about working conditions",
      narrower:
        "Say which facts are secret, such as the plan of a building or a customer's name. How it "
        + "is to work at the company is for everybody to tell.",
      laws: [.concertedActivity, .californianConditions],
      terms: [
        "working conditions", "work conditions", "hours", "working hours", "shift", "shifts",
        "schedule", "staffing", "understaffed", "short-staffed", "workload", "unsafe", "safety",
        "injury", "harassment", "discrimination", "layoffs",
      ], subjects: ["conditions", "hours", "shifts", "schedules", "safety", "staffing"]),
    Topic(
      what: "talk about organising",
      narrower:
        "Take it out. Whoever speaks for the company about a union can be told so in person.",
      laws: [.concertedActivity],
      terms: [
        "union", "unions", "unionise", "unionize", "unionising", "unionizing", "labor union",
        "trade union", "strike", "walkout", "picket", "collective bargaining",
      ], subjects: ["union", "unions", "strike", "strikes"]),
    Topic(
      what: "criticism of the company as such",
      narrower:
        "Say what you mean with examples: claims about a competitor's product without a source, "
        + "threats, slurs, lies told on purpose.",
      laws: [.concertedActivity],
      terms: [
        "hate my job", "my boss", "my manager", "management", "toxic workplace", "bad employer",
        "terrible place to work", "worst employer",
      ],
      phrases: [
        "disparaging", "disparage", "disparages", "negative", "negativity", "inappropriate",
        "unprofessional", "disrespectful", "friendly tone", "positive tone",
        "stay positive", "bad light", "harm the reputation", "damage the reputation",
      ]),
    Topic(
      what: "posts about work without leave",
      narrower:
        "Ask for leave only where somebody speaks for the company, or says what is not announced; "
        + "and say who gives it, and by when.",
      laws: [.concertedActivity, .securitiesReports],
      phrases: [
        "prior approval", "prior permission", "prior authorisation", "prior authorization",
        "prior consent", "prior written", "written approval", "written permission", "pre-approval",
        "preapproval", "pre-approved", "approval before", "permission before",
        "approved before you",
        "requires approval", "requires permission", "needs approval",
      ]),
    Topic(
      what: "whatever somebody may call confidential",
      narrower:
        "Name what is meant, such as code names, unpublished figures and customers who have not "
        + "agreed, and say that pay, conditions and reports to authorities are not meant.",
      laws: [.concertedActivity, .securitiesReports, .tradeSecrets],
      terms: [
        "confidential", "confidential information", "company information", "internal information",
      ],
      phrases: [
        "confidential information", "proprietary information", "sensitive information",
        "internal information", "company information", "non-public information",
        "nonpublic information",
      ]),
    Topic(
      what: "word to the press or to authorities",
      narrower:
        "Say only who speaks for the company. Nobody needs leave to tell an authority, or a "
        + "journalist, about their own work.",
      laws: [.concertedActivity, .securitiesReports, .tradeSecrets],
      terms: [
        "sec", "nlrb", "osha", "eeoc", "labor board", "journalist", "journalists", "reporter",
        "reporters", "regulator", "regulators", "whistleblower", "whistleblowing", "whistle-blower",
        "whistle-blowing", "labour inspectorate",
      ],
      subjects: [
        "media", "press", "journalists", "journalist", "reporters", "government", "agencies",
        "agency", "regulators", "regulator", "authorities", "authority",
      ]),
    Topic(
      what: "talk about anything legal",
      narrower:
        "Name the company's own open cases, or admissions in them. People may speak of their own "
        + "rights, complaints and lawyers.",
      laws: [.concertedActivity, .securitiesReports],
      terms: [
        "legal", "lawyer", "lawyers", "attorney", "my lawyer", "my attorney", "legal matter",
        "legal matters", "legal issue", "legal issues", "lawsuit", "lawsuits", "litigation",
      ],
      phrases: [
        "any legal matter", "any legal matters", "any legal issue", "any legal issues",
        "all legal matters", "anything to do with a legal", "anything legal",
      ]),
    Topic(
      what: "accounts that are nobody's business but their owners'",
      narrower: "Take it out. handrail reads only what people hand to it.",
      laws: [.californianAccounts],
      phrases: [
        "list your personal", "list of your personal", "list of personal accounts",
        "share your password", "your personal social media", "your personal accounts",
        "access to your account", "access to your accounts",
      ]),
  ]

  /// Asking for something in every post that is about work at all.
  static let anyWork = Topic(
    what: "every post about work that does not carry a notice",
    narrower:
      "Ask for it where somebody says that they work here and praises or judges what the company "
      + "sells, or could be taken for its voice.",
    laws: [.concertedActivity],
    terms: [
      "work", "job", "my job", "my work", "employer", "my employer", "my company", "boss",
      "my boss",
      "colleague", "colleagues", "coworker", "coworkers", "co-worker", "co-workers", "my team",
      "office", "shift",
    ])
}
