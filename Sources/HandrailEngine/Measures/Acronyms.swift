/// Acronyms of four or more letters that people write in capitals without raising their voice.
enum Acronyms {
  /// Whether a word in capitals is one of them.
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all: Set<String> = [
    "AJAX", "ANSI", "ASAP", "ASCII", "ASIC", "BIOS", "BREXIT", "CCPA", "CEST", "CERN", "CMYK",
    "COBOL",
    "COPPA", "CORS", "COVID", "CPRA", "CRISPR", "CRUD", "DARPA", "DDOS", "DNSSEC", "EBITDA", "ESOP",
    "EULA", "FAQS", "FEMA", "FERPA", "FIFA", "FINRA", "FOMO", "FPGA", "GAAP", "GDPR", "GMBH",
    "GNOME",
    "HDMI", "HIPAA", "HTML", "HTTP", "HTTPS", "IATA", "ICANN", "IEEE", "IETF", "IFRS", "IMAP",
    "INTERPOL", "IPTV", "ISBN", "JPEG", "JSON", "JSONL", "LASER", "LDAP", "LEED", "LGBT", "LGBTQ",
    "LGBTQI", "LGBTQIA", "LIDAR", "MIDI", "MIME", "MOOC", "MPEG", "NAACP", "NAFTA", "NASA",
    "NASDAQ",
    "NATO", "NDAS", "NGOS", "NIMBY", "NIST", "NLRB", "NOAA", "NVIDIA", "NYSE", "OAUTH", "OECD",
    "OPEC",
    "OSHA", "OWASP", "PAYE", "PCIE", "POSIX", "RADAR", "RAID", "REST", "RFID", "ROFL", "RSVP",
    "SAAS",
    "SAML", "SCADA", "SCRUM", "SCUBA", "SEPA", "SIEM", "SMART", "SMTP", "SOAP", "SONAR", "STEAM",
    "STEM", "SWAT", "SWIFT", "SWOT", "TOML", "UEFA", "UEFI", "UNESCO", "UNHCR", "UNICEF", "USAID",
    "USDA", "UTF", "UUID", "VESA", "VLAN", "VOIP", "WCAG", "WIFI", "WLAN", "WYSIWYG", "XHTML",
    "YAML",
    "YMCA", "YOLO",
  ]
}
