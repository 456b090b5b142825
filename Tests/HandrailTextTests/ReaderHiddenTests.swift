import HandrailCore
import Testing

@testable import HandrailText

/// What a page carries and does not show is no prose, and does not cut up the words around it.
@Suite struct ReaderHiddenTests {
  static let pages: [(page: String, blocks: [String])] = [
    ("<p>fal<i hidden>x</i>con", ["prose: falcon", "comment: x"]),
    ("<p>a<i hidden=until-found> b </i> c", ["prose: a c", "comment: until-found", "comment: b"]),
    (
      "<div hidden><h1>a</h1><q>b</q><pre>c</pre></div>d",
      [
        "comment: a", "comment: b", "comment: c", "prose: d",
      ]
    ),
    (
      "<div hidden>a<div>b</div>c</div>d",
      [
        "comment: a", "comment: b", "comment: c", "prose: d",
      ]
    ),
    ("<p hidden>a<p>b", ["comment: a", "prose: b"]),
    (
      "<ul><li hidden>a<li>b</ul><ul><li hidden>c</ul>d",
      [
        "comment: a", "prose: b", "comment: c", "prose: d",
      ]
    ),
    ("<p>a<div hidden>b</div>c", ["prose: a", "comment: b", "prose: c"]),
    (
      "<i hidden>a<img alt=b title=c src=d></i>e<img hidden alt=f>g",
      [
        "comment: a▯", "comment: b", "comment: c", "link: d", "prose: eg", "comment: f",
      ]
    ),
    ("<i hidden>a<b hidden>x</b>b</i>c", ["comment: ab", "comment: x", "prose: c"]),
    ("<i hidden>a<script>x</script>b</i>c", ["comment: ab", "code: x", "prose: c"]),
    ("<code>a<i hidden>x</i>b</code>", ["code: ab", "comment: x"]),
    ("<input type=Hidden value=a>b", ["comment: Hidden", "comment: a", "prose: b"]),
    ("<i aria-hidden=true>a</i>", ["comment: true", "prose: a"]),
    ("<title hidden>a</title><body hidden>b</body>", ["title: a", "prose: b"]),
    ("<svg hidden><text>a</text></svg>b<title>c</title>", ["comment: a", "prose: b", "title: c"]),
    // An element that ends nowhere hides nothing.
    ("<i hidden>a<h1>b</h1>", ["prose: a", "heading: b"]),
    ("<section><i hidden>a</section>b</i>", ["prose: a", "prose: b"]),
    ("<i hidden>a<b hidden>x</b>b", ["prose: ab", "comment: x"]),
    ("<p hidden>a", ["prose: a"]),
    ("<template>a", ["comment: a"]),
  ]

  @Test(arguments: pages)
  func inPages(_ page: String, _ blocks: [String]) {
    let document = read(page, path: "post.html")
    #expect(outline(document).sorted() == blocks.sorted())
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    ("display:none", true), (" color: red; DISPLAY : None !important; ", true),
    ("visibility:hidden", true), ("visibility:collapse", true), ("font-size:0", true),
    ("font-size: 0.0em;", true), ("display&colon;none", true), ("display:none;color:{{ a }}", true),
    ("display:none;display:block", false), ("font-size:0.9em", false), ("font-size:10px", false),
    ("display:none-such", false), ("x-display:none", false), ("visibility:visible", false),
    ("display", false),
  ])
  func byStyle(_ style: String, _ isHidden: Bool) {
    let document = read("<p>fal<i style=\"\(style)\">x</i>con", path: "post.html")
    #expect(outline(document).first == (isHidden ? "prose: falcon" : "prose: falxcon"))
    #expect(faults(of: document).isEmpty)
  }

  static let posts: [(post: String, blocks: [String])] = [
    ("fal<i hidden>*x*</i>con", ["prose: falcon", "comment: x"]),
    ("a <i hidden>b `c`</i> d", ["prose: a  d", "comment: b ▯", "code: c"]),
    ("a <i hidden>![b](c \"d\")</i> e", ["prose: a  e", "comment: b", "link: c", "comment: d"]),
    (
      "<div hidden>\n\n# a\n\nb *c*\n\n> d\n\n</div>\n\ne",
      [
        "comment: a", "comment: b c", "comment: d", "prose: e",
      ]
    ),
    ("<div hidden>\na\n</div>\n\nb", ["comment: a", "prose: b"]),
    // An element that ends nowhere hides nothing.
    ("a <i hidden>b\n\nc </i>d", ["prose: a b", "prose: c d"]),
    ("- a <i hidden>b\n- c </i>d", ["prose: a b", "prose: c d"]),
    ("<div hidden>\n\n# a\n\n`</div>`", ["heading: a", "code: </div>"]),
    ("> <div hidden>\n>\n> a\n\nb\n\n</div>", ["quote: a", "prose: b"]),
  ]

  @Test(arguments: posts)
  func inMarkdown(_ post: String, _ blocks: [String]) {
    let document = read(post)
    #expect(outline(document).sorted() == blocks.sorted())
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }
}
