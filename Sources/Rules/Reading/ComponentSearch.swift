/// Finds the components of a graph whose members reach each other, each after those it leans on.
///
/// Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972).
struct ComponentSearch {
  private let successors: (String) -> [String]
  private var order: [String: Int] = [:]
  private var low: [String: Int] = [:]
  private var stack: [String] = []
  private(set) var found: [[String]] = []

  init(successors: @escaping (String) -> [String]) { self.successors = successors }

  mutating func visit(_ node: String) {
    guard order[node] == nil else { return }
    let number = order.count
    order[node] = number
    low[node] = number
    stack.append(node)
    for next in successors(node) {
      if order[next] == nil {
        visit(next)
        low[node] = min(low[node] ?? number, low[next] ?? number)
      } else if stack.contains(next) {
        low[node] = min(low[node] ?? number, order[next] ?? number)
      }
    }
    guard low[node] == number, let start = stack.lastIndex(of: node) else { return }
    found.append(Array(stack[start...]))
    stack.removeSubrange(start...)
  }
}
