import Ingestion
import Testing

@testable import Demonstration

@Suite struct CatalogueTests {
  @Test("each intent has known models and teams, and a model that is there on every day")
  func intents() {
    let models = Dictionary(uniqueKeysWithValues: Models.all.map { ($0.name, $0) })
    for intent in Intents.all {
      #expect(intent.models.allSatisfy { models[$0.name] != nil }, "\(intent.name)")
      #expect(intent.teams.allSatisfy { Teams.byName[$0.name] != nil }, "\(intent.name)")
      #expect(intent.rhythm.weights.count == 24)
      let isAlwaysServed = intent.models.contains { candidate in
        guard case .steady? = models[candidate.name]?.lifecycle else { return false }
        return candidate.weight > 0
      }
      #expect(isAlwaysServed, "\(intent.name)")
    }
  }

  @Test("the provider is the one that the model's name tells")
  func providers() {
    for model in Models.all {
      #expect(Providers.provider(ofModel: model.name) == model.provider)
    }
  }

  @Test("users are numbered without gap or overlap")
  func users() {
    var next = 1
    for team in Teams.all {
      #expect(team.firstUser == next)
      next += team.userCount
    }
    #expect(next == 121)
    let research = Teams.byName["research"]
    #expect(research.map { ($0.firstUser..<$0.firstUser + $0.userCount).contains(107) } == true)
  }

  @Test(
    "a lifecycle's share on the days around its turning points",
    arguments: [
      (.steady, 0, 1000), (.steady, 89, 1000),
      (.appears(daysBeforeEnd: 4), 5, 0), (.appears(daysBeforeEnd: 4), 4, 200),
      (.appears(daysBeforeEnd: 4), 0, 1000),
      (.fades(from: 12, to: 3), 13, 1000), (.fades(from: 12, to: 3), 12, 1000),
      (.fades(from: 12, to: 3), 3, 100), (.fades(from: 12, to: 3), 2, 0),
      (.fades(from: 12, to: 3), 0, 0),
      (.ends(daysBeforeEnd: 3), 3, 1000), (.ends(daysBeforeEnd: 3), 2, 0),
    ] as [(Lifecycle, Int, Int)])
  func lifecycle(lifecycle: Lifecycle, daysBeforeEnd: Int, perMille: Int) {
    #expect(lifecycle.sharePerMille(daysBeforeEnd: daysBeforeEnd) == perMille)
  }
}
