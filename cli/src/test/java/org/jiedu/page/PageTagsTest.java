package org.jiedu.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.jiedu.library.Library;
import org.jiedu.script.Language;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTagsTest {
  private static final String SITE = "https://www.example.gov.cn/";
  private static final Edition TIBETAN = Edition.of(new Language("bo"));

  @TempDir private Path folder;

  @Test
  void givesOpenGraphTheSizeOfTheCard() throws IOException {
    assertThat(tags(Pictures.ALL, TIBETAN))
        .contains(
            "name Image=" + SITE + "interpretations/butie/card.bo.png",
            "property og:type=article",
            "property og:title=རྩྭ་ཐང་ཁ་གསབ་མ་དངུལ་འགྲེལ་བཤད།",
            "property og:description=སུས་ཁ་གསབ་ལེན་ཆོག་པ་བཤད།",
            "property og:url=" + SITE + "bo/interpretations/butie/",
            "property og:image=" + SITE + "interpretations/butie/card.bo.png",
            "property og:image:width=1200",
            "property og:image:height=630");
  }

  @Test
  void takesTheCardOfTheFirstLanguageForAPageInBoth() throws IOException {
    Edition both = Edition.bilingual(library().site());

    assertThat(tags(Pictures.ALL, both))
        .contains("property og:image=" + SITE + "interpretations/butie/card.zh.png");
  }

  @Test
  void takesTheSitesCardForAPackageWithoutPictures() throws IOException {
    assertThat(tags(Pictures.ASKED, TIBETAN)).contains("name Image=" + SITE + "card.bo.png");
  }

  @Test
  void namesNoPictureWhereThereAreNone() throws IOException {
    TestWorkspace.in(folder).append(PACKAGE + "package.yaml", "poster: {}\n");

    List<String> tags = tags(Pictures.NONE, TIBETAN);

    assertThat(tags).noneMatch(tag -> tag.contains("mage")).anyMatch(tag -> tag.contains("og:url"));
  }

  private Library library() {
    if (!folder.resolve("site").toFile().exists()) {
      TestWorkspace.in(folder);
    }
    return TestWorkspace.existing(folder).library();
  }

  private List<String> tags(Pictures pictures, Edition edition) throws IOException {
    Library library = library();
    PageSources sources =
        PageSources.of(
            library,
            TestWorkspace.TODAY,
            pictures,
            new Typesetter(Typefaces.packed()),
            Shelf.none());
    Page page =
        new InterpretationPages(sources)
            .page(library.interpretation("butie").orElseThrow(), edition);
    return page.view().frame().tags().stream()
        .map(tag -> tag.attribute() + " " + tag.name() + "=" + tag.content())
        .toList();
  }
}
