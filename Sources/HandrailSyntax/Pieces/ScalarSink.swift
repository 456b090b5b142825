/// What takes a scalar's text as a decoder undoes quotes, escapes and folding.
protocol ScalarSink {
  /// Takes the bytes at `source` as they are.
  mutating func copy(_ source: Range<Int>)
  /// Takes one character that was written as the bytes at `source`.
  mutating func put(_ scalar: Unicode.Scalar, from source: Range<Int>)
}
