public import Foundation

/// The real files beside the project, for tests that skip when they are absent.
public enum Samples {
  /// The `shared/samples` folder in the nearest folder above; nil when there is none.
  public static let folder: URL? = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let samples = folder.appendingPathComponent("shared/samples")
      if FileManager.default.fileExists(atPath: samples.path) { return samples }
      folder.deleteLastPathComponent()
    }
    return nil
  }()
}
