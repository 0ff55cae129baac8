package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Attachment;

/** Lists the files that belong to a policy. */
final class Attachments {
  private static final long KILOBYTE = 1024;

  private final PageContext context;

  Attachments(PageContext context) {
    this.context = context;
  }

  List<PolicyView.AttachmentView> of(Policy policy) {
    return policy.head().attachments().stream()
        .filter(attachment -> policy.files().contains(attachment.file().value()))
        .map(attachment -> view(policy, attachment))
        .toList();
  }

  private PolicyView.AttachmentView view(Policy policy, Attachment attachment) {
    String name = attachment.file().value();
    return new PolicyView.AttachmentView(
        context.link(
            context.phrases().of(attachment.title()), "/policies/" + policy.id() + "/" + name),
        name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
        size(context.library().workspace().root().resolve(policy.file(name))));
  }

  private static String size(Path file) {
    try {
      long kilobytes = Math.max(1, (Files.size(file) + KILOBYTE / 2) / KILOBYTE);
      return kilobytes < KILOBYTE
          ? kilobytes + " KB"
          : kilobytes / KILOBYTE + "." + kilobytes % KILOBYTE * 10 / KILOBYTE + " MB";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }
}
