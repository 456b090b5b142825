import CScan
import HandrailCore

extension JSONWalk {
  /// How far a value goes.
  enum Extent {
    /// It has so many bytes.
    case whole(Int)
    /// A control character stands in a string after so many bytes.
    case lost(Int)
    /// The member ends inside it.
    case cut
    /// It has more than ``limit`` bytes, which were kept.
    case tooLarge
  }

  /// Finds the end of the value at ``JSONPortions/index``.
  ///
  /// - Parameter keeps: whether its bytes are kept, from the index on. If not, the index moves over
  ///   them as they are let go, and lengths count from where it is then.
  /// - Returns: how far it goes.
  /// - Throws: what keeps the member from being read.
  mutating func extent(keeps: Bool = true) throws(Problem) -> Extent {
    switch portions.bytes[portions.index] {
    case 0x7B, 0x5B: try bracketExtent(keeps: keeps)
    case 0x22: try stringExtent(keeps: keeps)
    default: try wordExtent()
    }
  }

  private mutating func bracketExtent(keeps: Bool) throws(Problem) -> Extent {
    var scan = handrail_json_scan()
    var scanned = 0
    while true {
      let (start, count) = (portions.index, portions.bytes.count)
      let end = portions.bytes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { handrail_json_value_end($0, start + scanned, count, &scan) } ?? 0
      }
      if scan.isLost { return .lost(end - start) }
      if scan.depth == 0 { return .whole(end - start) }
      scanned = count - start
      if !keeps {
        portions.index = count
        scanned = 0
      } else if scanned > limit {
        return .tooLarge
      }
      guard try portions.more() else { return .cut }
    }
  }

  private mutating func stringExtent(keeps: Bool) throws(Problem) -> Extent {
    var scanned = 1
    while true {
      let (start, count) = (portions.index, portions.bytes.count)
      if start + scanned < count {
        let end = portions.bytes.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { handrail_json_run_end($0, start + scanned, count) } ?? count
        }
        scanned = end - start
        if end < count {
          switch portions.bytes[end] {
          case 0x22: return .whole(scanned + 1)
          case 0x5C: scanned += 2
          case 0x80...: scanned += 1
          default: return .lost(scanned)
          }
          continue
        }
      }
      if !keeps {
        // An escape may reach into the next portion.
        scanned = max(0, start + scanned - count)
        portions.index = count
      } else if scanned > limit {
        return .tooLarge
      }
      guard try portions.more() else { return .cut }
    }
  }

  private mutating func wordExtent() throws(Problem) -> Extent {
    var scanned = 0
    while true {
      while portions.index + scanned < portions.bytes.count {
        switch portions.bytes[portions.index + scanned] {
        case 0x20, 0x0A, 0x0D, 0x09, 0x2C, 0x5D, 0x7D, 0x3A: return .whole(scanned)
        default: scanned += 1
        }
      }
      if scanned > limit { return .tooLarge }
      guard try portions.more() else { return .whole(scanned) }
    }
  }
}
