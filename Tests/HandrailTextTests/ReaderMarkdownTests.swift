import HandrailCore
import Testing

@testable import HandrailText

@Suite struct ReaderMarkdownTests {
  static let posts: [(post: String, blocks: [String])] = [
    (
      "# A\n\nb\n\n> c\n\n- d\n- e\n\n    f",
      ["heading: A", "prose: b", "quote: c", "prose: d", "prose: e", "prose: f"]
    ),
    ("a `b c` d", ["prose: a ▯ d", "code: b c"]),
    ("```swift\nlet a\n  b\n```", ["code: let a⏎  b"]),
    ("```js title=\"Our code\"\na\n```", ["comment: js title=\"Our code\"", "code: a"]),
    ("```js title=\"A &amp; \\*\"\na\n```", ["comment: js title=\"A & *\"", "code: a"]),
    ("[a](/b \"c\")", ["prose: a", "link: /b", "alt: c"]),
    ("[a](</b c> 'd')", ["prose: a", "link: /b c", "alt: d"]),
    ("[a](/b\\*c&amp;d \"e\\\"f\")", ["prose: a", "link: /b*c&d", "alt: e\"f"]),
    ("[a][b] c [b]\n\n[b]: /d \"e\"", ["prose: a c b", "link: /d", "alt: e"]),
    ("[a][b]\n\n[b]: /d\\_e", ["prose: a", "link: /d_e"]),
    ("[a]: /unused 'title'", ["link: /unused", "alt: title"]),
    ("[//]: # (Project Titan)", ["link: #", "comment: Project Titan"]),
    ("a[^1]\n\n[^1]: word", ["prose: a^1", "prose: word"]),
    ("a[^1]\n\n[^1]: some *words*", ["prose: a[^1]", "prose: [^1]: some words"]),
    ("![a](b.png)", ["alt: a", "link: b.png"]),
    ("![](b.png)", ["link: b.png"]),
    ("x ![](b\\_c.png 't') y", ["prose: x ▯ y", "link: b_c.png", "alt: t"]),
    ("[![a](b.png)](/c)", ["alt: a", "link: b.png", "link: /c"]),
    ("[![](b\\_.png)](/c\\_)", ["link: b_.png", "link: /c_"]),
    ("![a [b](c) d](e)", ["link: c", "alt: a b d", "link: e"]),
    ("<https://a.example/b>", ["prose: https://a.example/b", "link: https://a.example/b"]),
    ("see www.a.example.", ["prose: see www.a.example.", "link: www.a.example"]),
    ("ask a@b.example", ["prose: ask a@b.example", "link: a@b.example"]),
    ("a <kbd>b</kbd> c", ["prose: a ▯ c", "code: b"]),
    ("a <q>b</q> c", ["prose: a ▯ c", "quote: b"]),
    ("a <img src=x alt='y'> c", ["prose: a ▯ c", "link: x", "alt: y"]),
    ("a<br>b<p>c", ["prose: a⏎b", "prose: c"]),
    ("a <!-- b --> c", ["prose: a  c", "comment: b"]),
    ("<!-- a\n\nb -->\nc", ["comment: a⏎⏎b", "prose: c"]),
    ("<blockquote>\n\na\n\n</blockquote>\n\nb", ["quote: a", "prose: b"]),
    ("<code>a\n\nb", ["code: a", "prose: b"]),
    ("a <script> b\n\nc", ["prose: a", "comment: b", "prose: c"]),
    ("<pre>a\n b</pre>\n\nc", ["code: a⏎ b", "prose: c"]),
    ("- [ ] a\n- [x] b", ["prose: a", "prose: b"]),
    ("| a | b |\n|---|---|\n| c | d |", ["prose: a", "prose: b", "prose: c", "prose: d"]),
    ("{{< figure caption=\"A cap\" >}}\n\na", ["prose: a", "comment: figure caption=\"A cap\""]),
    ("a {% b %} c {# d #} e", ["prose: a ▯ c  e", "comment: b", "comment: d"]),
    ("[a]({{ site.url }}/b)", ["prose: a", "link: ▯/b", "comment: site.url"]),
    ("a `{{ b }}` c", ["prose: a ▯ c", "code: {{ b }}"]),
    ("use `{{` or `}}` here", ["prose: use ▯ or ▯ here", "code: {{", "code: }}"]),
    (
      "{% highlight js %}\na\n\nb\n{% endhighlight %}\n\nc",
      ["prose: c", "comment: highlight js", "code: a⏎⏎b"]
    ),
    ("{% comment %}\na\n\nb\n{% endcomment %}\n\nc", ["prose: c", "comment: a⏎⏎b"]),
    ("{% raw %}{{ a }}{% endraw %} b", ["prose: ▯{{ a }}▯ b", "comment: raw"]),
    ("a {{ b", ["prose: a {{ b"]),
    ("# A {#id}", ["heading: A", "comment: id"]),
    ("a\n{: .b title=\"c\"}", ["prose: a", "comment: .b title=\"c\""]),
    ("a {b} c", ["prose: a {b} c"]),
    ("[a](b) [c](b)", ["prose: a c", "link: b", "link: b"]),
    ("", []),
    ("\u{FEFF}", []),
    ("\n", []),
  ]

  @Test(arguments: posts)
  func blocks(_ post: String, _ blocks: [String]) {
    let document = read(post)
    #expect(outline(document) == blocks)
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }

  static let mdx: [(post: String, blocks: [String])] = [
    (
      "import A from './a'\n\n# B\n\n<A title=\"c\" d={e} />",
      ["heading: B", "alt: c", "comment: import A from './a'", "comment: e"]
    ),
    ("a {/* b */} c {d} e", ["prose: a  c ▯ e", "comment: /* b */", "comment: d"]),
    ("<div style={{color: 'red'}}>\n  a\n</div>", ["prose: a", "comment: color: 'red'"]),
    (
      "export const a = {\n  title: 'b',\n}\n\nc",
      ["prose: c", "comment: export const a = {⏎  title: 'b',⏎}"]
    ),
    ("import duties rise\n\na", ["prose: import duties rise", "prose: a"]),
    ("<A>\n\n    b\n\n</A>", ["prose: b"]),
    ("<div\n  className=\"x\">\n  *b*\n</div> c", ["prose: b", "prose: c"]),
  ]

  @Test(arguments: mdx)
  func mdxBlocks(_ post: String, _ blocks: [String]) {
    let document = read(post, path: "post.mdx")
    #expect(outline(document) == blocks)
    #expect(faults(of: document).isEmpty)
  }

  @Test(arguments: [
    ("[a](/b\\*c)", "/b*c", "/b\\*c"), ("![](/b\\*c \"t\")", "/b*c", "/b\\*c"),
    ("[a][r]\n\n[r]: /b\\*c", "/b*c", "/b\\*c"),
    ("[a][r] [c](d)\n\n[r]: /b \"T\\*t\"", "T*t", "T\\*t"),
    ("[*a* `b` **c**](/b\\*c)", "/b*c", "/b\\*c"), ("[![x](/b\\*c)](/b\\*c)", "/b*c", "/b\\*c"),
  ])
  func linkTargetsAreExact(_ post: String, _ target: String, _ expected: String) {
    let document = read(post)
    #expect(written(target, in: document) == expected)
  }

  @Test func theLinkAroundAnImageHasItsOwnTarget() throws {
    let document = read("[![x](/b\\*c)](/b\\*c)")
    let links = document.blocks.filter { $0.scope == .link }
    #expect(links.map { document.map.source(of: $0.range) } == [6..<11, 14..<19])
  }
}
