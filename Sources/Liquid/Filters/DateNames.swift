/// The English names of months and days, as strftime has them in the C locale.
enum DateNames {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static let days = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  /// The number from 1 of a month by its name or at least its first three letters.
  static func month(_ name: String) -> Int? {
    let lower = name.lowercased()
    guard lower.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().hasPrefix(lower) }.map { $0 + 1 }
  }

  /// Whether the word is the name of a day or at least its first three letters.
  static func isDay(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.count >= 3 && days.contains { $0.lowercased().hasPrefix(lower) }
  }
}
