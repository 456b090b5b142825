import CEnglishWords

/// How often ordinary words are written in English prose.
enum EnglishWords {
  /// How ordinary a word is.
  enum Rate: Equatable {
    /// It stands so many times in a million words.
    case perMillion(Int)
    /// It is an English word that hardly anybody writes, but companies like to borrow.
    case rare
  }

  /// Names of animals, stones, stars and gods that make good code names.
  private static let borrowed: Set<Substring> = Set(
    """
    falcon titan phoenix bluebird aurora delta jaguar mango orion mercury apollo zeus athena \
    artemis hermes poseidon neptune saturn venus nova quasar nebula comet meteor eclipse zenith \
    cobra viper python panther puma lynx cheetah leopard raven hawk osprey kestrel condor heron \
    kingfisher hummingbird penguin dolphin orca narwhal manta barracuda mustang bronco bison \
    grizzly polaris sirius vega altair lyra cygnus andromeda galaxy topaz onyx jade amber opal \
    cobalt titanium krypton neon argon avalanche tornado hurricane typhoon everest matterhorn \
    olympus valhalla odin thor loki freya griffin dragon unicorn pegasus hydra kraken sphinx
    """.split(separator: " "))

  /// How ordinary a single word is; nil for several words, and for one that is not known.
  static func rate(of word: String) -> Rate? {
    let small = word.lowercased()
    guard small.utf8.count >= 3, small.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    let rate = Int(handrail_word_rate(small, small.utf8.count))
    if rate > 0 { return .perMillion(rate) }
    return borrowed.contains(small[...]) ? .rare : nil
  }
}
