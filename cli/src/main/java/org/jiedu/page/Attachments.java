package org.jiedu.page;

import java.util.List;
import java.util.Locale;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Attachment;

/** Lists the files that belong to a policy. */
final class Attachments {
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
        FileSize.of(context.library().workspace().root().resolve(policy.file(name))));
  }
}
