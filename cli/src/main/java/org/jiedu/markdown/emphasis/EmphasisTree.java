package org.jiedu.markdown.emphasis;

import java.util.function.Consumer;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.PostProcessor;

/**
 * Makes emphasis of the runs of a whole tree. Links bind tighter than emphasis, so runs pair only
 * within one parent. Recursion is as deep as the parser lets blocks and links nest.
 */
final class EmphasisTree implements PostProcessor {
  private final Consumer<SourceSpan> unpaired;

  EmphasisTree(Consumer<SourceSpan> unpaired) {
    this.unpaired = unpaired;
  }

  @Override
  public Node process(Node node) {
    pairWithin(node, false);
    return node;
  }

  /** Returns how deep the content of a node is nested: 0 if it has but text. */
  private int pairWithin(Node parent, boolean amongWide) {
    boolean wide = holdsInlines(parent) ? WideCharacters.occurIn(parent) : amongWide;
    RunPairing pairing = new RunPairing(unpaired);
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof MarkRun run) {
        pairing.add(run, Flanking.of(run, wide));
      } else if (child.getFirstChild() != null) {
        pairing.addContent(pairWithin(child, wide) + 1);
      }
    }
    return pairing.pair(parent);
  }

  private static boolean holdsInlines(Node node) {
    return node instanceof Block && !(node.getFirstChild() instanceof Block);
  }
}
