package org.jiedu.markdown.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionSubstanceTest {

  @ParameterizedTest
  @CsvSource({
    "'| 甲 |\n|---|\n| 乙 |', true, false, false, false",
    "- 甲, false, true, false, false",
    "> 1. 甲, false, true, false, false",
    "![图](charts/a.yaml), false, false, true, false",
    "甲![图](media/a.jpg), false, false, false, true",
    "甲, false, false, false, false"
  })
  void seesMoreThanWords(String text, boolean table, boolean list, boolean chart, boolean medium) {
    SectionSubstance substance = substance(text);

    assertThat(substance.hasTable()).isEqualTo(table);
    assertThat(substance.hasList()).isEqualTo(list);
    assertThat(substance.hasChart()).isEqualTo(chart);
    assertThat(substance.hasMedium()).isEqualTo(medium);
  }

  @Test
  void countsWordsButNotThoseOfHeadingsAndImages() {
    SectionSubstance substance =
        substance("### 小标题\n\n甲**乙**[丙](a)\n\nབོད་ཡིག\n\n![图图](media/a.jpg)丁\n\n- 戊");

    assertThat(substance.hanCharacters()).isEqualTo(5);
    assertThat(substance.tibetanSyllables()).isEqualTo(2);
  }

  private static SectionSubstance substance(String text) {
    var document = new MarkdownReader().read(SourceText.of("zh.md", text), 0);
    return SectionSubstance.of(SectionReader.read(document, SectionNames.of(Map.of())).lead());
  }
}
