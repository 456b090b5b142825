import HandrailCore
import Testing

@testable import HandrailText

/// Readers may get faster; what they read stays what it was, to the byte.
///
/// The digests were recorded from the plain readers of the first release. Change one only together
/// with a test that says what is read otherwise, and why.
@Suite struct ReaderGoldenTests {
  static let pieces = [
    "a", "Falcon", " ", "  ", "\n", "\r\n", "\r", "\t", "\u{0C}", "\u{0B}", "The quick brown fox ",
    "Prüfung ", "👩‍👩‍👧", "\u{301}", "\u{FEFF}", "\u{200B}", "\u{FFFC}", "\n\n",
    "\n\n\n\n\n\n\n\n\n\n\n\n",
    "*", "**", "_", "`", "```", "~~~", "~~", "#", "##", "- ", "1. ", "> ", "|", "|-|-|\n", "    ",
    "[", "]", "](", ")", "(", "![", "[a]", "[b][a]", "[a]: ", "[^1]", "[^1]: ", "[ ] ", "\\",
    "\\\n",
    "  \n", "```js title=\"x\"\n", "\n```\n", "\n~~~\n", "![alt *x*](/u \"t\")", "[l](<u v> 't')",
    "\n[a]: /url 'title\nmore'\n", "\n[//]: # (c)\n", "\n[^n]: foot\n  note\n",
    "http://a.b/c", "https://", "HTTP://x", "www.a.b", "Www.", "://", "http:/", "xhttp://", "ww",
    "https:", "a@b.c", ".", ",", "!\"",
    "\"", "'", "<", ">", "</", "<b>", "</b>", "<br>", "<wbr>", "<div>", "</div>", "<p>", "</p>",
    "<!--", "-->", "<!", "<?", "<![CDATA[", "]]>", "<pre>", "</pre>", "<code>", "</code>", "<kbd>",
    "<q>", "</q>", "<h1>", "</h1>", "<blockquote>", "</blockquote>", "<ul>", "<li>", "<table>",
    "<tr>", "<td>", "</table>", "<script>", "</script>", "<style>p{}</style>", "<title>",
    "</title>", "<textarea>", "</textarea>", "<svg>", "</svg>", "<svg><title>t</title>", "<math>",
    "<template>", "</template>", "<p title=\"", "<img alt=x ", "<img src='/i?a=1&copy=2' alt='é'>",
    "<a href=\"/x?a=1&amp;b\" title='t'>", "</a>", "<i hidden>", "</i>", "<p hidden>",
    "<div style=display:none>", "<input type=hidden value=zed>", "<html lang=de>",
    "<meta name=description content='Hi &amp; bye'>", "<meta property=\"og:title\" content=\"T\">",
    "<meta name=date content=2024-01-31>", "<link rel=canonical href=/y>",
    "&", "&amp;", "&nbsp;", "&notit;", "&copy", "&NotEqualTilde;", "&#x41;", "&#0;", "&#10;",
    "&#32;", "&#13;&#10;", "&Tab;", "&#150;", ";",
    "{", "}", "{{", "}}", "{%", "%}", "{{<", ">}}", "{:", "{#", "#}", "{% if a %}", "{% raw %}",
    "{% endraw %}", "{% comment %}", "{% endcomment %}", "{% highlight ruby %}",
    "{% endhighlight %}", "{{ page.title }}", "{% include x.html a=\"b\" %}",
    "{{< fig src=\"a\" caption=\"b c\" >}}", "{{% note %}}", "{{/* c */}}", "{{ $a := 1 }}",
    "{{ end }}", "{{#if}}", "<%= a %>", "<% b %>", "<%# c %>", "{: .c title=\"x\"}", "{#id}",
    "import x from 'y'\n", "export const a = {\n",
    "---", "+++", "...", "===", "---\n", "\n---\n", "+++\n", ":", "key: ", "title: ", "title: a\n",
    "title = \"a\"\n", "tags: [a, b]\n", "date: 2024-01-02\n", "draft: true\n", "# c\n",
    "description: >\n  folded\n  text\n", "channel: Blog\n", "audience: publik\n",
    "image_alt: \"x \\\"y\\\"\"\n", "Title: Pelican\n", "Tags: a, b\n", "    more\n",
    "{\"title\": \"J\\u00e9\", \"a\": [1]}\n", "---\ntitle: x # c\nauthor: {name: Q}\n---\n",
  ]

  static let starts = ["", "", "", "---\n", "+++\n", "{\"", "\u{FEFF}", "---\ntitle: é\n---\n"]

  /// The digest of 100 posts of each seed, by the name of the file.
  static let recorded: [String: [UInt64]] = [
    "posts/2024-1-2-a.md": [
      0x6B1E_F4F7_C46A_CAA8, 0x75AB_2199_3FEB_E671, 0x6B5A_5984_C114_0F85,
      0xC99A_9FC3_200B_42EC,
    ],
    "a.mdx": [
      0x50E9_B209_A00D_DECB, 0xA8FA_4331_41B1_BA00, 0xA457_1822_1784_CE16,
      0x0180_3AFF_BBA9_D4B7,
    ],
    "a.html": [
      0xDA1A_2FDA_9AC0_5CF1, 0x6933_89C3_C734_A515, 0x3B31_5285_CEC8_7420,
      0xE21C_A9D9_0F3D_A390,
    ],
    "_drafts/a.txt": [
      0xC60A_041E_4A1B_F08C, 0xA29D_BDE1_DBA7_36CD, 0xCEF2_69B9_C291_4F29,
      0xC99E_B8CA_C926_65F5,
    ],
    "markdown": [
      0xDCE7_9820_AA0D_8D70, 0x1B86_946C_A90D_4F3D, 0x8899_9876_FC32_1BF4,
      0xCF7C_4234_8375_51B1,
    ],
    "html": [
      0x2284_2950_C281_0ED6, 0xED8B_36E4_CC91_81B2, 0xA73A_59F1_0551_F7DA,
      0x7E6B_AA87_D716_C054,
    ],
    "plain": [
      0x6866_BCA4_DF01_8D57, 0x0BBF_85B9_9A6B_3B13, 0x79C5_F6BC_0DA4_38DD,
      0x530A_402E_615C_7E9E,
    ],
  ]

  @Test(arguments: ["posts/2024-1-2-a.md", "a.mdx", "a.html", "_drafts/a.txt"])
  func filesAreReadAsEver(_ path: String) {
    let digests = (0 as UInt64..<4).map { seed in
      var digest = DocumentDigest()
      for text in Self.posts(seed: seed) { digest.add(read(text, path: path)) }
      return digest.value
    }
    #expect(digests == Self.recorded[path])
  }

  @Test(arguments: [Markup.markdown, .html, .plain])
  func postsOfBatchesAreReadAsEver(_ markup: Markup) {
    let digests = (0 as UInt64..<4).map { seed in
      var digest = DocumentDigest()
      for text in Self.posts(seed: seed) {
        let fields = [
          TextField(name: "title", text: " Our \n title "), TextField(name: "text", text: text),
          TextField(name: "alt[0]", text: "a picture"),
        ]
        digest.add(DocumentReader.read(fields: fields, path: "posts.ndjson", markup: markup))
      }
      return digest.value
    }
    #expect(digests == Self.recorded[markup.rawValue])
  }

  private static func posts(seed: UInt64) -> [String] {
    var random = ReaderRandom(seed: seed)
    return (0..<100).map { _ in
      let start = starts.randomElement(using: &random) ?? ""
      let count = Int.random(in: 0..<80, using: &random)
      return start
        + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }
}
