import HandrailCore

/// Where the bytes of a packed archive come from.
protocol PackedSource: AnyObject {
  /// How many bytes were read or passed over.
  var position: Int { get }
  /// Reads the next bytes to the start of a buffer; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int
  /// Passes over bytes where that costs nothing.
  ///
  /// - Returns: how many were passed over: all that are asked for, or none.
  func skip(_ count: Int) -> Int
}
