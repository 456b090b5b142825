/// Gathers what could not be taken over.
final class NoteList {
  private(set) var notes: [ValeNote] = []

  func add(_ note: ValeNote) { notes.append(note) }
}
