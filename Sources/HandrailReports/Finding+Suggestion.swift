internal import HandrailCore

extension Finding {
  /// What a report offers to write in the place of the span, exactly; nil where there is nothing to
  /// mend, as in a finding that stands, or nothing that may be shown.
  var suggestion: String? { isRedacted || suppression != nil ? nil : replacement }
}
