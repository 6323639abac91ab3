import Contacts
import GRDB
import Ground

/// A search carried out over the index.
struct WordSearch {
  private let db: Database
  private let search: Search

  init(_ db: Database, _ search: Search) { (self.db, self.search) = (db, search) }

  /// Those who are found, the fittest first.
  func found(_ limit: Int) throws -> SearchFound {
    var found = SearchFound()
    let near = try NearWords(db)
    // Each word with the beginnings that stand for it.
    var parts: [String] = []
    for term in search.terms {
      var forms = [term.text]
      if try !near.begins(term.text) {
        forms = try near.near(term.text)
        if !forms.isEmpty { found.meant[term.text] = forms }
      }
      let alternatives = forms.map { "\"\($0.filter { $0 != "\"" })\"*" }.joined(separator: " OR ")
      parts.append(forms.isEmpty ? "" : Self.part(alternatives, term.field))
    }
    let present = parts.filter { !$0.isEmpty }
    if !search.terms.isEmpty, present.isEmpty { return found }
    if present.count == parts.count {
      try find(present.joined(separator: " AND "), limit, &found)
    }
    // All the words in nobody: those with some of them, where a place was not asked for.
    if found.count == 0, search.terms.count > 1, !search.terms.contains(where: { $0.field != nil })
    {
      try find(present.joined(separator: " OR "), limit, &found)
      found.isPartial = found.count > 0
    }
    return found
  }

  private static func part(_ alternatives: String, _ field: SearchField?) -> String {
    guard let field else { return "(\(alternatives))" }
    let columns =
      field == .names || field == .employers ? "\(field.rawValue) others" : field.rawValue
    return "({\(columns)} : (\(alternatives)))"
  }

  private func find(_ match: String, _ limit: Int, _ found: inout SearchFound) throws {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if !match.isEmpty {
      conditions.append("words MATCH ?")
      arguments += [match]
    }
    let who = match.isEmpty ? "c.id" : "words.rowid"
    conditions += self.conditions(who)
    let table = match.isEmpty ? "contact c" : "words"
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    // With a letter or two nearly everybody is found, and an order by weight would only take time.
    let isRanked = !match.isEmpty && search.terms.contains { $0.text.utf8.count > 2 }
    let order = isRanked ? Self.weight : match.isEmpty && search.silence != nil ? last(who) : who
    let sql = "SELECT \(who) FROM \(table)\(condition) ORDER BY \(order)"
    guard let among = search.among else {
      let count =
        "SELECT count(*) FROM (SELECT 1 FROM \(table)\(condition) LIMIT \(SearchFound.most))"
      found.count = try Int.fetchOne(db, sql: count, arguments: arguments) ?? 0
      let ids = try Int.fetchAll(
        db, sql: sql + " LIMIT \(isRanked ? limit + 40 : limit)", arguments: arguments)
      return try show(ids, limit, &found)
    }
    let ids = try Int.fetchAll(db, sql: sql, arguments: arguments).filter {
      among.contains(EntityID($0))
    }
    found.count = min(ids.count, SearchFound.most)
    try show(ids, limit, &found)
  }

  private static let weight =
    "bm25(words, " + (WordIndex.fields.map { "\($0.weight)" } + ["8"]).joined(separator: ", ") + ")"

  /// The day of the last thing that passed with somebody.
  private func last(_ who: String) -> String {
    "(SELECT max(day) FROM interaction WHERE contact = \(who))"
  }

  private func conditions(_ who: String) -> [String] {
    var conditions: [String] = []
    switch search.silence {
    case .over(let days): conditions.append("\(last(who)) < \(search.today.number - days)")
    case .under(let days): conditions.append("\(last(who)) > \(search.today.number - days)")
    case nil: break
    }
    guard let ties = search.ties else { return conditions }
    func one(of kinds: Set<RelationKind>) -> String {
      let list = kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      return "EXISTS (SELECT 1 FROM relation r WHERE r.contact = \(who) AND r.kind IN (\(list)))"
    }
    if ties.any.isEmpty {
      conditions.append("NOT EXISTS (SELECT 1 FROM relation r WHERE r.contact = \(who))")
    } else {
      conditions.append(one(of: ties.any))
    }
    if !ties.none.isEmpty { conditions.append("NOT " + one(of: ties.none)) }
    return conditions
  }

  /// The first of them with their texts; whole words of a name go before beginnings of one.
  private func show(_ ids: [Int], _ limit: Int, _ found: inout SearchFound) throws {
    let names = WordIndex.fields.map(\.field.rawValue).joined(separator: ", ")
    let statement = try db.makeStatement(sql: "SELECT \(names) FROM words WHERE rowid = ?")
    var hits: [(hit: SearchFound.Hit, whole: Int)] = []
    for id in ids {
      guard let row = try GRDB.Row.fetchOne(statement, arguments: [id]) else { continue }
      var texts: [SearchField: String] = [:]
      for (place, field) in WordIndex.fields.enumerated() { texts[field.field] = row[place] }
      hits.append((SearchFound.Hit(EntityID(id), texts), whole(texts[.names] ?? "")))
    }
    let order = hits.indices.sorted { (-hits[$0].whole, $0) < (-hits[$1].whole, $1) }
    found.hits = order.prefix(limit).map { hits[$0].hit }
  }

  private func whole(_ name: String) -> Int {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return search.terms.count { term in words.contains { $0 == term.text } }
  }
}
