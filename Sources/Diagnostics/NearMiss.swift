/// The candidate nearest to a mistyped word, or `nil` when none is near enough to suggest.
///
/// Distance is the optimal string alignment distance (insert, delete, replace, swap of
/// neighbours), compared without case; at most a third of the word's length, at least 1, may
/// differ. Ties go to the earlier candidate.
public func nearMiss(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  let target = Array(word.lowercased())
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let distance = alignmentDistance(target, Array(candidate.lowercased()))
    if distance <= limit, distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.word
}

/// The words `did you mean 'x'?` for the nearest candidate, or nothing.
public func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  nearMiss(to: word, among: candidates).map { "did you mean '\($0)'?" }
}

private func alignmentDistance(_ first: [Character], _ second: [Character]) -> Int {
  guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
  var beforePrevious = [Int](repeating: 0, count: second.count + 1)
  var previous = Array(0...second.count)
  for i in 1...first.count {
    var current = [i] + [Int](repeating: 0, count: second.count)
    for j in 1...second.count {
      let cost = first[i - 1] == second[j - 1] ? 0 : 1
      current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
        current[j] = min(current[j], beforePrevious[j - 2] + 1)
      }
    }
    beforePrevious = previous
    previous = current
  }
  return previous[second.count]
}
