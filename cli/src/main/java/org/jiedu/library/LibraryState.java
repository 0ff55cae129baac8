package org.jiedu.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.script.Language;
import org.jiedu.source.Sha256;
import org.jiedu.trace.Dependency;

/** Tells whether what was looked at in a library is still the same, by a text that then is. */
final class LibraryState {
  private static final String NONE = "";
  private static final String INTERPRETATION_FOLDER = "content/interpretations/";

  private LibraryState() {}

  static String of(Library library, Dependency dependency) {
    String subject = dependency.subject();
    return switch (dependency.kind()) {
      case POLICY -> library.policy(subject).map(LibraryState::seal).orElse(NONE);
      case INTERPRETATION -> library.interpretation(subject).map(LibraryState::seal).orElse(NONE);
      case POLICIES -> digest(library.policies(), LibraryState::seal);
      case INTERPRETATIONS -> digest(library.interpretations(), LibraryState::seal);
      case POLICY_IDS -> digest(library.policyIds().stream().sorted().toList(), id -> id);
      case INTERPRETATION_IDS ->
          digest(library.interpretationIds().stream().sorted().toList(), id -> id);
      case SET ->
          library
              .policy(subject)
              .map(policy -> digest(library.set(policy).members(), LibraryState::seal))
              .orElse(NONE);
      case MENTIONS ->
          library.policy(subject).map(policy -> mentions(library.mentions(policy))).orElse(NONE);
      case RELATED -> related(library, subject);
      case NUMBER -> library.find(subject).orElse(NONE);
      case TITLE -> String.join(" ", library.policyIdsTitled(subject));
      case HIDDEN -> String.valueOf(library.hides(subject));
      case HAS_TERMS -> String.valueOf(library.hasTerms(new Language(subject)));
      case FRONT -> front(library, subject);
      case TERMS -> terms(library, subject);
      case SECTIONS ->
          library.interpretation(id(subject)).map(Interpretation::sectionsSeal).orElse(NONE);
      default -> throw new IllegalArgumentException("not in a library: " + dependency);
    };
  }

  private static String related(Library library, String subject) {
    List<String> words = Arrays.asList(subject.split(" ", 2));
    RelationKind kind = RelationKind.valueOf(words.get(0));
    return digest(
        library.idsRelatedTo(words.get(1), kind),
        id -> library.policy(id).map(LibraryState::seal).orElse(NONE));
  }

  private static String front(Library library, String folder) {
    String id = id(folder);
    return folder.startsWith(INTERPRETATION_FOLDER)
        ? library.interpretation(id).map(one -> Sha256.of(one.fronts().toString())).orElse(NONE)
        : library.policy(id).map(one -> Sha256.of(one.fronts().toString())).orElse(NONE);
  }

  private static String terms(Library library, String folder) {
    return library
        .interpretation(id(folder))
        .map(one -> digest(library.site().languages(), language -> terms(one, language)))
        .orElse(NONE);
  }

  private static String terms(Interpretation interpretation, Language language) {
    return interpretation.terms(language).stream()
        .map(term -> term.name() + "\n" + term.definition() + term.place())
        .collect(Collectors.joining("\n"));
  }

  /** Returns the id of the policy or the interpretation in a folder. */
  private static String id(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  private static String mentions(ClauseMentions mentions) {
    Sha256 digest = new Sha256();
    // Nearly always many mentions are of few packages.
    SortedMap<String, Interpretation> members = new TreeMap<>();
    new TreeMap<>(mentions.byAnchor())
        .forEach(
            (anchor, list) -> {
              digest.add(anchor + " " + list.size());
              for (ClauseMentions.Mention mention : list) {
                members.put(mention.interpretation().id(), mention.interpretation());
                digest.add(mention.interpretation().id());
                digest.add(mention.section());
              }
            });
    members.values().forEach(member -> digest.add(seal(member)));
    return digest.hex();
  }

  private static String seal(Policy policy) {
    return policy.id() + " " + policy.seal();
  }

  private static String seal(Interpretation interpretation) {
    return interpretation.id() + " " + interpretation.seal();
  }

  private static <T> String digest(Collection<T> parts, Function<T, String> text) {
    // Nearly always it is none or one, and there are a hundred thousand of them in a large portal.
    if (parts.size() <= 1) {
      return parts.size() + parts.stream().map(text).collect(Collectors.joining());
    }
    Sha256 digest = new Sha256();
    parts.forEach(part -> digest.add(text.apply(part)));
    return digest.hex();
  }
}
