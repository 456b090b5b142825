/// How often bytes follow one another in English prose, roughly: for choosing what to look for.
///
/// It decides about speed only, so posts in other languages are found just as surely.
enum TextFrequency {
  /// How many kinds of bytes are told apart.
  private static let kinds = 31
  /// The row of `likelihoods` for bytes of which it is not known what they stand behind.
  private static let start = kinds

  /// A kind of byte, and how much of it is meant.
  struct Share {
    let kind: Int
    var share: Float
  }

  /// What a set holds of each kind of byte.
  static func shares(of set: ByteSet) -> [Share] {
    var shares: [Share] = []
    for byte in set.bytes {
      let (kind, share) = kind(of: byte)
      if let index = shares.firstIndex(where: { $0.kind == kind }) {
        shares[index].share = min(1, shares[index].share + share)
      } else {
        shares.append(Share(kind: kind, share: share))
      }
    }
    return shares
  }

  /// How likely it is that a byte of these kinds stands at a place in a text.
  static func probability(of shares: [Share]) -> Float { probability(of: shares, after: start) }

  /// How likely each of some sets is where the one before it stands.
  ///
  /// - Parameters:
  ///   - numbers: the numbers of the sets.
  ///   - facts: what is known of sets, by their number.
  /// - Returns: a number for each; the first set's is how likely it is anywhere.
  static func steps(through numbers: [Int], _ facts: [GramCosts.Facts]) -> [Float] {
    let likelihoods = likelihoods
    var steps: [Float] = []
    steps.reserveCapacity(numbers.count)
    var before: Int?
    for number in numbers {
      if let before, let from = facts[before].kind, let to = facts[number].kind {
        steps.append(likelihoods[from * kinds + to] * facts[number].share)
      } else if let before {
        steps.append(probability(of: facts[number].shares, after: facts[before].shares))
      } else {
        steps.append(facts[number].probability)
      }
      before = number
    }
    return steps
  }

  /// How likely it is that a byte of some kinds stands behind one of some others.
  private static func probability(of shares: [Share], after others: [Share]) -> Float {
    var (sum, all): (Float, Float) = (0, 0)
    for other in others {
      let likely = likelihoods[start * kinds + other.kind] * other.share
      sum += likely * probability(of: shares, after: other.kind)
      all += likely
    }
    return all > 0 ? sum / all : 0
  }

  private static func probability(of shares: [Share], after kind: Int) -> Float {
    let likelihoods = likelihoods
    var sum: Float = 0
    for share in shares { sum += likelihoods[kind * kinds + share.kind] * share.share }
    return sum
  }

  /// The kind of a byte, and how much of its kind it is.
  private static func kind(of byte: UInt8) -> (kind: Int, share: Float) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): (Int(byte) - 0x61, 0.95)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): (Int(byte) - 0x41, 0.05)
    case UInt8(ascii: " "): (26, 0.9)
    case UInt8(ascii: "\n"): (26, 0.09)
    case ..<0x20: (26, 0.001)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): (27, 0.1)
    case UInt8(ascii: "."), UInt8(ascii: ","): (28, 0.3)
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      (28, 0.08)
    case ..<0x80: (29, 0.04)
    default: (30, 0.025)
    }
  }

  /// How likely each kind is behind each other one; last, how likely it is anywhere.
  private static let likelihoods = read(
    """
    E:8:H?9D;F<795F;J785<<@C;G8J<AE
    8BGE4JJC8?J5?M6@M9:>6DMM9M:A9>G
    7J;F5DD68H9:CL5H?9=69FIG;P;D>@F
    8>D=4A?D7GJ@?@8EF<:E9@EP?P3C9=E
    9?:8;=?B=JB:;7?=@67:D<=<>H4G:<?
    :>DE79NH6NK=EE5@E8A::NIN>K4C:;@
    :HCC5C?97KO>E96FJ99A:OJO=K4J9:E
    5DED3HMD7MPBF<7HC=?8;PHP?H7H=?H
    ;=8::;9KJM>8947<C;76E:NBQ==K@BC
    8CCG2BGA?D?DCG67@G8B6DGDDGCD?BD
    ;DE?4>?F5KD;E:?B;B7C@KBK<K4E8:C
    7FB:5@@H6F?7CD6<M@:;;?BM8P6H;>F
    5;E@4CBH8HE>:E77GE:H;FHJ<N6G::B
    :E967=6F:F??<=:CEE96>?GI>L5H:=>
    >>;:A8;C>=>:85;9J6;:69:F@F6G>@H
    6EE>6C>=9OH6<@79H58:9OGFAL8G<<G
    CGA?GGCCAGC>CBCGA?BC0GGBGG>>>=G
    7D;;4@=F8Q:=;:6?I>89<;BQ;K5L;>C
    ;G<D6AE;8M>@?A9;FC96:EBJ>N3D78C
    8G@G6BI46NR>@@7<R:::<N>R<I5F:=?
    ;98:9E;O9OD8:7=:L556IJOCAG9H=D?
    7J@E2MBM5JMHJM;CHMCEAHMMDJ=A;8J
    6JDA4FE65JH?F:6HJ<;EJN:NIN7G:@H
    6E6C8HEB7HEABH>4HC@6>HHHBH7@9<C
    ?=AA:DEM<MF<>?5;MG8<@JBMMC2E6:=
    3FFF2?AF7FBAFF:@FABF?ABF=;;B==F
    6:9:;9<;8@A<:<89B;86;>8L=I9=;:@
    ABBAB6HDEFFECFJCFC@?DCDAGF8267F
    ;>:<?=:9=>E>=@=<G>:;>A>GBM2:6:?
    ::;;=<;==@C?<?=;D=;;>A;JDJ4864B
    @BC<EBEB@FF<@BAAL:79F;?LEL8FA@1
    8=::7<;:8B?:;98;C998;=<B=D5=:;>
    """)

  /// Reads half powers of one half: `0` is certain, `2` is one in two, `4` one in four.
  private static func read(_ signs: StaticString) -> [Float] {
    signs.withUTF8Buffer { signs in
      signs.filter { $0 > 0x20 }.map { sign in
        let halves = Int(sign) - 0x30
        let power = Float(sign: .plus, exponent: -(halves / 2), significand: 1)
        return halves % 2 == 0 ? power : power * 0.7
      }
    }
  }
}
