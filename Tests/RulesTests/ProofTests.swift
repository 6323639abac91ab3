import Rules
import Testing

@Suite struct ProofTests {
  @Test func `every advice of the bench has a proof whose rule is its own`() throws {
    let base = try BenchBase()
    let conclusions = base.book.evaluate(base.facts, today: base.today)
    for advice in conclusions.advice.prefix(400) {
      let proof = try unwrapped(conclusions.proofs(of: advice, limit: 1).first)
      #expect(proof.rule == advice.ruleName)
      #expect(!proof.lines.isEmpty)
    }
  }

  @Test func `a block tells its rules`() throws {
    let base = try BenchBase()
    let facts = base.facts
    let conclusions = base.book.evaluate(facts, today: base.today)
    let blocked = conclusions.table("blocked")
    let about = blocked.value(0, 0)
    let action = try unwrapped(facts.symbols.word(blocked.value(0, 1)))
    #expect(!conclusions.blocks(about: about, action: action).isEmpty)
    #expect(!conclusions.proofs(ofBlock: action, about: about).isEmpty)
  }
}
