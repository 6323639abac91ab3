import Desk

extension TalkView {
  /// What the conversation that is open shows of its event.
  var eventPages: EventPages? {
    talk.map { EventPages(wording, $0.conversation, $0.state) }
  }
}
