import HandrailCore

/// `card-number`: numbers of payment cards, in a row or grouped as they stand on cards.
///
/// The first digits must be those of a network, with a length that it issues (ISO/IEC 7812-1; Visa,
/// Mastercard, American Express, Diners Club, Discover, JCB, UnionPay, Maestro), and the last digit must
/// be the check digit. Numbers that networks and payment services publish for tests are left alone.
enum CardNumber: DataKind {
  static let name = "card-number"
  static let isSecret = true

  static let shapes = [
    // Digits in a row; in addresses these are mostly the names of posts and products.
    DataShape(edge + #"[2-6][0-9]{13,18}"# + end) { candidate in
      candidate.scope != .link && isCard(candidate.digits)
    },
    DataShape(
      edge
        + #"(?:[2-6][0-9]{3}(?:[ \t.\-][0-9]{4}){3}(?:[ \t.\-][0-9]{3})?|3[0-9]{3}[ \t.\-][0-9]{6}[ \t.\-][0-9]{4,5})"#
        + end
    ) { candidate in
      if isCard(candidate.digits) { return candidate.hit }
      // Three digits behind sixteen may be the code from the back of the card.
      return isCard(Array(candidate.digits.prefix(16))) ? candidate.prefix(19) : nil
    },
  ]

  private static let edge = #"(?<![A-Za-zÀ-ɏ0-9_#/+])(?<![0-9][.,\-])"#
  private static let end = #"(?![A-Za-zÀ-ɏ0-9_]|[.,\-][0-9])"#

  private static func isCard(_ digits: [UInt8]) -> Bool {
    guard digits.count >= 14, CheckDigits.areLuhn(digits), Set(digits).count > 2 else {
      return false
    }
    let first = digits.prefix(6).reduce(0) { $0 * 10 + Int($1) }
    guard
      networks.contains(where: { $0.first.contains(first) && $0.lengths.contains(digits.count) })
    else { return false }
    return !published.contains(digits.reduce(0) { $0 * 10 + UInt64($1) })
  }

  /// The first six digits that each network issues, and its lengths.
  private static let networks: [(first: ClosedRange<Int>, lengths: ClosedRange<Int>)] = [
    (400_000...499_999, 16...16), (400_000...499_999, 19...19),
    (222_100...272_099, 16...16), (510_000...559_999, 16...16),
    (340_000...349_999, 15...15), (370_000...379_999, 15...15),
    (300_000...305_999, 14...19), (309_500...309_599, 14...19), (360_000...369_999, 14...19),
    (380_000...399_999, 16...19), (601_100...601_199, 16...19), (644_000...659_999, 16...19),
    (352_800...358_999, 16...19), (620_000...629_999, 16...19), (810_000...817_199, 16...19),
    (500_000...509_999, 16...19), (560_000...589_999, 16...19), (630_400...630_499, 16...19),
    (675_900...676_399, 16...19),
  ]

  /// Numbers for tests, which Stripe, Adyen, PayPal, Braintree and the networks publish.
  ///
  /// Source: https://docs.stripe.com/testing,
  /// https://docs.adyen.com/development-resources/test-cards-and-credentials/test-card-numbers,
  /// https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/test-transactions/
  private static let published: Set<UInt64> = [
    4111_1111_1111_1111, 4242_4242_4242_4242, 4012_8888_8888_1881, 4000_0566_5566_5556,
    4000_0000_0000_0002, 4000_0000_0000_9995, 4000_0000_0000_9987, 4000_0000_0000_9979,
    4000_0000_0000_0069, 4000_0000_0000_0127, 4000_0000_0000_0119, 4000_0000_0000_3220,
    4000_0000_0000_3063, 4000_0000_0000_3055, 4000_0025_0000_3155, 4000_0027_6000_3184,
    4000_0082_6000_3178, 4000_0000_0000_0341, 4000_0000_0000_0077, 4000_0000_0000_0259,
    4000_0000_0000_0101, 4000_0000_0000_0010, 4100_0000_0000_0019, 4000_0000_0000_4954,
    4000_0007_6000_0002, 4000_0012_4000_0000, 4000_0048_4000_8001, 4000_0082_6000_0000,
    4000_0027_6000_0016, 4000_0025_0000_0003, 4000_0003_6000_0006, 4000_0035_6000_0008,
    4005_5192_0000_0004, 4009_3488_8888_1881, 4012_0000_3333_0026, 4012_0000_7777_7777,
    4217_6511_1111_1119, 4500_6000_0000_0061, 4988_4388_4388_4305, 4166_6766_6766_6746,
    4646_4646_4646_4644, 4000_6200_0000_0007, 4000_0600_0000_0006, 4293_1891_0000_0008,
    4917_6100_0000_0000, 4444_3333_2222_1111, 4917_6100_0000_0000_003,
    5555_5555_5555_4444, 5200_8282_8282_8210, 5105_1051_0510_5100, 2223_0031_2200_3222,
    2223_0000_4841_0010, 5454_5454_5454_5454, 5425_2334_3010_9903, 2222_4200_0000_1113,
    5100_0600_0000_0002, 2222_4107_4036_0010, 5577_0000_5577_0004, 5136_3333_3333_3335,
    5585_5585_5585_5583, 5555_4444_3333_1111, 5500_0000_0000_0004, 5431_1111_1111_1111,
    2720_9920_0000_0000, 5555_3412_4444_1115, 2221_0000_0000_0009, 5506_9005_1000_0234,
    3782_822463_10005, 3714_496353_98431, 3787_344936_71000, 3700_000000_00002,
    3700_000001_00018, 3434_343434_34343, 3400_000000_00009,
    3056_930902_5904, 3852_000002_3237, 3622_720627_1667, 3600_666633_3344, 3000_000000_0004,
    6011_1111_1111_1117, 6011_0009_9013_9424, 6011_9811_1111_1113, 6011_6011_6011_6611,
    6445_6445_6445_6445, 6011_0000_0000_0004, 6011_0000_0000_0012, 6510_0000_0000_0000,
    3566_0020_2036_0505, 3530_1113_3330_0000, 3569_9900_1009_5841, 3530_1113_3330_0000,
    6200_0000_0000_0005, 6200_0000_0000_0047, 6205_5000_0000_0000_004, 6243_0300_0000_0001,
    6759_6498_2643_8453, 6799_9901_0000_0000_019, 5000_5500_0000_0029, 6304_0000_0000_0000,
    6771_7980_2100_0008, 6771_7980_2500_0004, 5019_5555_4444_5555, 5019_7170_1010_3742,
  ]
}
