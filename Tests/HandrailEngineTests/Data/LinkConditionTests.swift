import HandrailCore
import Testing

@testable import HandrailEngine

@Suite struct LinkConditionTests {
  @Test(
    arguments: [
      "See [[https://wiki.corp.acme.example/x?y=1#z]].", "([[wiki.corp.acme.example/x]])",
      "[[corp.acme.example/x]], then",
      "[x]([[https://wiki.corp.acme.example/x]])", "[x]([[//wiki.corp.acme.example]])",
      "<[[https://wiki.corp.acme.example]]>",
      "`curl [[https://a.b.corp.acme.example:8443/x]]`", "[[HTTPS://Wiki.Corp.ACME.example/X]]!",
      "[x]([[https://jo:pw@wiki.corp.acme.example/x]])",
      "[[go/payroll]] has it", "Ask [[go/payroll/2026]].", "[[http://go/payroll]]",
      "[x]([[https://wiki%2Ecorp.acme.example/]])",
      "[[https://bücher.example/x]] or [[https://xn--bcher-kva.example/x]]",
      "[[https://db7.acme.example]]",
      "[[https://wiki.**corp**.acme.example/x]]", "[[wiki.corp.acme.example]]",
      "> [[https://wiki.corp.acme.example]]",
      "[x]([[https://l.acme.io/?u=1]])",
    ])
  func hostsAreFound(text: String) throws {
    if text.contains("l.acme.io") {
      return try DataExpectation(kind: "link: {hosts: [l.acme.io]}", marked: text).check()
    }
    try DataExpectation(
      kind: "link: {hosts: ['*.corp.acme.example', go/*, bücher.example, 'db*.acme.example']}",
      marked: text
    ).check()
  }

  @Test(
    arguments: [
      "https://www.acme.example/corp", "https://corp.acme.example.evil.io/",
      "jo@wiki.corp.acme.example",
      "A go/no-go decision, and Go/Rust shops", "touch-and-go/x", "come/go/stay",
      "and/or go / payroll", "go/ and go",
      "https://acme.example/go/payroll", "notcorp.acme.example/x", "https://a.example/?u=go/x",
      "`import \"go/ast\"`",
      "db.other.example", "https://db.x.acme.example",
    ])
  func otherHostsAreNot(text: String) throws {
    try DataExpectation(
      kind: "link: {hosts: ['*.corp.acme.example', go/*, 'db?.acme.example']}", marked: text
    ).check()
  }

  /// No host is not any host: the rule is in force because of what else it looks for.
  @Test func noAddressIsOfAnEmptyClass() throws {
    let rule = "    flag: {any: [{link: {hosts: '{internal-hosts}'}}, {terms: [intranet]}]}"
    #expect(
      try Check(rule: rule, vocabulary: "internal-hosts: []").found(
        in: "intranet https://acme.example/%20x https://acme.example go/pay") == ["intranet"])
  }

  @Test func wordsOfAClassAreHostsWhileTheyAreInForce() throws {
    let rule = "    flag: {link: {hosts: '{internal-hosts}'}}"
    let words =
      "internal-hosts: ['*.corp.acme.example', {term: pool.acme.example, until: 2026-12-01}, go/*]"
    let text = "https://pool.acme.example/x go/pay https://x.corp.acme.example"
    #expect(
      try Check(rule: rule, vocabulary: words).found(in: text)
        == ["https://pool.acme.example/x", "go/pay", "https://x.corp.acme.example"])
    #expect(
      try Check(rule: rule, vocabulary: words, asOf: Timestamp("2026-12-02")).found(in: text)
        == ["go/pay", "https://x.corp.acme.example"])
    #expect(
      try Check(rule: "    flag: {link: {hosts: {vocabulary: internal-hosts}}}", vocabulary: words)
        .found(in: "go/pay") == ["go/pay"])
  }

  @Test(
    arguments: [
      (
        "link: {paths: ['/go/*']}",
        "[[https://acme.io/go/pay]] [x]([[/go/pay]]) acme.io/other /go/pay"
      ),
      ("link: {paths: ['/go/*']}", "[[acme.io/go/pay?x]] and [[https://acme.io/%67o/pay]]"),
      (
        "link: {hosts: [acme.io], paths: ['*/edit']}",
        "[[https://acme.io/a/edit]] https://acme.com/a/edit https://acme.io/a"
      ),
      ("link: {schemes: [ftp, http]}", "[[http://acme.io]] [[ftp://acme.io/x]] https://acme.io"),
      ("link: {hosts: ['acme.io:8080']}", "[[https://acme.io:8080/x]] https://acme.io/x"),
      (
        "link: {tracking: true}",
        "[x](https://acme.io/?a=1&[[utm_source=news]]&[[fbclid=IwAR0x]]#top)"
      ),
      (
        "link: {tracking: true}",
        "https://acme.io/?[[gclid=abc]] and utm_source=x, `https://a.io/?utm_source=x`"
      ),
      (
        "link: {tracking: true}",
        "(see https://acme.io/?[[gclid=x]]) and [x](https://acme.io/?[[gclid=y]])"
      ),
      ("link: {tracking: true}", "[x](https://acme.io/?source=news&id=7) a?utm_source=x"),
      ("link: {tracking: true}", "<a href=\"https://acme.io/?x&amp;[[utm_medium=mail]]\">x</a>"),
    ])
  func pathsSchemesAndTracking(kind: String, text: String) throws {
    try DataExpectation(kind: kind, marked: text).check()
  }
}
