/// Full case folding (C and F of CaseFolding.txt) of text that is in NFKC; the result is in NFC.
///
/// Turkish dotless i and dotted I fold with i, so that a term is found whatever the locale.
struct CaseFolder {
  private var sequence = CombiningSequence()
  private var pending: [UInt8] = []

  /// Appends the folded bytes of a range to `output`.
  mutating func append(_ bytes: UTF8Bytes, _ range: Range<Int>, to output: inout [UInt8]) {
    var needsComposing = false
    let start = output.count
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        output.append(ByteClass(byte).hasUpper ? byte | 0x20 : byte)
        at += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: at)
      let record = CharacterRecord(scalar)
      if scalar == 0x0307, output.count > start, output[output.count - 1] == 0x69 {
        at += length
        continue
      }
      needsComposing = needsComposing || record.mayCompose
      if record.folds {
        UnicodeTables.caseFold(scalar) { output.append(scalar: $0) }
      } else {
        output.append(contentsOf: bytes.slice(at..<at + length))
      }
      at += length
    }
    if needsComposing { compose(&output, from: start) }
  }

  private mutating func compose(_ output: inout [UInt8], from start: Int) {
    sequence.removeAll()
    pending.removeAll(keepingCapacity: true)
    pending.append(contentsOf: output[start...])
    output.removeLast(output.count - start)
    pending.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let (scalar, length) = bytes.scalar(at: at)
        sequence.append(scalar)
        at += length
      }
    }
    sequence.compose()
    for scalar in sequence.scalars { output.append(scalar: scalar) }
  }
}
