import Liquid
import Testing

@Suite struct ExampleTests {
  @Test(
    "the example of a filter prints what the documentation shows",
    arguments: Environment.standardFilters.map(\.name))
  func filter(name: String) throws {
    let filter = try #require(Environment().filters[name])
    #expect(try render(filter.example.template) == filter.example.output)
    #expect(filter.example.template.contains(name))
    #expect(filter.summary.hasSuffix("."))
  }

  @Test(
    "the example of a tag prints what the documentation shows",
    arguments: Environment.standardTags.map(\.name))
  func tag(name: String) throws {
    let tag = try #require(Environment().tags[name])
    let environment = Environment(loader: DictionaryLoader(tag.example.partials))
    #expect(try render(tag.example.template, in: environment) == tag.example.output)
    #expect(tag.example.template.contains(name))
    #expect(tag.summary.hasSuffix("."))
  }

  @Test("no two filters or tags share a name")
  func unique() {
    #expect(Environment().filters.count == Environment.standardFilters.count)
    #expect(Environment().tags.count == Environment.standardTags.count)
  }
}
