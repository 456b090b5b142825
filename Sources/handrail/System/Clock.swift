import HandrailCore

/// The one place where the program looks at a clock.
enum Clock {
  /// The moment now, to the second.
  static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) }

  /// Seconds since some fixed moment, for measuring how long something took.
  static var monotonic: Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}
