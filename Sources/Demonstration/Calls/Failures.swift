import Usage

/// How often calls fail, and the hours in which one provider fails much more.
struct Failures {
  static let incidentProvider = "anthropic"
  static let incidentHours = 13..<17

  let incidentDay: CalendarDay

  /// How a call ends.
  func status(
    of model: Model, on day: CalendarDay, hour: Int, using random: inout some RandomNumberGenerator
  ) -> Call.Status {
    let isIncident =
      day == incidentDay && Self.incidentHours.contains(hour)
      && model.provider == Self.incidentProvider
    guard random.happens(perMille: isIncident ? 450 : 14) else { return .ok }
    let kinds: [Call.Status] = [.error, .timeout, .rateLimited]
    return kinds[random.position(weights: [50, 20, 30])]
  }
}
