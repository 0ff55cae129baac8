package org.jiedu.page;

import java.util.List;
import org.jiedu.content.Interpretation;

/** Makes the pages that say one thing: not found, and moved. */
final class MessagePages {
  private final PageSources sources;

  MessagePages(PageSources sources) {
    this.sources = sources;
  }

  /** Returns the page for addresses that are not there; it is served under any of them. */
  Page notFound() {
    Edition edition = Edition.bilingual(sources.library().site());
    PageContext context = sources.context(edition, PageContext.ANYWHERE);
    Phrase title = context.phrases().word("page-not-found");
    Frame frame =
        new Frames(context)
            .titled(title.plain(), title.plain())
            .tagged(new PageTags(context).column("home"))
            .noindex()
            .frame();
    MessageView view =
        new MessageView(
            frame,
            title,
            context.phrases().word("page-not-found-text"),
            List.of(context.link(context.phrases().word("nav-home"), "/")));
    return new Page(Addresses.file(PageContext.ANYWHERE), "message", view);
  }

  /** Returns the page at an interpretation's former address. */
  Page moved(Interpretation interpretation, String formerId, Edition edition) {
    String address = Addresses.interpretation(edition, formerId);
    PageContext context = sources.context(edition, address);
    Phrase title = context.phrases().word("page-moved");
    PageLink target =
        context.link(
            context.phrases().title(interpretation),
            Addresses.interpretation(edition, interpretation.id()));
    Frame frame =
        new Frames(context)
            .titled(title.plain(), title.plain())
            .tagged(new PageTags(context).column("interpretations"))
            .noindex()
            .frame();
    MessageView view =
        new MessageView(frame, title, context.phrases().word("page-moved-text"), List.of(target));
    return new Page(Addresses.path(address), "message", view);
  }
}
