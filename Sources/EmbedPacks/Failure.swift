/// Why the packs could not be embedded.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
