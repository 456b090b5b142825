import HandrailCore

/// `password`: passwords as people give them away: “the password is hunter2”, `pw: …`, in an address, in a
/// file of settings.
///
/// What is found is the password alone. What stands for one (`********`, `<password>`, `$DB_PASSWORD`,
/// `changeme`), and words that say something of passwords (“the password is required”) are left alone.
enum Password: DataKind {
  static let name = "password"
  static let isSecret = true

  static let shapes =
    linked(
      edge
        + "(?:password|passwort|kennwort|passphrase|passcode|passwd|pwd|contraseña|mot de passe|senha"
        + "|wachtwoord|lösenord|adgangskode|salasana|heslo|parola|şifre)s?", isCaseExact: false)
    // A word as short as this is looked for where words start only.
    + linked(#"\bpw"#, isCaseExact: false)
    // Where letters beyond ASCII have capitals, these are written out: a caseless search for them costs
    // time on every post.
    + linked(edge + "(?:[Пп]ароль|[Hh]asło|密码|密碼|パスワード|비밀번호)", isCaseExact: true)
    + [
      // https://jo:hunter2@host, by RFC 3986, section 3.2.1.
      DataShape(
        #"[a-z][a-z\d+.\-]{1,20}://[^\s:/@"'<>]{1,64}:\K[^\s/@"'<>]{3,128}(?=@[\p{L}\d\[])"#
      ) {
        PasswordText($0, .address).hit
      }
    ]

  private static let edge = "(?<![A-Za-zÀ-ɏ])"

  /// The ways in which a password follows a word for it.
  private static func linked(_ word: String, isCaseExact: Bool) -> [DataShape] {
    [
      DataShape(
        word + #"["'`]?[ \t]?(?::=|=>|->|→|[:=：])[ \t]?["'“‘`«„]?\K"# + value,
        isCaseExact: isCaseExact
      ) { PasswordText($0, .sign).hit },
      DataShape(word + purpose + verb + #":?[ ]?["'“‘`«„]?\K"# + value, isCaseExact: isCaseExact) {
        PasswordText($0, .verb).hit
      },
      DataShape(word + #"[ \n]["'“‘`«„(]?\K"# + value, isCaseExact: isCaseExact) {
        PasswordText($0, .nothing).hit
      },
    ]
  }

  /// “for the staging box”
  private static let purpose =
    #"(?:[ \n](?:for|to|of|on|für|zum|zur|de|du|del|para|pour)(?:[ \n][\p{L}\p{N}'’.\-]{1,24}){1,4}?)?"#
  private static let verb =
    #"(?:[ \n](?:is|was|to|are|ist|war|lautet|heißt|auf|est|es|era|é|è|är|er|это|jest)[ \n](?:now[ \n]|still[ \n]|just[ \n]|simply[ \n]|currently[ \n]|always[ \n]|jetzt[ \n]|ahora[ \n])?|は|是)"#
  private static let value = #"(?:[^\s"“”‘’`«»<>(){}\[\]|,;\x{FFFC}]{4,64}|\x{FFFC})"#
}
