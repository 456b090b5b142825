import HandrailCore
import Testing

@testable import HandrailText

@Suite struct ReaderHTMLTests {
  static let pages: [(page: String, blocks: [String])] = [
    ("<p>a<p>b</p>c<div>d</div>", ["prose: a", "prose: b", "prose: c", "prose: d"]),
    ("<h1>a</h2>b<h3>c<h4>d</h4>", ["heading: a", "prose: b", "heading: c", "heading: d"]),
    ("<title>a &lt;b></title><p>c", ["title: a <b>", "prose: c"]),
    ("<blockquote><p>a<p>b</blockquote>c", ["quote: a", "quote: b", "prose: c"]),
    ("a <q>b</q> c", ["prose: a ▯ c", "quote: b"]),
    ("a <code>b <b>c</b></code> d", ["prose: a ▯ d", "code: b c"]),
    ("<p>a <code>b<p>c", ["prose: a ▯", "code: b", "prose: c"]),
    ("<pre><code>a\n  b</code></pre>c", ["code: a⏎  b", "prose: c"]),
    ("<ul><li>a<li>b</ul>", ["prose: a", "prose: b"]),
    ("<table><tr><td>a<td>b</table>", ["prose: a", "prose: b"]),
    ("<a href=x title='y z'>a</a>", ["prose: a", "link: x", "alt: y z"]),
    ("a<img src=b alt=\"c &amp; d\">e", ["prose: a▯e", "link: b", "alt: c & d"]),
    ("<button aria-label=a>b</button>", ["alt: a", "prose: b"]),
    (
      "a<script>b<!-- <script> </script> --></script>c",
      ["prose: ac", "code: b<!-- <script> </script> -->"]
    ),
    ("a<style>b</style>c", ["prose: ac", "code: b"]),
    (
      "<script type=application/ld+json>\n{\"a\": \"b\"}\n</script>c",
      ["comment: application/ld+json", "code: {\"a\": \"b\"}", "prose: c"]
    ),
    ("a<script>b", ["prose: a", "comment: b"]),
    ("a<!-- b -->c", ["prose: ac", "comment: b"]),
    ("a<!-->b", ["prose: ab"]),
    ("a<!--->b", ["prose: ab"]),
    ("a<!-- b --!>c", ["prose: ac", "comment: b"]),
    ("a<!-- b", ["prose: a", "comment: b"]),
    ("a<!b>c", ["prose: ac", "comment: b"]),
    ("a<?b?>c", ["prose: ac", "comment: ?b?"]),
    ("a</ b>c", ["prose: ac", "comment: b"]),
    ("a</>b", ["prose: ab"]),
    ("a<![CDATA[b]]>c", ["prose: ac", "comment: [CDATA[b]]"]),
    ("<svg><![CDATA[a<b]]></svg>", ["prose: ▯a<b"]),
    ("<svg><title>a<b>c</title><style>d</style></svg>e", ["alt: ac", "code: d", "prose: e"]),
    ("<!doctype html \"a>b", ["prose: b"]),
    ("a < b <3 c", ["prose: a < b <3 c"]),
    ("a <", ["prose: a <"]),
    ("a <b", ["prose: a", "comment: b"]),
    ("a<p title=\"b>c", ["prose: a", "comment: p title=\"b>c"]),
    ("<p class=\"x>Titan</p><p class=\"y\">b", ["comment: x>Titan</p><p class=", "prose: b"]),
    ("<textarea><b>a</textarea>b", ["prose: <b>a", "prose: b"]),
    ("<xmp><b>a</xmp>b", ["code: <b>a", "prose: b"]),
    ("<iframe>a</iframe><template><p>b</template>c", ["comment: a", "comment: b", "prose: c"]),
    ("<noscript><p>a</noscript>", ["prose: a"]),
    ("<plaintext>a</plaintext>", ["code: a</plaintext>"]),
    ("&notit; &not; &unknown; &#x110000; &", ["prose: ¬it; ¬ &unknown; \u{FFFD} &"]),
    ("<a href='?a&not=b&notit'>", ["link: ?a&not=b&notit"]),
    (
      "<div a='b'c=d e = f/g>h", ["comment: b", "comment: d", "comment: f/g", "prose: h"]
    ),
    (
      "<my-card caption='a b' class='c d' tone=e>f</my-card>",
      ["comment: a b", "comment: c d", "comment: e", "prose: f"]
    ),
    (
      "<input placeholder=a value='b' data-x=c id=d>",
      ["alt: a", "comment: b", "comment: c", "comment: d"]
    ),
    (
      "<option label=a><table summary=b><p aria-roledescription=c>", ["alt: a", "alt: b", "alt: c"]
    ),
    (
      "<p aria-labelledby=a b='' c=' ' d=12,5 e='&#97;'>f",
      ["comment: a", "comment: a", "prose: f"]
    ),
    ("<p>a</p class=b>", ["prose: a", "comment: b"]),
    ("<p class='{{ a }}'>b", ["comment: a", "prose: b"]),
    ("<p class='c {{ a }}'>b", ["comment: c {{ a }}", "prose: b"]),
    ("<P ALT=X>a</P>", ["alt: X", "prose: a"]),
    (
      "{% if a %}b {{ c }}{% endif %}",
      ["prose: b ▯", "comment: if a", "comment: c", "comment: endif"]
    ),
    ("<a href=\"{{ a }}/b\">c</a>", ["link: ▯/b", "prose: c", "comment: a"]),
    ("---\ntitle: a\n---\n<p>b", ["title title: a", "prose: b"]),
    ("", []),
  ]

  @Test(arguments: pages)
  func blocks(_ page: String, _ blocks: [String]) {
    let document = read(page, path: "post.html")
    #expect(outline(document).sorted() == blocks.sorted())
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }

  @Test func theHeadIsMetadata() {
    let document = read(
      """
      <!DOCTYPE html><html lang="en-GB"><head><title>A</title>
      <meta name="description" content="B &amp; C"><meta name=date content="{{ x }}"><meta property="og:title" content='D'>
      <meta name=author content="Ann &amp; Bob"><meta name=robots content=E>
      <meta property="article:published_time" content="2024-01-31T10:00:00Z">
      <link rel=canonical href=https://a.example/b></head><body>F</body></html>
      """, path: "post.html")
    #expect(
      outline(document) == [
        "comment: en-GB", "title: A",
        "metadata description: B & C", "comment: description", "comment: date",
        "metadata og:title: D", "comment: og:title",
        "metadata author: Ann & Bob", "comment: author", "comment: robots", "comment: E",
        "comment: article:published_time", "comment: 2024-01-31T10:00:00Z",
        "comment: canonical", "link: https://a.example/b", "prose: F", "comment: x",
      ])
    #expect(document.metadata.language == "en-GB")
    #expect(document.metadata.title == "A")
    #expect(document.metadata.author == "Ann & Bob")
    #expect(document.metadata.url == "https://a.example/b")
    #expect(document.metadata.published?.description == "2024-01-31T10:00:00Z")
  }

  /// Source: WHATWG HTML, section 13.5.
  @Test func allNamedReferencesAreKnown() {
    let names = ["Aacute;", "amp;", "AMP", "bne;", "CounterClockwiseContourIntegral;", "zwnj;"]
    let texts = names.map { name in
      let bytes = Array("&\(name)".utf8)
      return CharacterReference(bytes, at: 0, before: bytes.count).map {
        String(decoding: $0.text, as: UTF8.self)
      }
    }
    #expect(texts == ["Á", "&", "&", "=\u{20E5}", "∳", "\u{200C}"])
  }
}
