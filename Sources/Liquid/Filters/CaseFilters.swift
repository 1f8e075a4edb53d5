/// Filters that change upper and lower case.
enum CaseFilters {
  static let all = [
    Filter(
      "upcase", "The text in upper case.", example: Example("{{ 'Ab' | upcase }}", prints: "AB")
    ) { call in .string(call.text.uppercased()) },
    Filter(
      "downcase", "The text in lower case.",
      example: Example("{{ 'Ab' | downcase }}", prints: "ab")
    ) { call in .string(call.text.lowercased()) },
    Filter(
      "capitalize", "The text with its first letter in upper case and the others in lower case.",
      example: Example("{{ 'hello World' | capitalize }}", prints: "Hello world")
    ) { call in .string(call.text.prefix(1).uppercased() + call.text.dropFirst().lowercased()) },
  ]
}
