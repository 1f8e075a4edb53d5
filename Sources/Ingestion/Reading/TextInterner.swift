/// Small whole-number codes for texts, so that each distinct text is looked at once.
///
/// Code 0 is "not recorded". Texts are told apart by their bytes; bytes that are not UTF-8 are
/// repaired to U+FFFD first.
struct TextInterner {
  private(set) var texts: [String?] = [nil]

  private var slots = [Int32](repeating: 0, count: 64)
  private var stored: [[UInt8]] = [[]]

  /// The code of a text; 0 when it is empty.
  ///
  /// - Complexity: O(*bytes*), without allocation for a text that is known.
  mutating func code(for bytes: UnsafeRawBufferPointer) -> Int32 {
    guard !bytes.isEmpty else { return 0 }
    var position = slot(for: bytes)
    if slots[position] != 0 { return slots[position] }
    let text = String(decoding: bytes, as: UTF8.self)
    let repaired = Array(text.utf8)
    if !repaired.elementsEqual(bytes) {
      position = repaired.withUnsafeBytes { slot(for: $0) }
      if slots[position] != 0 { return slots[position] }
    }
    return add(text, bytes: repaired, at: position)
  }

  /// The code of a text; 0 when it is empty.
  mutating func code(for text: String) -> Int32 {
    var text = text
    return text.withUTF8 { code(for: UnsafeRawBufferPointer($0)) }
  }

  private mutating func add(_ text: String, bytes: [UInt8], at position: Int) -> Int32 {
    let code = Int32(texts.count)
    texts.append(text)
    stored.append(bytes)
    slots[position] = code
    if texts.count * 2 > slots.count { grow() }
    return code
  }

  /// The slot that holds the text, or the free one where it belongs.
  private func slot(for bytes: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: Self.hash(bytes)) & mask
    while slots[position] != 0 {
      let candidate = stored[Int(slots[position])]
      if candidate.count == bytes.count, candidate.elementsEqual(bytes) { break }
      position = (position + 1) & mask
    }
    return position
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for code in 1..<stored.count {
      let position = stored[code].withUnsafeBytes { slot(for: $0) }
      slots[position] = Int32(code)
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits, folded so that the low bits depend on all bytes.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
