package org.jiedu.build;

/** Hears how far a long run has come. It is told by one thread. */
public interface Progress {

  /** What a run does, one after the other. */
  enum Stage {
    /** Reads the workspace. */
    READING,
    /** Holds it to the rules. */
    CHECKING,
    /** Makes the site. */
    MAKING
  }

  /** Does not listen. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(Stage stage, int pieces) {}

        @Override
        public void step() {}
      };

  /**
   * Hears that a stage begins.
   *
   * @param pieces how many it has; 0 where nobody knows yet
   */
  void begin(Stage stage, int pieces);

  /** Hears that a piece of the stage is done. */
  void step();
}
