import Dispatch
import Synchronization

/// A queue between threads: whoever takes from it waits until there is something.
///
/// It has no bound of its own; whoever fills it counts what is under way.
final class WaitingQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var first = 0
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)

  /// Adds an element.
  func put(_ element: Element) {
    state.withLock { $0.elements.append(element) }
    filled.signal()
  }

  /// Takes the first element, as soon as there is one.
  func take() -> Element {
    while true {
      filled.wait()
      if let element = first() { return element }
    }
  }

  /// Takes the first element; nil when there is none now.
  func poll() -> Element? {
    filled.wait(timeout: .now()) == .success ? first() : nil
  }

  private func first() -> Element? {
    state.withLock { state in
      guard state.first < state.elements.count else { return nil }
      let element = state.elements[state.first]
      state.first += 1
      if state.first == state.elements.count {
        state = State()
      } else if state.first > 1024 {
        state.elements.removeFirst(state.first)
        state.first = 0
      }
      return element
    }
  }
}
