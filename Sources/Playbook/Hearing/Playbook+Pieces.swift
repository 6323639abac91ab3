import Ear
import Ground
import Language

extension Playbook {
  /// The folder of the ways to tell something of somebody who was met.
  static let piecesFolder = "hearing/met"

  /// What understands the pieces of what is told of somebody who was met, made when it is first needed.
  public func pieces(_ language: LanguageTag) -> PieceEar {
    if let known = pieceEars[language] { return known }
    let (ear, lexicon) = ear(language, over: Self.piecesFolder)
    var parts: [String: ToldPart] = [:]
    var reader = ItemReader()
    for name in library.folder.folders(in: Self.piecesFolder) {
      guard let item = library.item(Self.piecesFolder + "/" + name + "/act.yaml"),
        let word = reader.scalar("part", in: item, isNeeded: true)
      else { continue }
      parts[name] = ToldPart(word.value)
      if parts[name] == nil {
        reader.report(
          "P09", word.mark, width: word.value.count, ["value": word.value, "key": "part"])
      }
    }
    library.add(reader.findings)
    let made = PieceEar(ear, parts: parts, lexicon: lexicon)
    pieceEars[language] = made
    return made
  }
}
