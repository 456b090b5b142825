import Testing

/// What opens doors.
@Suite struct SecretDataTests {
  private static let key =
    "MIIEpAIBAAKCAQEAx4kqSNdf0X3wQmB9tVhRrZc2Ew7YbN0JpKq1sLd8uGfHjT5o"

  @Test(
    arguments: [
      "```\n[[-----BEGIN RSA PRIVATE KEY-----\n\(key)\n\(key)\n-----END RSA PRIVATE KEY-----]]\n```",
      "```\n[[-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ]]\n```",
      "[[-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIHq8TJ0Zp2f7\n-----END PRIVATE KEY-----]] oops",
      "[[-----BEGIN EC PRIVATE KEY----- MHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJ5GMoAoGCCqGSM49]]",
      "```\n[[-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,2A\n\n\(key)]]\n```",
      "```\n[[-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\nlQOYBFzYb0kBCADKT9u2\n-----END PGP PRIVATE KEY BLOCK-----]]\n```",
      "`\"key\": \"[[-----BEGIN PRIVATE KEY-----\\n\(key)\\n-----END PRIVATE KEY-----]]\\n\"`",
      "[[AGE-SECRET-¦KEY-1GFPYYSJZGFPYYSJZG4PYYS7ZGFP2YSJZGFPQRSX29XKZGFP5MSJ3HEQLTZ]]",
    ])
  func privateKeys(text: String) throws {
    try DataExpectation(kind: "data: private-key", marked: text).check()
  }

  @Test(
    arguments: [
      "Look for `-----BEGIN RSA PRIVATE KEY-----` in your files.",
      "```\n-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n```",
      "```\n-----BEGIN PUBLIC KEY-----\n\(key)\n-----END PUBLIC KEY-----\n```",
      "```\n-----BEGIN CERTIFICATE-----\n\(key)\n-----END CERTIFICATE-----\n```",
      "A file that starts with -----BEGIN PRIVATE KEY----- somewhere holds a key.",
      "```\n-----BEGIN PRIVATE KEY-----\n<your key here>\n-----END PRIVATE KEY-----\n```",
      "```\n-----BEGIN PRIVATE KEY-----\nxxxxxxxxxxxxxxxxxxxxxxxx\n-----END PRIVATE KEY-----\n```",
      "Begin private key management today",
    ])
  func noPrivateKeys(text: String) throws {
    try DataExpectation(kind: "data: private-key", marked: text).check()
  }

  @Test(
    arguments: [
      "[[ghp¦_6baeCN6Zj4a3dDVhYRnKTbxTNJFoBi32XnWK]]",
      "[[gho¦_nF5aJXVuLkSIc47WQAmL9xVQ2zg4mZ0vkqsi]].",
      "[[npm¦_SIjOugM1yTMAd7V3DnI8lFPPwtV5AS0JN7sq]]", "[[AKIA¦ZRI3R2WYOJFLJOOA]]",
      "AWS_KEY=[[ASIA¦ZRI3R2WYOJFLJOOA]]",
      "aws_secret_access_key = [[+NXa0IrleG6woopoDzp7¦O8QuKEh6D0JCk39QmJWi]]",
      "[[AIza¦kyFE-xzzdAIDhXzK2QkI3cBXkLjSgSOUpTP]]",
      "[[xoxb¦-875004743957-551313735379-vdr0UwfMpf5rg7wOojmCUuBR]]",
      "`[[sk¦_live_oeL5pykPTPly5kAA819bvTpf9dqcUgxM]]`",
      "[[github¦_pat_9ZZ810pkf6Xlx8RtCqtD1G_DIWFmbKGYQr83wlMvTgbqvXQqwuW8Y9XW1tSnBc0np9B9Udk7Z3KhXXZUon]]",
      "[[glpat¦-6uZ3FCH2n6WSZ1mvw4SK]]",
      "[[SG.¦dWcWCiHSWYpUWyFiXuuyxG.xZvyCrS8Q7PSK4gFR4DgJo7vn9yjfgN9Gu8zTEly6Pu]]",
      "[[hf¦_FkQokTBGzvAmwufUxbvJDCTbyvHNsGehYo]]", "[[dapi¦baa7196b50ac2f86702824c1c099724c]]",
      "[[sk¦-ant-api03-DAXY5NYGsXpJ_fBZ7Ns9Y2BXAS8XFw1hrYG5UEKX6NPddQbvMYi2W412OyVvDt_odRThPHpi6G19WtK7AmaVb5wNKYv0XAA]]",
      "[[572492086:AA¦kipW8wXmWarqp1qhbpvjhzifE5128eNz6]]",
      "[[MTA0MTc4MzUyNjkxMzIwNDIyNA¦.OrSZ3e.1eYhFVG0Tp4lxWvY5gX4llUGp4s]]",
      "[[8767efc2f91624a8940f¦1f836f99eee3-us12]]", "[[shpat¦_8da6bd0c621de49f145fda9988c79fc3]]",
      "[[doo¦_v1_692f09e2e8c662248b483b7ffc050fec94dbca3a0aac36098b2cc2bd81831947]]",
      "[[pypi¦-AgEIcHlwaS5vcmcLK9Q_SvgvsHOVBMhBeUlXP2qnqQmYh7_ZkGRBYVnpvtd2G4sy-09oxvVDSJJDwA50GT4cGWtEC9cOnXS]]",
      "AccountKey=[[EqV8ib8HDy88YtDtXbiufMdI8X2Y4rUmer/BH3M1XS0DR¦dJuPnBIKpi99lSi0tcL21pffWQJEeNajnez0LHtfR==]]",
      "[x](https://acme.example/?token=[[ghp¦_6baeCN6Zj4a3dDVhYRnKTbxTNJFoBi32XnWK]])",
      "[[ghp¦_6baeCN6Zj4a3\u{200B}dDVhYRnKTbxTNJFoBi32XnWK]]",
    ])
  func accessTokens(text: String) throws {
    try DataExpectation(kind: "data: access-token", marked: text).check()
  }

  @Test(
    arguments: [
      "AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp¦_6baeCN6Zj4a3dDVhYRnKTbxTNJFoBi32XnWL",
      "ghp_<token>",
      "sk_¦live_XXXXXXXXXXXXXXXXXXXXXXXX", "export TOKEN=ghp_YOUR_TOKEN_HERE",
      "AKIAAAAAAAAAAAAAAAAA",
      "AKIAABCDEFGHIJKLMNOP", "AIza-is-how-they-start", "glpat-xxxxxxxxxxxxxxxxxxxx",
      "sk-learn and sk-ip",
      "da39a3ee5e6b4b0d3255bfef95601890afd80709", "550e8400-e29b-41d4-a716-446655440000",
      "npm_config_registry",
      "hf_hub_download_with_the_usual_arguments_x", "access_token: string",
      "sk_¦test_4eC39HqLyjWDarjtT1zdp7dc",
      "xoxb-your-token-goes-here-000", "12345678:AM", "SG.one.two",
    ])
  func noAccessTokens(text: String) throws {
    try DataExpectation(kind: "data: access-token", marked: text).check()
  }

  private static let token =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJqby5zbWl0aCIsInJvbGUiOiJhZG1pbiIsImV4cCI6MTc5NTAwMDAwMH0.7NoveEALgONx4dmlguLD0AZAirFQmjdtB6yPlvOfky3"

  @Test(
    arguments: [
      "[[\(token)]]", "Bearer [[\(token)]].", "`Authorization: Bearer [[\(token)]]`",
      "> [[\(token)]]",
      "[x](https://acme.example/?t=[[\(token)]])", "[[eyJhbGciOiJub25lIn0.eyJzdWIiOiJqbyJ9]].",
      "token=[[\(token)]]&x",
    ])
  func webTokens(text: String) throws {
    try DataExpectation(kind: "data: jwt", marked: text).check()
  }

  @Test(
    arguments: [
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
      "eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJqby5zbWl0aCJ9.eQFpenP2O2T4pw3GCl4vcLNHLzzd2GljiKxHJ0kmcwp",
      "eyJhbGciOi... and so on", "eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiJqbyJ9.eyJzdWIiOiJqbyJ9",
      "keyJhbGciOiJIUzI1NiJ9.abcdefgh.x",
    ])
  func noWebTokens(text: String) throws {
    try DataExpectation(kind: "data: jwt", marked: text).check()
  }

  @Test(
    arguments: [
      "The password is [[hunter2]].", "Password: [[Tr0ub4dor&3]]", "pw: [[swordfish]]",
      "The wifi password is “[[swordfish]]”.",
      "The password for the staging box is [[Summer2026!]]",
      "I changed the password to [[Winter2026]] today.",
      "Das Passwort lautet [[geheim123]].", "Le mot de passe est [[azerty123]]",
      "La contraseña es [[Verano2026]]",
      "Use password [[hunter22]] to get in", "postgres://jo:[[hunter2]]@db.acme.example/x",
      "`DB_PASSWORD=[[s3cr3tPw]]`",
      "```\npassword: [[s3cr3t!]]\n```", "```\npassword = \"[[swordfish]]\"\n```",
      "The password is `[[swordfish]]`, as ever.",
      "Use `jo` and password: `[[hunter2]]`.", "Пароль: [[qwerty77]]",
      "The password is [[hun**ter2]]**",
      "[x](https://acme.example/?user=jo&password=[[hunter2]]&x=1)", "Password is [[P@ssw0rd!]]",
    ])
  func passwords(text: String) throws {
    try DataExpectation(kind: "data: password", marked: text).check()
  }

  @Test(
    arguments: [
      "The password is required.", "Your password is wrong, and the password was changed.",
      "Password: required",
      "Password: ********", "password: <password>", "`password: string`",
      "`password = os.environ[\"PW\"]`",
      "`password: ${DB_PASSWORD}`", "`password=process.env.DB_PASSWORD`", "Passwords: a history",
      "Password managers like 1Password",
      "The password is 12-character at least.", "A password is 2FA-protected",
      "postgres://user:password@localhost/x",
      "postgres://postgres:postgres@db/x", "https://user:pass@example.com",
      "Use password hashing with SHA256 or bcrypt",
      "password123 is weak", "Is your password `required`?", "The password is stored in S3",
      "password reset on 22/11/2026",
      "the password is always changing", "Password: see 1Password",
      "`<input type=\"password\" name=\"pw1\">`", "password (8+ characters)",
      "Passwords: 81% of breaches", "pw = getpass()",
    ])
  func noPasswords(text: String) throws {
    try DataExpectation(kind: "data: password", marked: text).check()
  }
}
