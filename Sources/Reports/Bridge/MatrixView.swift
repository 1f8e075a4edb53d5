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

  /// `columns`: name, url and total; `rows`: name, url, cells and total; and `total`.
  ///
  /// A cell and a total have cost (an amount, nil when none is recorded), requests and heat: how
  /// strong it is beside the strongest cell, from 1 to 8 by the square root; nil without usage.
  var value: LiquidValue {
    let (columns, models) = (columns, slots(along: .model, atMost: Self.mostRows))
    let sums = sums(rows: Set(models), columns: Set(columns))
    let strongest = sums.values.map(strength(of:)).max() ?? 0
    func cell(_ measures: Measures?) -> LiquidValue {
      [
        "cost": amount(measures), "requests": .integer(measures?.requests ?? 0),
        "heat": measures.flatMap { heat(of: $0, strongest: strongest) } ?? .nil,
      ]
    }
    func total(_ keys: [[Slot]]) -> LiquidValue {
      cell(keys.compactMap { sums[$0] }.reduce(into: Measures()) { $0.merge($1) })
    }
    return [
      "columns": .array(
        columns.map { column in
          head(column, along: .intent, total: total(models.map { [$0, column] }))
        }),
      "rows": .array(
        models.map { model in
          let keys = columns.map { [model, $0] }
          let cells = LiquidValue.array(keys.map { cell(sums[$0]) })
          return head(model, along: .model, total: total(keys), cells: cells)
        }),
      "total": total(models.flatMap { model in columns.map { [model, $0] } }),
    ]
  }

  /// A column or row: one value, or all that are not told apart.
  private enum Slot: Hashable {
    case value(AxisValue)
    case others(Int)
  }

  private var columns: [Slot] { slots(along: .intent, atMost: Self.mostColumns) }

  /// What a cell's colour stands for: cost, or requests where no cost is recorded.
  private func strength(of measures: Measures) -> Int128 {
    report.summary.current.recordedCost == nil
      ? Int128(measures.requests) : measures.cost.picodollars
  }

  private func heat(of measures: Measures, strongest: Int128) -> LiquidValue {
    let strength = strength(of: measures)
    guard strength > 0, strongest > 0 else { return .integer(1) }
    let root = (Double(strength) / Double(strongest)).squareRoot()
    return .integer(min(8, 1 + Int(root * 8)))
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

  private func head(
    _ slot: Slot, along dimension: Dimension, total: LiquidValue, cells: LiquidValue = .nil
  ) -> LiquidValue {
    [
      "name": .string(label(of: slot)), "url": address(of: slot, along: dimension),
      "total": total, "cells": cells,
    ]
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
