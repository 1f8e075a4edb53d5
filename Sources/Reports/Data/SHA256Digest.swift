import CDigest

/// The SHA-256 digest of some bytes (FIPS 180-4), computed by libmd.
struct SHA256Digest {
  /// The 32 bytes.
  let bytes: [UInt8]

  init(of message: [UInt8]) {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Init(&context)
    SHA256Update(&context, message, message.count)
    SHA256Final(&digest, &context)
    bytes = digest
  }

  /// The digest as 64 hexadecimal digits.
  var hexadecimalText: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
