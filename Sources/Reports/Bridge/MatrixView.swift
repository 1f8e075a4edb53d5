import Liquid
import Statistics
import Usage

/// Models × intents as a table for people: the dearest of both, the rest added up exactly.
struct MatrixView: Sendable {
  let report: ReportData
  let pages: PageDirectory

  /// The most columns and rows that are told apart; the exports have all of them.
  static let mostColumns = 12
  static let mostRows = 40

  /// `columns`: name and url; `rows`: name, url, cells (amounts, nil for none) and total.
  var value: LiquidValue {
    ["columns": .array(columns.map(head)), "rows": .array(rows)]
  }

  /// A column or row: one value, or all that are not told apart.
  private enum Slot: Hashable {
    case value(AxisValue)
    case others(Int)
  }

  private var columns: [Slot] { slots(along: .intent, atMost: Self.mostColumns) }

  private var rows: [LiquidValue] {
    let columns = columns
    let models = slots(along: .model, atMost: Self.mostRows)
    let sums = sums(rows: Set(models), columns: Set(columns))
    return models.map { model in
      let cells = columns.map { sums[[model, $0]] }
      let total = cells.compactMap { $0 }.reduce(into: Measures()) { $0.merge($1) }
      return [
        "name": .string(label(of: model)), "url": address(of: model, along: .model),
        "cells": .array(cells.map(amount)), "total": amount(total),
      ]
    }
  }

  private func sums(rows: Set<Slot>, columns: Set<Slot>) -> [[Slot]: Measures] {
    let axes: [Axis] = [.dimension(.model), .dimension(.intent)]
    var sums: [[Slot]: Measures] = [:]
    for row in report.breakdown(by: axes)?.currentRows ?? [] {
      let key = [slot(of: row.keys[0], in: rows), slot(of: row.keys[1], in: columns)]
      sums[key, default: Measures()].merge(row.measures.current)
    }
    return sums
  }

  private func slots(along dimension: Dimension, atMost count: Int) -> [Slot] {
    let rows = report.breakdown(by: [.dimension(dimension)])?.currentRows ?? []
    let values = rows.prefix(count).map { Slot.value($0.keys[0]) }
    return rows.count > count ? values + [.others(rows.count - count)] : values
  }

  private func slot(of value: AxisValue, in slots: Set<Slot>) -> Slot {
    if slots.contains(.value(value)) { return .value(value) }
    return slots.first { if case .others = $0 { true } else { false } } ?? .others(0)
  }

  private func head(_ slot: Slot) -> LiquidValue {
    ["name": .string(label(of: slot)), "url": address(of: slot, along: .intent)]
  }

  private func label(of slot: Slot) -> String {
    switch slot {
    case .value(let value): value.label
    case .others(let count): "\(count) others"
    }
  }

  private func address(of slot: Slot, along dimension: Dimension) -> LiquidValue {
    guard case .value(let value) = slot,
      let address = pages.address(of: value, along: .dimension(dimension))
    else { return .nil }
    return .object(address)
  }

  private func amount(_ measures: Measures?) -> LiquidValue {
    guard let cost = measures?.recordedCost else { return .nil }
    return .object(
      AmountObject(picodollars: Ratio(cost.picodollars, 1), currency: report.currency))
  }
}
