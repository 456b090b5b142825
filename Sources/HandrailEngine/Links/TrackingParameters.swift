/// The parameters by which addresses tell where a reader came from.
enum TrackingParameters {
  /// A PCRE2 pattern of such a parameter with its value, in the query of an address.
  ///
  /// Source: the query parameters that Firefox strips
  /// (https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/query-stripping/records) and
  /// Google's list of its own (https://support.google.com/analytics/answer/10917952).
  static let pattern =
    #"(?<=[?&;])(?:utm_[a-z_]{2,30}|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hssc|__hstc|__hsfp|hsctatracking|vero_id|vero_conv|oly_anon_id|oly_enc_id|rb_clickid|s_cid|wickedid|srsltid|epik|_openstat|ml_subscriber|ml_subscriber_hash|_ga|_gl|trk|trkcampaign|trackingid|ref_src|ref_url|si|pk_campaign|pk_kwd|mtm_campaign|mtm_source|mtm_medium|piwik_campaign|spm|scm|cvid|oicd|guccounter|guce_referrer)=[^&#\s"'<>;()\[\]]{1,500}"#
}
