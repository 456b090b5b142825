/// A repository that says the secret words wherever it can.
extension SecretSweepTests {
  static let configuration = """
    guardrails: [secret.yml, plain.yml]
    vocabulary: {unannounced: [Project Zephyrine, Quixotl]}
    posts: [{files: "posts/**", channel: blog}]

    """

  static let secret = """
    guardrail: secret
    title: Secret
    owner: legal
    reviewed: 2026-11-01
    why: Because.
    redact: true
    waive: author
    rules:
      - rule: names
        severity: error
        in: [everything]
        flag: {vocabulary: unannounced}
        unless: {terms: [quixotl dance]}
        message: "“{match}” is not announced."
        instead: Leave out {match}.
        examples: {flagged: ["[[Quixotl]] is near."], passed: [Nothing.]}
      - rule: codes
        severity: warning
        in: [everything]
        flag: {pattern: 'qx-\\d{4}'}
        message: A code.
        examples: {flagged: ["[[qx-9876]]"], passed: [Nothing.]}
      - rule: praise
        severity: warning
        flag: {near: {all: [{terms: [Quixotl]}, {terms: [wonderful]}], within: sentence}}
        message: "“{match}” is praised."
        examples: {flagged: [A wonderful Quixotl.], passed: [Nothing.]}

    """

  static let plain = """
    guardrail: plain
    title: Plain
    owner: comms
    reviewed: 2026-11-01
    why: Because.
    waive: author
    rules:
      - rule: shouting
        severity: warning
        in: [everything]
        flag: {pattern: 'hurrah.{0,40}'}
        message: "“{match}” is loud."
        instead: Say “{match}” quietly.
        examples: {flagged: [hurrah], passed: [The Quixotl sleeps.]}
      - rule: words
        severity: error
        flag: {terms: [utilise, big robot]}
        replace: {utilise: use, big robot: Quixotl}
        message: "“{match}” is a long word."
        examples:
          flagged:
            - {text: "We [[utilise]] it.", fixed: We use it.}
            - {text: "A [[big robot]].", fixed: A Quixotl.}
          passed: [Nothing.]
      - rule: links
        severity: advice
        in: [link]
        flag: {pattern: '\\w+\\.example\\S*'}
        message: "“{match}” leads away."
        examples: {flagged: ["[x](https://a.example/b)"], passed: [Nothing.]}
      - rule: company
        severity: advice
        when: {terms: [wonderful]}
        require: {terms: [I work here], where: first 200 characters}
        message: "You praise {match}."
        examples: {flagged: [A wonderful day.], passed: [I work here. A wonderful day.]}

    """

  /// Findings of all rules around the words in every place of a post.
  static let body = """
    # Hurrah for Quixotl, utilise Quixotl

    Hurrah for Project Zephyrine and Q u i x o t l! utilise Quixotl, utilise it. hurrah Quixotl dance
    A wonderful Quixotl, a big robot. Hurrah Project Zeph**yrine**; hurrah project z\u{435}phyrine, 𝗤𝘂𝗶𝘅𝗼𝘁𝗹 hurrah

    ![hurrah Quixotl](/img/quixotl.png "hurrah Project Zephyrine")

    [hurrah](https://quixotl.example/hurrah?x=Project+Zephyrine) <https://a.example/qx-9876>

    <!-- hurrah Quixotl qx-9876 -->

    > hurrah &#81;uixotl

    `hurrah quixotl` and hurrah qx-9876

    ```sh
    hurrah Quixotl qx-9876
    ```

    """

  static let posts: [String: String] = [
    "posts/a.md": """
    ---
    title: Hurrah for Project Zephyrine
    description: hurrah Quixotl
    tags: [quixotl, hurrah]
    channel: Quixotl
    language: Quixotl
    author: Quixotl
    ---

    \(body)
    """,
    "posts/b.html": """
    <title>Hurrah Quixotl</title><meta name="description" content="hurrah Quixotl">
    <!-- handrail: allow plain/shouting -- Quixotl is public -->
    <p>Hurrah Quixotl, <a href="https://a.example/quixotl">hurrah</a>
    <img alt="hurrah Quixotl" src="x.png"></p>
    """,
    "posts/c.txt": "Hurrah Quixotl, utilise qx-9876.\r\nA wonderful Quixotl.\r\n",
    "posts/waived.md": """
    ---
    handrail: {allow: [{rule: secret/codes, reason: because of Quixotl}]}
    ---

    <!-- handrail: allow secret/names, plain/shouting -- Quixotl is public; until 2026-12-31 -->
    Hurrah, Quixotl and qx-9876.

    <!-- handrail: allow secret/names -- Quixotl was public; until 2026-10-31 -->
    Hurrah, Quixotl.

    <!-- handrail: allow secret/Quixotl -- Quixotl -->
    Hurrah.

    <!-- handrail: allow plain/words -- nothing of Quixotl is here -->
    Fine.

    <!-- handrail: allow plain/shouting -- it is loud --> <!-- Quixotl -->
    Hurrah, Quixotl.

    <!-- handrail: Quixotl allow plain/shouting; until Quixotl -->
    Hurrah.

    """,
    "posts/broken.md":
      "---\nhandrail: {allow: Quixotl, Quixotl: Quixotl\ntitle: [Quixotl\n---\nHi.\n",
    "posts/mine.md": "---\naccount: personal\nchannel: Quixotl\nlanguage: qx-9876\n---\nQuixotl.\n",
    "posts/codes.md": "---\nchannel: qx-9876\nlanguage: qx-9876\ntitle: qx-9876\n---\nHi.\n",
    "posts/toml.md": "+++\ntitle = \"Quixotl\nQuixotl = [\n+++\nHi.\n",
    "posts/batch.ndjson": """
    {"id": "1", "title": "Hurrah Quixotl", "text": "Hurrah Quixotl, utilise it.", "alt": ["hurrah Quixotl"], "channel": "Quixotl", "author": "Quixotl"}
    {"id": "2", "text": "Hurrah <!-- handrail: allow secret/names -- Quixotl --> Quixotl", "Quixotl": "Quixotl"}
    {"id": "3", "text": "Quixotl", "markup": "Quixotl", "published": "Quixotl"}
    {"id": "4", "text": "Quixotl"

    """,
  ]

  static let waivers = """
    # Quixotl is what all of this is about.
    - rule: secret/names  # Quixotl, that is
      post: posts/c.txt   # Project Zephyrine
      # qx-9876
      reason: Quixotl is public
      approved-by: Quixotl
    - {rule: plain/shouting, post: posts/a.md, reason: qx-9876, approved-by: "Project Zephyrine"}
    - {rule: plain/links, post: posts/a.md, reason: fine, approved-by: legal} # Quixotl
    - {rule: plain/words, post: posts/gone.md, reason: fine, approved-by: legal} # Quixotl
    - {rule: plain/nothing, post: posts/a.md, reason: fine, approved-by: legal} # Quixotl
    - {rule: plain/links, post: posts/b.html, reason: x, approved-by: x, until: 2026-01-01} # Quixotl
    - {rule: plain, post: posts/b.html, reason: fine, approved-by: legal} # Quixotl
    - rule: plain/unknown # Quixotl
      post: posts/a.md
      reason: fine
      approved-by: legal
    - rule: plain/company # qx-9876
      post: posts/c.md
      reason: fine
      approved-by: legal
    - {rule: plain/quixotl, post: posts/quixotl.md, reason: x, approved-by: x}

    """
}
