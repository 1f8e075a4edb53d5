public import Usage

/// What there is to find in the data; a plan of few days has only the later part of it.
extension DemonstrationPlan {
  /// The day on which one user's program calls a dear model over and over: 12 days before the end.
  public var spikeDay: CalendarDay { lastDay.advanced(by: -12) }

  /// The day on which a provider fails in almost half of its calls from 13 to 17 h UTC.
  public var incidentDay: CalendarDay { lastDay.advanced(by: -17) }

  /// The first day on which ``newModel`` is used: 20 days before the end.
  public var newModelDay: CalendarDay {
    lastDay.advanced(by: -Models.newSinceDaysBeforeEnd)
  }

  /// The model that comes into use and grows.
  public static var newModel: String { Models.newName }

  /// The model whose use falls evenly and ends 25 days before the end.
  public static var fadingModel: String { Models.fadingName }

  /// The model that is used as ever and then, since 34 days before the end, not at all.
  public static var endedModel: String { Models.endedName }

  /// The intent that runs away on ``spikeDay``, on ``spikeModel``.
  public static var spikeIntent: String { Intents.runawayName }

  /// The model that is called over and over on ``spikeDay``.
  public static var spikeModel: String { Models.runawayName }
}
