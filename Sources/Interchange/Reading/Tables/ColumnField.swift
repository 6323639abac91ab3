/// What a column of a table of people holds.
enum ColumnField: Hashable {
  case given, middle, family, whole, prefix, suffix, nickname, gender
  case organisation, department, role
  /// Before a name or a post: which of the two is seen by the other columns.
  case title
  case email, phone, link, postal, chat
  case street, box, city, region, code, country
  case birthday, birthYear, birthMonth, birthDay, anniversary, connected
  case notes, tags, uid
  /// Somebody who belongs to them; what they are is the column's name or its label column.
  case related
  /// A day to remember that the label column names.
  case event
  /// A value whose name stands in the label column.
  case custom
  /// Kept as it was, without a word about it: only programs need it.
  case technical
}

/// A column: what it holds, of which group and for what.
struct Column: Hashable {
  /// Where it stands, from 0.
  var place: Int
  /// Its name as it was written.
  var name: String
  /// What it holds; nothing when that is not known.
  var field: ColumnField?
  /// The number in its name, 1 unless another stands there.
  var number = 1
  /// What its values are for, such as `home` or `work fax`.
  var label: String?
  /// Whether it says what the values of its group are for.
  var isLabel = false
}
