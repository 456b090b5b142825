extension TokenFormat {
  /// The formats that are known, by service.
  ///
  /// Sources are the pages of the services on their tokens, and GitHub's list of what its secret scanning
  /// knows: https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
  static let all: [TokenFormat] = clouds + code + payments + messages + models + others

  // Amazon: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  private static let clouds = [
    TokenFormat(#"(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}"#, 4),
    TokenFormat(
      #"(?:aws_)?secret_?access_?key["']?[ \t]?[=:][ \t]?["']?\K[A-Za-z0-9/+]{40}"#, 0,
      isCaseExact: false,
      check: isMixed),
    TokenFormat(#"AIza[A-Za-z0-9_\-]{35}"#, 4),
    TokenFormat(#"GOCSPX-[A-Za-z0-9_\-]{28}"#, 7),
    TokenFormat(#"ya29\.[A-Za-z0-9_\-]{40,1000}"#, 5),
    TokenFormat(#"AccountKey=\K[A-Za-z0-9+/]{86}=="#, 0),
    TokenFormat(#"[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.\-]{31,34}"#, 6),
    TokenFormat(#"do[opr]_v1_[a-f0-9]{64}"#, 7),
    TokenFormat(#"dapi[a-f0-9]{32}(?:-[0-9])?"#, 4),
    TokenFormat(#"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-]{60,70}"#, 23),
    TokenFormat(#"hv[sb]\.[A-Za-z0-9_\-]{24,300}"#, 4),
    TokenFormat(#"pul-[a-f0-9]{40}"#, 4),
    TokenFormat(#"HRKU-AA[A-Za-z0-9_\-]{58}"#, 7),
    TokenFormat(#"sbp_[a-f0-9]{40}"#, 4),
    TokenFormat(#"\bpscale_(?:tkn_|pw_|oauth_)[A-Za-z0-9_.\-]{32,64}"#, 11),
    TokenFormat(#"dp\.(?:pt|st|sa|ct|scim|audit)\.(?:[a-z0-9_\-]{2,35}\.)?[A-Za-z0-9]{40,44}"#, 6),
  ]

  private static let code = [
    TokenFormat(#"gh[pousr]_[A-Za-z0-9]{36}"#, 4, check: endsInChecksum),
    TokenFormat(#"github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"#, 11),
    TokenFormat(
      #"gl(?:pat|ptt|dt|rt|soat|ft|agent|imt|oas|cbt|rtr)-[A-Za-z0-9_\-]{20,64}(?:\.[a-z0-9]{2}\.[a-z0-9]{9})?"#,
      6),
    TokenFormat(#"npm_[A-Za-z0-9]{36}"#, 4, check: endsInChecksum),
    TokenFormat(#"pypi-AgE[A-Za-z0-9_\-]{50,1000}"#, 16),
    TokenFormat(#"rubygems_[a-f0-9]{48}"#, 9),
    TokenFormat(#"cio[A-Za-z0-9]{32}"#, 3, check: isMixed),
    TokenFormat(#"oy2[a-z0-9]{43}"#, 3),
    TokenFormat(#"dckr_[po]at_[A-Za-z0-9_\-]{27,32}"#, 9),
    TokenFormat(#"AKCp[A-Za-z0-9]{69}"#, 4),
    TokenFormat(#"cmVmd[A-Za-z0-9]{59}"#, 5),
    TokenFormat(#"ATATT3[A-Za-z0-9_\-=]{100,300}"#, 6),
    TokenFormat(#"lin_api_[A-Za-z0-9]{40}"#, 8),
    TokenFormat(#"PMAK-[a-f0-9]{24}-[a-f0-9]{34}"#, 5),
    TokenFormat(#"glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}"#, 5),
    TokenFormat(#"glc_eyJ[A-Za-z0-9+/=]{32,400}"#, 8),
    TokenFormat(#"sntry[su]_[A-Za-z0-9+/=_]{40,400}"#, 7),
    TokenFormat(#"NRAK-[A-Z0-9]{27}"#, 5),
    TokenFormat(#"figd_[A-Za-z0-9_\-]{40}"#, 5),
    TokenFormat(#"nfp_[A-Za-z0-9_]{36}"#, 4),
  ]

  // Stripe: https://docs.stripe.com/keys. Square: https://developer.squareup.com/docs/build-basics/access-tokens
  private static let payments = [
    TokenFormat(#"[sr]k_(?:live|test)_[A-Za-z0-9]{16,128}"#, 8),
    TokenFormat(#"whsec_[A-Za-z0-9+/=]{32,64}"#, 6),
    TokenFormat(#"sq0(?:atp|csp|idp)-[A-Za-z0-9_\-]{22,43}"#, 7),
    TokenFormat(#"EAAA[A-Za-z0-9_\-]{60}"#, 4),
    TokenFormat(#"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"#, 6),
    TokenFormat(#"access_token\$production\$[a-z0-9]{16}\$[a-f0-9]{32}"#, 24),
  ]

  private static let messages = [
    TokenFormat(#"xox[abeoprs]-(?:[0-9]{1,13}-)?[A-Za-z0-9\-]{20,250}"#, 5),
    TokenFormat(#"xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,16}-[a-f0-9]{40,70}"#, 7),
    TokenFormat(
      #"https://hooks\.slack\.com/(?:services|workflows)/[A-Z0-9]{8,14}/[A-Z0-9]{8,20}/[A-Za-z0-9]{18,30}"#,
      33),
    TokenFormat(
      #"https://(?:canary\.|ptb\.)?discord(?:app)?\.com/api/webhooks/[0-9]{15,20}/[A-Za-z0-9_\-]{60,80}"#,
      33),
    TokenFormat(
      #"\b(?:[MNO][DTjz][AEIMQUYcgk][wxyz0-5]){5}[A-Za-z0-9]{2,8}\.[A-Za-z0-9_\-]{6}\.[A-Za-z0-9_\-]{27,38}"#,
      1,
      check: startsWithNumber),
    TokenFormat(#"[0-9]{8,10}:AA[A-Za-z0-9_\-]{33}"#, 13),
    TokenFormat(#"SG\.[A-Za-z0-9_\-]{22}\.[A-Za-z0-9_\-]{43}"#, 3),
    TokenFormat(#"SK[a-f0-9]{32}"#, 2),
    TokenFormat(#"[a-f0-9]{32}-us[0-9]{1,2}"#, 0),
    TokenFormat(#"key-[a-f0-9]{32}"#, 4),
    TokenFormat(#"xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}"#, 8),
    TokenFormat(#"EAA[A-Z][A-Za-z0-9]{90,400}"#, 4, check: isMixed),
  ]

  private static let models = [
    TokenFormat(#"sk-ant-(?:api|admin|oat)[0-9][0-9]-[A-Za-z0-9_\-]{32,120}"#, 13),
    TokenFormat(#"sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_\-]{32,200}"#, 8),
    TokenFormat(#"sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}"#, 3),
    TokenFormat(#"sk-or-v1-[a-f0-9]{64}"#, 9),
    TokenFormat(#"hf_[A-Za-z0-9]{34}"#, 3),
    TokenFormat(#"gsk_[A-Za-z0-9]{52}"#, 4),
    TokenFormat(#"xai-[A-Za-z0-9]{80}"#, 4),
    TokenFormat(#"r8_[A-Za-z0-9]{37}"#, 3),
    TokenFormat(#"pplx-[A-Za-z0-9]{48}"#, 5),
  ]

  private static let others = [
    TokenFormat(#"ntn_[A-Za-z0-9]{40,60}"#, 4),
    TokenFormat(#"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}"#, 3),
    TokenFormat(#"sl\.(?:u\.)?[A-Za-z0-9_\-]{130,1500}"#, 5),
  ]
}
