/// Lets libarchive take the names of files for UTF-8: it has none for a name in UTF-8 where the
/// thread's locale does not know that encoding.
struct UTF8Names {
  private let locale: locale_t
  private let previous: locale_t?

  /// Starts, on this thread; nil where the system has no such locale.
  init?() {
    #if canImport(Darwin)
      let (name, mask) = ("en_US.UTF-8", LC_CTYPE_MASK)
    #else
      let (name, mask) = ("C.UTF-8", Int32(1) << LC_CTYPE)
    #endif
    guard let locale = newlocale(mask, name, nil) else { return nil }
    self.locale = locale
    previous = uselocale(locale)
  }

  /// Ends, and puts the locale back.
  func end() {
    uselocale(previous)
    freelocale(locale)
  }
}
