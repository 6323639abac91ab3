import Accord
import Contacts

/// Something of what is known here and a folder of files brought in step: people and cards, or days and a calendar.
///
/// It writes nothing: first the `writes` are done in the folder, then `changes` and what `remembered` gives are
/// committed. Cut off anywhere between, the next sync finds the two sides alike there and goes on.
public protocol FolderSync {
  /// The tables of what is known here that a sync reads: as long as their rows are the same, this side is.
  static var tables: [String] { get }
  /// What was found and done.
  var report: SyncReport { get }
  /// What must be written in the folder.
  var writes: [FolderWrite] { get }
  /// What must change here.
  var changes: [Change] { get }
  /// Whether anything was ever agreed on with the folder.
  var isKnown: Bool { get }

  /// Looks at the files of the folder; those that have not changed are read only when they must change.
  mutating func see(_ found: [FolderFile], read: @escaping (FolderFile) -> [UInt8]?)
  /// Settles everything.
  ///
  /// - Parameter choose: which side is right; nothing leaves both as they are.
  mutating func settle(choose: (SyncQuestion) -> Side?) throws
  /// What is to be remembered, once the folder is written.
  ///
  /// - Parameter written: the size and time of each file that was written; one that is missing was not, because
  ///   it had changed meanwhile, and is looked at again the next time.
  func remembered(_ written: [String: String]) throws -> [Change]
}
