import ArgumentParsing
import Diagnostics
import Ingestion
import Liquid
import LiveDatabases
import Markdown
import Publishing
import Queries
import Reports
import SQLite
import YAML

/// The exit status that an error ends the program with.
func exitStatus(of error: any Error) -> Int32 {
  switch error {
  case let error as ArgumentError: error.exitStatus
  case let error as LiveDatabaseError: error.failureClass.exitStatus
  case let error as SQLiteError: error.failureClass.exitStatus
  case let error as IngestionError: exitStatus(of: error)
  case PublishingError.notPermitted: 77
  case PublishingError.templatesUnreadable: 2
  case ConfigurationFileError.unreadable: 66
  case is SpanError, is ConfigurationFileError, is YAMLError, is LiquidError, is MarkdownError,
    is PageError, is QueryError, is CheckError:
    2
  default: 1
  }
}

private func exitStatus(of error: IngestionError) -> Int32 {
  switch error {
  case .nothingRecognised, .mixedTimes, .unexpectedTime, .tooManyUnreadableRows, .unreadableRow: 65
  case .ambiguous, .schemaNotFound, .tableNotFound, .columnNotFound, .timeNotMapped,
    .badExpression:
    2
  }
}
