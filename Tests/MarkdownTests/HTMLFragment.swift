/// A piece of HTML read the way a browser reads it, as far as these tests need it.
struct HTMLFragment {
  struct Tag: Equatable {
    var name: String
    var attributes: [(name: String, value: String)]

    static func == (one: Tag, other: Tag) -> Bool {
      one.name == other.name && one.attributes.map(\.name) == other.attributes.map(\.name)
    }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
  }

  /// The text outside tags, with references decoded.
  private(set) var text = ""

  /// The tags in their order, end tags with a slash before the name, without `bdi`.
  private(set) var tags: [Tag] = []

  init(_ html: String) {
    var rest = Array(html.unicodeScalars)[...]
    var raw = String.UnicodeScalarView()
    while let next = rest.popFirst() {
      if next == "<", let tag = Self.tag(&rest) {
        if !tag.name.hasSuffix("bdi") { tags.append(tag) }
      } else {
        raw.append(next)
      }
    }
    text = Self.decoded(String(raw))
  }

  /// The first tag of a name.
  func first(_ name: String) -> Tag? { tags.first { $0.name == name } }

  private static func tag(_ rest: inout ArraySlice<Unicode.Scalar>) -> Tag? {
    guard let first = rest.first, first == "/" || first.properties.isAlphabetic else { return nil }
    let name = take(&rest) { $0 != " " && $0 != ">" && $0 != "\n" }
    var tag = Tag(name: name, attributes: [])
    while let next = rest.popFirst(), next != ">" {
      guard next != " ", next != "\n", next != "/" else { continue }
      rest = [next] + rest
      let attribute = take(&rest) { $0 != "=" && $0 != ">" && $0 != " " }
      var value = ""
      if rest.first == "=" {
        rest.removeFirst()
        let quote = rest.removeFirst()
        value = take(&rest) { $0 != quote }
        rest.removeFirst()
      }
      tag.attributes.append((attribute, decoded(value)))
    }
    return tag
  }

  private static func take(
    _ rest: inout ArraySlice<Unicode.Scalar>, while condition: (Unicode.Scalar) -> Bool
  ) -> String {
    let taken = rest.prefix(while: condition)
    rest = rest.dropFirst(taken.count)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: taken)
    return String(view)
  }

  private static func decoded(_ text: String) -> String {
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'"]
    var result = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let next = rest.popFirst() {
      let name = String(String.UnicodeScalarView(rest.prefix(5).prefix { $0 != ";" }))
      if next == "&", let value = named[name] {
        result.append(contentsOf: value.unicodeScalars)
        rest = rest.dropFirst(name.unicodeScalars.count + 1)
      } else {
        result.append(next)
      }
    }
    return String(result)
  }
}
