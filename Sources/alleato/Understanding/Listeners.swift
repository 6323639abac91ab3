/// The kinds of question that lines can be answers to.
enum Listeners {
  static let all: [any Listener.Type] = [
    DateListener.self, PersonListener.self, PeopleListener.self, OrganisationListener.self,
  ]
}
