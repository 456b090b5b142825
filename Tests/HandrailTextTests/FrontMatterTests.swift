import HandrailCore
import Testing

@testable import HandrailText

@Suite struct FrontMatterTests {
  static let metadata: [(text: String, field: String, value: String)] = [
    ("channel: LinkedIn", "channel", "linkedin"),
    ("audience: internal", "audience", "internal"),
    ("audience: everyone", "audience", "public"),
    ("account: employee", "account", "employee"),
    ("author: Ann", "author", "Ann"),
    ("authors: [Ann, Bob]", "author", "Ann, Bob"),
    ("authors:\n  - name: Ann\n  - id: bob", "author", "Ann, bob"),
    ("author:\n  name: Ann\n  url: /ann", "author", "Ann"),
    ("date: 2024-01-31", "published", "2024-01-31T00:00:00Z"),
    ("date: 2024-01-31 9:05:00 +01:00", "published", "2024-01-31T08:05:00Z"),
    ("date: 2021-9-1", "published", "2021-09-01T00:00:00Z"),
    ("date: Jan 31, 2024", "published", "2024-01-31T00:00:00Z"),
    ("date: Wed, 31 Jan 2024 10:00:00 GMT", "published", "2024-01-31T10:00:00Z"),
    ("date: 2024/01/31", "published", "2024-01-31T00:00:00Z"),
    ("date: 2024-01-01\npublishDate: 2024-02-02", "published", "2024-02-02T00:00:00Z"),
    ("published_at: 2024-02-02\ndate: 2024-01-01", "published", "2024-02-02T00:00:00Z"),
    ("date: soon", "published", "nil"),
    ("date: 2024-13-45", "published", "nil"),
    ("draft: true", "status", "draft"),
    ("draft: false", "status", "nil"),
    ("published: false", "status", "draft"),
    ("published: true", "status", "published"),
    ("status: publish", "status", "published"),
    ("status: future", "status", "scheduled"),
    ("status: pending", "status", "draft"),
    ("status: trash", "status", "deleted"),
    ("status: private", "audience", "private"),
    ("status: on hold", "status", "nil"),
    ("lang: de-CH", "language", "de-CH"),
    ("permalink: /a/\ncanonical_url: https://a.example/a", "url", "https://a.example/a"),
    ("Title: A", "title", "A"),
  ]

  @Test(arguments: metadata)
  func metadataIsRead(_ text: String, _ field: String, _ value: String) {
    let document = read("---\n\(text)\n---\nbody")
    let known = document.metadata
    let found: [String: String?] = [
      "channel": known.channel, "audience": known.audience?.rawValue,
      "account": known.account?.rawValue, "author": known.author,
      "published": known.published?.description, "status": known.status?.rawValue,
      "language": known.language, "url": known.url, "title": known.title,
    ]
    let shown = (found[field] ?? nil) ?? "nil"
    #expect(shown == value)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    ("_posts/2024-01-31-a.md", "2024-01-31T00:00:00Z", "nil"),
    ("2024-1-3-a.md", "2024-01-03T00:00:00Z", "nil"),
    ("site/_drafts/a.md", "nil", "draft"),
    ("2024-01-a.md", "nil", "nil"),
    ("2024-99-99-a.md", "nil", "nil"),
  ])
  func theFileNameSaysWhatTheFrontMatterDoesNot(_ path: String, _ date: String, _ status: String) {
    let known = read("body", path: path).metadata
    let found = (known.published?.description ?? "nil", known.status?.rawValue ?? "nil")
    #expect(found == (date, status))
  }

  static let scopes: [(text: String, blocks: [String])] = [
    ("---\nslug: x\ntitle: A\n---\nb", ["title title: A", "comment slug: x", "prose: b"]),
    (
      "---\ndescription: A\ntags: [b, c]\n---\n",
      ["metadata description: A", "metadata tags: b", "metadata tags: c"]
    ),
    (
      "---\nimage: {src: /a.png, alt: A}\n---\n", ["comment image.src: /a.png", "alt image.alt: A"]
    ),
    (
      "---\ncover:\n  altText: A\nimage_alt: B\nimageAlt: C\nsalt: d\n---\n",
      ["alt cover.altText: A", "alt image_alt: B", "alt imageAlt: C", "comment salt: d"]
    ),
    (
      "---\nseo: {title: A, description: B}\n---\n",
      ["metadata seo.title: A", "metadata seo.description: B"]
    ),
    ("---\nnotes:\n  - A\n  - b: C\n---\n", ["comment notes: A", "comment notes.b: C"]),
    (
      "---\nurl: https://a.example\nchannel: x\ndraft: true\nnothing:\n---\n",
      ["link url: https://a.example"]
    ),
    ("---\ntitle: |\n  A\n  B\n---\n", ["title title: A⏎B"]),
    ("---\na: b\n...\nc", ["comment a: b", "prose: c"]),
    ("---\r\na: b\r\n---\r\nc", ["comment a: b", "prose: c"]),
    ("---\n---\nc", ["prose: c"]),
    (
      "---\n# A b\ntitle: C#1 # d\n\"e # f\": 'g # h' # i\nj: [k, # l\n  m] # n\n---\n# o",
      [
        "title title: C#1", "comment e # f: g # h", "comment j: k", "comment j: m",
        "comment: A b", "comment: d", "comment: i", "comment: l", "comment: n", "heading: o",
      ]
    ),
    ("---\n# a\n---\nb", ["comment: a", "prose: b"]),
    (
      "+++\n# a\nb = \"c # d\" # e\n[f] # g\n+++\nh",
      [
        "comment b: c # d", "comment: a", "comment: e", "comment: g", "prose: h",
      ]
    ),
    ("---  \na: b\n---  \nc", ["comment a: b", "prose: c"]),
    (
      "+++\ntitle = 'A'\n[params]\nb = \"\"\"\nC\nD\"\"\"\n+++\ne",
      ["title title: A", "comment params.b: C⏎D", "prose: e"]
    ),
    (
      "{\n  \"title\": \"A\",\n  \"tags\": [\"b\"]\n}\nc",
      ["title title: A", "metadata tags: b", "prose: c"]
    ),
    (
      "Title: A\nTags: b, c\nNote: d\n    e\n\nf",
      [
        "title Title: A", "metadata Tags: b", "metadata Tags: c", "comment Note: d",
        "comment Note: e", "prose: f",
      ]
    ),
    ("Note: a\n\nb", ["prose: Note: a", "prose: b"]),
    ("---\n\na\n\n---\n\nb", ["prose: a", "prose: b"]),
    ("---\na\n---\n", ["heading: a"]),
    ("{a} b", ["prose: {a} b"]),
    ("a\n---\nb: c\n---\n", ["heading: a", "heading: b: c"]),
  ]

  @Test(arguments: scopes)
  func eachValueHasItsScope(_ text: String, _ blocks: [String]) {
    let document = read(text)
    #expect(outline(document) == blocks)
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }

  @Test func keysAreFields() {
    let document = read("---\nTitle: A\nSEO:\n  Image: {alt: b}\nlist:\n  - c: d\nnone:\n---\n")
    #expect(
      document.fields == ["title", "seo", "seo.image", "seo.image.alt", "list", "list.c", "none"])
  }

  static let broken: [(text: String, line: Int, words: String, blocks: [String])] = [
    ("---\na: b\nc: [d\n---\n\nbody", 3, "front matter", ["prose: body"]),
    ("---\ntitle: a\nbody", 1, "no end", ["prose: title: a body"]),
    ("+++\na = \n+++\nbody", 2, "front matter", ["prose: body"]),
    ("{\n\"a\": b\n}\n\nbody", 2, "front matter", []),
    ("---\naudience: everbody\n---\n", 2, "everybody", []),
    ("---\naudience: publik\n---\n", 2, "public", []),
    ("---\naccount: employe\n---\n", 2, "employee", []),
  ]

  @Test(arguments: broken)
  func brokenFrontMatterIsAProblem(
    _ text: String, _ line: Int, _ words: String, _ blocks: [String]
  ) throws {
    for (mark, ending) in [("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n")] {
      let text =
        mark
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending)
      let document = read(text)
      let problem = try #require(document.problems.first)
      #expect(document.problems.allSatisfy { $0.kind == .input && $0.path == "post.md" })
      #expect(problem.position?.line == line)
      #expect(problem.message.contains(words))
      #expect(faults(of: document).isEmpty)
      let shown = outline(document)
      #expect(blocks.allSatisfy(shown.contains), "\(shown)")
    }
  }

  @Test(arguments: ["audience: developers", "audience: [a, b]", "account: a@b.example"])
  func valuesForOthersAreLeftAlone(_ line: String) {
    let document = read("---\n\(line)\n---\n")
    #expect(document.problems.isEmpty)
    #expect(document.metadata.audience == nil)
    #expect(document.metadata.account == nil)
  }
}
