package org.jiedu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiedu.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the house: which room may use which. Everybody may use what those use, and diagnostic. */
final class ArchitectureTest {
  private static final Map<String, Set<String>> MAY_USE = mayUse();

  /** What does the work of a stage; only the room that knows their order names two. */
  private static final Set<String> STAGES =
      Set.of(
          "workspace.WorkspaceReader",
          "content.ContentReader",
          "library.LibraryBuilder",
          "check.Checks",
          "page.PageList",
          "template.PageRenderer",
          "chart.ChartRenderer",
          "poster.PackagePictures",
          "search.Index",
          "output.SiteWriter");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.jiedu");

  private static final JavaClasses FIXTURE =
      new ClassFileImporter().importPackages("org.jiedu.fixture");

  private static Map<String, Set<String>> mayUse() {
    var rooms = new TreeMap<String, Set<String>>();
    rooms.put(
        "build",
        Set.of(
            "workspace",
            "content",
            "library",
            "check",
            "chart",
            "page",
            "poster",
            "template",
            "search",
            "media",
            "output"));
    rooms.put("workspace", Set.of("source"));
    rooms.put("content", Set.of("markdown", "chart", "workspace", "source", "trace", "codec"));
    rooms.put("markdown", Set.of("script", "source"));
    rooms.put("library", Set.of("content", "workspace"));
    rooms.put("check", Set.of("library", "script", "history", "media"));
    rooms.put("history", Set.of());
    rooms.put("author", Set.of("library", "source", "output", "git"));
    rooms.put("git", Set.of("output", "history"));
    rooms.put("picture", Set.of("script"));
    rooms.put("chart", Set.of("picture", "script", "source"));
    rooms.put("poster", Set.of("page", "picture"));
    rooms.put("script", Set.of());
    rooms.put("source", Set.of("script"));
    rooms.put("media", Set.of());
    rooms.put("page", Set.of("library", "chart", "media", "http"));
    rooms.put("template", Set.of("page"));
    rooms.put("search", Set.of("page", "script"));
    rooms.put("output", Set.of());
    rooms.put("http", Set.of());
    rooms.put("preview", Set.of("build", "http"));
    rooms.put("publish", Set.of("output", "history", "git"));
    rooms.put("portal", Set.of("build", "output", "git", "http"));
    rooms.put("report", Set.of("library"));
    rooms.put("intake", Set.of("content"));
    rooms.put("trace", Set.of());
    rooms.put("codec", Set.of());
    rooms.put("diagnostic", Set.of());
    rooms.put("cli", Set.copyOf(rooms.keySet()));
    return rooms;
  }

  static Collection<String> rooms() {
    return MAY_USE.keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyRoomUsesOnlyWhatItMay(String room) {
    useRule("org.jiedu", room).check(HOUSE);
  }

  @Test
  void noClassStandsOutsideTheRooms() {
    assertThat(roomsOf(HOUSE)).isSubsetOf(MAY_USE.keySet()).contains("cli", "diagnostic", "output");
  }

  @Test
  void noRoomIsAMereDrawer() {
    drawerRule("org.jiedu").check(HOUSE);
  }

  @Test
  void onlyMainEndsTheProcess() {
    exitRule().check(HOUSE);
  }

  @Test
  void onlyTheBuildNamesTwoStages() {
    var offenders = new TreeMap<String, Set<String>>();
    for (JavaClass type : HOUSE) {
      Set<String> stages = foreignStagesIn(type);
      if (stages.size() > 1 && !room(type, "org.jiedu").equals("build")) {
        offenders.put(type.getName(), stages);
      }
    }

    assertThat(offenders).isEmpty();
  }

  @Test
  void theTableHasNoCircle() {
    for (String room : MAY_USE.keySet()) {
      for (String used : MAY_USE.get(room)) {
        assertThat(reach(used)).as("%s uses %s", room, used).doesNotContain(room);
      }
    }
  }

  /** The rules themselves: each finds the fixture that breaks it. */
  @Test
  void theRulesFindWhatBreaksThem() {
    assertThatThrownBy(() -> useRule("org.jiedu.fixture", "output").check(FIXTURE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fixture.output.Upwards")
        .hasMessageContaining("fixture.cli.Command");
    assertThatCode(() -> useRule("org.jiedu.fixture", "cli").check(FIXTURE))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> drawerRule("org.jiedu.fixture").check(FIXTURE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fixture.util.Odds");
    assertThatThrownBy(() -> exitRule().check(FIXTURE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fixture.cli.Command");
    assertThat(reach("template")).contains("page", "library", "markdown", "script", "diagnostic");
    assertThat(reach("template")).doesNotContain("check", "build", "output");
  }

  private static ArchRule useRule(String root, String room) {
    Set<String> allowed = reach(room);
    String[] packages =
        allowed.stream().map(used -> root + "." + used + "..").toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(root + "." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(root + "..")).or(resideInAnyPackage(packages)))
        .as("room " + room + " uses only " + allowed)
        .allowEmptyShould(true);
  }

  private static ArchRule drawerRule(String root) {
    String[] drawers =
        Set.of("util", "utils", "helper", "common", "core", "model", "service").stream()
            .sorted()
            .map(name -> root + ".." + name + "..")
            .toArray(String[]::new);
    return noClasses().should().resideInAnyPackage(drawers);
  }

  private static ArchRule exitRule() {
    return noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class);
  }

  /** Returns the room itself and everything it may use, directly or through what it uses. */
  private static Set<String> reach(String room) {
    var reached = new TreeSet<String>(List.of("diagnostic", room));
    for (String used : MAY_USE.getOrDefault(room, Set.of())) {
      reached.addAll(reach(used));
    }
    return reached;
  }

  private static Set<String> foreignStagesIn(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .filter(target -> !room(target, "org.jiedu").equals(room(type, "org.jiedu")))
        .map(JavaClass::getName)
        .filter(name -> name.startsWith("org.jiedu."))
        .map(name -> name.substring("org.jiedu.".length()))
        .filter(STAGES::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> roomsOf(JavaClasses classes) {
    return classes.stream()
        .map(type -> room(type, "org.jiedu"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String room(JavaClass type, String root) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return name;
    }
    String below = name.substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
