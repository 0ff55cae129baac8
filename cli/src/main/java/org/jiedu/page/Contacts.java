package org.jiedu.page;

import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Contact;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** Tells readers whom they can ask. */
final class Contacts {
  private final PageContext context;
  private final Phrases phrases;

  Contacts(PageContext context) {
    this.context = context;
    this.phrases = context.phrases();
  }

  List<ContactView> of(Interpretation interpretation) {
    return context.responsibility().contacts(interpretation).stream().map(this::view).toList();
  }

  private ContactView view(Contact contact) {
    String phone = contact.phone().map(Placed::value).orElse("");
    return new ContactView(
        phrase(contact.office()),
        phrase(contact.area()),
        phone,
        phone.replaceAll("[^0-9+]", ""),
        contact.email().map(Placed::value).orElse(""),
        contact.hours().orElse(""),
        contact.speaks().stream().map(tag -> spoken(new Language(tag.value()))).toList());
  }

  private List<Phrase> phrase(Optional<LocalText> text) {
    return text.stream().map(phrases::of).toList();
  }

  private Text spoken(Language language) {
    return Phrases.text(phrases.word(language, "language-name"), language);
  }
}
