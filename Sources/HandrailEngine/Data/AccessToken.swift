/// `access-token`: keys and tokens by which programs show who they are, of the services that give theirs a
/// shape of its own: see ``TokenFormat``.
///
/// What stands in the place of one is left alone: `ghp_xxxx…`, `<token>`, `…EXAMPLE`, all the same sign or
/// signs in a row, and the samples in the documentation of the services.
enum AccessToken: DataKind {
  static let name = "access-token"
  static let isSecret = true

  static let shapes = TokenFormat.all.map { format in
    DataShape(
      #"(?<![A-Za-zÀ-ɏ\d_])"# + format.pattern + #"(?![A-Za-zÀ-ɏ\d_])"#,
      isCaseExact: format.isCaseExact
    ) { candidate in
      let token = candidate.bytes
      return !Stopgap.isOne(token) && !Stopgap.isRegular(token.dropFirst(format.prefixLength))
        && !published.contains(String(decoding: token, as: UTF8.self)) && format.check(token)
    }
  }

  /// Samples in documentation: AWS, GitHub, Stripe.
  private static let published: Set<String> = [
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "sk_" + "test_4eC39HqLyjWDarjtT1zdp7dc", "sk_" + "test_BQokikJOvBiI2HlWgH4olfQ2",
    "sk_" + "test_26PHem9AhJZvU623DfE1x4sd",
  ]
}
