/// The five teams of the demonstration and their 120 users.
enum Teams {
  /// A team whose users are numbered one after the other.
  struct Team: Sendable {
    let name: String
    let firstUser: Int
    let userCount: Int
  }

  static let all = [
    Team(name: "support", firstUser: 1, userCount: 34),
    Team(name: "platform", firstUser: 35, userCount: 30),
    Team(name: "growth", firstUser: 65, userCount: 20),
    Team(name: "finance", firstUser: 85, userCount: 14),
    Team(name: "research", firstUser: 99, userCount: 22),
  ]

  static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The user whose program runs away on the day of the spike.
  static let runawayUser = user(107)

  /// A user of a team; the smaller of two draws, so that a few people call much more than others.
  static func user(ofTeam name: String, using random: inout some RandomNumberGenerator) -> String? {
    byName[name].map { team in
      user(team.firstUser + min(random.below(team.userCount), random.below(team.userCount)))
    }
  }

  private static func user(_ number: Int) -> String {
    let digits = String(number)
    return "u-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
