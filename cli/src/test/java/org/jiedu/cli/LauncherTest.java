package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a house of its own, with a tool that echoes its arguments and a Maven that
 * only copies it. Each case is a shell script in UTF-8: the locale of the tests plays no part.
 */
final class LauncherTest {
  private static final String JAVA_HOME = System.getProperty("java.home");

  @TempDir Path scratch;
  private Path home;
  private Path jar;

  @BeforeEach
  void furnish() throws IOException {
    home = Files.createDirectories(scratch.resolve("the house"));
    jar = home.resolve("cli/target/jiedu.jar");
    Files.createDirectories(home.resolve("cli/src/main"));
    Files.createDirectories(scratch.resolve("bin"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("..", "jiedu"), home.resolve("jiedu"));
    assertThat(home.resolve("jiedu").toFile().setExecutable(true)).isTrue();
    echoJar(scratch.resolve("echo.jar"));
  }

  @Test
  void passesEveryArgumentFromAnyFolderInAnyLocale() throws Exception {
    givenABuiltTool();

    Result run =
        run(
            """
            mkdir -p '工作 区' && cd '工作 区'
            LC_ALL=C LANG=zh_CN.UTF-8 "$HOME_FOLDER/jiedu" 'a b' '汉 字' 'བོད་ཡིག' '' '*' '"' '$x'
            """);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(
            "argument a b\nargument 汉 字\nargument བོད་ཡིག\nargument \n"
                + "argument *\nargument \"\nargument $x\nfolder ")
        .contains("/工作 区\n")
        .endsWith("locale C\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void givesTheLanguageOfTheUserOn() throws Exception {
    givenABuiltTool();

    Result run = run("unset LC_ALL LC_MESSAGES; LANG=zh_CN.GB18030 \"$HOME_FOLDER/jiedu\" 汉");

    assertThat(run.out()).contains("argument 汉\n").endsWith("locale zh_CN.GB18030\n");
  }

  @Test
  void findsItselfThroughLinks() throws Exception {
    givenABuiltTool();

    Result run =
        run(
            """
            mkdir links && ln -s "$HOME_FOLDER/jiedu" links/one && ln -s links/one two
            ./two a && PATH=$PWD/links:$PATH && one b && cd links && sh one c
            """);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("argument a\n", "argument b\n", "argument c\n");
  }

  @Test
  void endsAsTheToolEnds() throws Exception {
    givenABuiltTool();

    assertThat(run("\"$HOME_FOLDER/jiedu\" fail").code()).isEqualTo(70);
  }

  @Test
  void buildsWhatIsMissingOnceForTwoAtATime() throws Exception {
    givenMaven("sleep 1; mkdir -p cli/target; cp '" + scratch + "/echo.jar' cli/target/jiedu.jar");

    Result run = run("\"$HOME_FOLDER/jiedu\" a & \"$HOME_FOLDER/jiedu\" b; wait");

    assertThat(run.out()).contains("argument a\n", "argument b\n").doesNotContain("from maven");
    assertThat(scratch.resolve("calls"))
        .hasContent("-q -B -Dstyle.color=never package -DskipTests");
    assertThat(home.resolve("cli/target/.building")).doesNotExist();
  }

  @Test
  void showsNoHalfBuiltJarToTheSecond() throws Exception {
    givenMaven(
        "mkdir -p cli/target; echo half >cli/target/jiedu.jar; sleep 2;"
            + " cp '"
            + scratch
            + "/echo.jar' cli/target/jiedu.jar");

    Result run = run("\"$HOME_FOLDER/jiedu\" a & sleep 1; \"$HOME_FOLDER/jiedu\" b; wait");

    assertThat(run.out()).contains("argument a\n", "argument b\n");
  }

  @Test
  void buildsAgainAfterAnEdit() throws Exception {
    givenABuiltTool();
    givenMaven("cp '" + scratch + "/echo.jar' cli/target/jiedu.jar");
    run("\"$HOME_FOLDER/jiedu\" a");
    assertThat(scratch.resolve("calls")).doesNotExist();
    Files.writeString(home.resolve("cli/src/main/A.java"), "class A {}");

    assertThat(run("\"$HOME_FOLDER/jiedu\" b").out()).contains("argument b\n");
    assertThat(run("\"$HOME_FOLDER/jiedu\" c").out()).contains("argument c\n");

    assertThat(scratch.resolve("calls"))
        .hasContent("-q -B -Dstyle.color=never package -DskipTests");
  }

  @Test
  void takesTheLockOfAKilledBuildAway() throws Exception {
    givenMaven("cp '" + scratch + "/echo.jar' cli/target/jiedu.jar");
    Files.createDirectories(home.resolve("cli/target/.building"));

    Result run =
        run(
            """
            sh -c 'echo $$' >"$HOME_FOLDER/cli/target/.building/pid"
            "$HOME_FOLDER/jiedu" a
            """);

    assertThat(run.out()).contains("argument a\n");
  }

  @Test
  void saysInOneSentenceThatTheBuildFailed() throws Exception {
    givenMaven("echo '[ERROR] from maven'; exit 1");

    Result run = run("LC_ALL=C \"$HOME_FOLDER/jiedu\" a");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("[ERROR] from maven")
        .endsWith("jiedu: the tool could not be built: see the lines above\n");
    assertThat(home.resolve("cli/target/.building")).doesNotExist();
  }

  @Test
  void namesWhatIsMissing() throws Exception {
    Result noJava = run("JAVA_HOME= PATH=$BARE LC_ALL=C /bin/sh \"$HOME_FOLDER/jiedu\"");
    Result noMaven = run("PATH=$BARE LC_ALL=C /bin/sh \"$HOME_FOLDER/jiedu\"");
    Result inChinese = run("PATH=$BARE LC_ALL=zh_CN.UTF-8 /bin/sh \"$HOME_FOLDER/jiedu\"");
    Result wrongHome = run("JAVA_HOME=/nowhere LC_ALL=C \"$HOME_FOLDER/jiedu\"");

    assertThat(List.of(noJava.code(), noMaven.code(), inChinese.code(), wrongHome.code()))
        .containsOnly(3);
    assertThat(noJava.err()).startsWith("jiedu: java is missing: install a JDK 17").hasLineCount(1);
    assertThat(noMaven.err()).contains("mvn is missing: install Maven 3.8").hasLineCount(1);
    assertThat(inChinese.err()).contains("缺少 mvn").hasLineCount(1);
    assertThat(wrongHome.err()).contains("JAVA_HOME (/nowhere)").hasLineCount(1);
  }

  private long memory(String command) throws Exception {
    Result run = run(command);
    assertThat(run.code()).as(run.err()).isZero();
    return Long.parseLong(run.out().strip().replaceAll("(?s).*memory ", ""));
  }

  @Test
  void takesTheMemoryThatTheUserSaysAndElseNotMoreThanALargePortalNeeds() throws Exception {
    givenABuiltTool();

    assertThat(memory("JIEDU_MEMORY=300m \"$HOME_FOLDER/jiedu\" memory")).isBetween(200L, 300L);
    assertThat(memory("JIEDU_MEMORY=300m \"$HOME_FOLDER/jiedu\" preview memory"))
        .isBetween(200L, 300L);
    assertThat(memory("\"$HOME_FOLDER/jiedu\" preview memory")).isBetween(100L, 3600L);
  }

  /** Of a large portal only what is made for the first time is worth thorough compilation. */
  @Test
  void compilesThoroughlyWhereMuchIsToBeMade() throws Exception {
    givenABuiltTool();
    Path workspace = scratch.resolve("workspace");
    Path packages = workspace.resolve("content/interpretations");
    Files.createDirectories(workspace.resolve("site"));
    Files.writeString(workspace.resolve("site/site.yaml"), "");
    String build = "\"$HOME_FOLDER/jiedu\" build compiler -C '" + workspace + "'";

    givenPackages(packages, 0, 500);
    assertThat(run(build).out()).contains("compiler quick");
    givenPackages(packages, 500, 501);
    assertThat(run(build).out()).contains("compiler sparing");
    givenPackages(packages, 501, 2001);
    assertThat(run(build).out()).contains("compiler thorough");

    Path memory = workspace.resolve(".jiedu/memory-1.bin");
    Files.createDirectories(memory.getParent());
    Files.writeString(memory, "");
    Files.setLastModifiedTime(memory, FileTime.fromMillis(System.currentTimeMillis() + 4000));
    assertThat(run(build).out()).contains("compiler thorough");

    Files.createDirectories(workspace.resolve("site/public"));
    assertThat(run(build).out()).contains("compiler quick");
    String elsewhere = build + " -o '" + workspace.resolve("new") + "'";
    assertThat(run(elsewhere).out()).contains("compiler thorough");

    Files.delete(packages.resolve("p2000"));
    assertThat(run(build).out()).contains("compiler quick");
    assertThat(run(elsewhere).out()).contains("compiler sparing");
  }

  private static void givenPackages(Path packages, int first, int end) throws IOException {
    for (int i = first; i < end; i++) {
      Files.createDirectories(packages.resolve("p" + i));
    }
  }

  @Test
  void refusesWhatIsNoSizeOfMemory() throws Exception {
    givenABuiltTool();

    for (String size : List.of("much", "8", "8gb", "g", "0g", "-1g", "8g0", "8 g")) {
      Result run = run("JIEDU_MEMORY='" + size + "' LC_ALL=C \"$HOME_FOLDER/jiedu\" memory");

      assertThat(run.code()).as(size).isEqualTo(3);
      assertThat(run.err()).contains("JIEDU_MEMORY (" + size + ") is no size").hasLineCount(1);
    }
  }

  @Test
  void makesTheArchiveOnceForTwoAtATime() throws Exception {
    givenArchiver("until [ -e go ]; do sleep 0.1; done");

    run(
        """
        export JAVA_HOME="$PWD/java"
        "$HOME_FOLDER/jiedu" a
        until [ -e made ]; do sleep 0.1; done
        "$HOME_FOLDER/jiedu" b
        sleep 1
        touch go
        until [ -s '%s' ] && [ ! -e '%s.making' ]; do sleep 0.1; done
        """
            .formatted(archive(), archive()));

    assertThat(scratch.resolve("made")).hasContent("made");
  }

  @Test
  void makesTheArchiveAfterAllWhenTheMakingWasKilled() throws Exception {
    givenArchiver("[ -e again ] || { echo half >\"$file\"; kill -9 $$; }");

    run(
        """
        export JAVA_HOME="$PWD/java"
        "$HOME_FOLDER/jiedu" a
        until [ -e made ] && [ ! -e '%s.making' ]; do sleep 0.1; done
        touch again
        "$HOME_FOLDER/jiedu" b
        sleep 1
        until [ ! -e '%s.making' ]; do sleep 0.1; done
        """
            .formatted(archive(), archive()));

    assertThat(archive()).hasContent("archive");
  }

  private record Result(int code, String out, String err) {}

  private void givenABuiltTool() throws IOException {
    Files.createDirectories(jar.getParent());
    Files.copy(scratch.resolve("echo.jar"), jar);
    // A moment later than the sources: some file systems count in whole seconds.
    long now = System.currentTimeMillis();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(now + 2));
    // An archive that fits nothing: Java has to start without it and without a word.
    Files.writeString(archive(), "no archive");
    Files.setLastModifiedTime(archive(), FileTime.fromMillis(now + 4));
  }

  /** A Java that does something, makes an archive, and writes down that it begins to. */
  private void givenArchiver(String first) throws IOException {
    givenABuiltTool();
    Files.delete(archive());
    Files.createDirectories(scratch.resolve("java/bin"));
    Files.writeString(
        scratch.resolve("java/release"),
        "JAVA_VERSION=\"" + System.getProperty("java.version") + "\"\n");
    Path java = scratch.resolve("java/bin/java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        file=$(echo "$*" | sed -n 's/.*-XX:\\(SharedArchiveFile\\|AOTCacheOutput\\)=\\(.*\\) -jar .*/\\2/p')
        [ -n "$file" ] || exit 0
        echo made >>made
        %s
        echo archive >"$file"
        """
            .formatted(first));
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private Path archive() {
    String version = System.getProperty("java.version");
    String kind = Runtime.version().feature() >= 25 ? ".aot" : ".jsa";
    return jar.resolveSibling("jiedu-" + version + kind);
  }

  private void givenMaven(String work) throws IOException {
    Path mvn = scratch.resolve("bin/mvn");
    Files.writeString(mvn, "#!/bin/sh\necho \"$@\" >>'" + scratch + "/calls'\n" + work + "\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
  }

  private Result run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(scratch.resolve("case.sh"), prologue() + script);
    Path out = scratch.resolve("out.txt");
    Path err = scratch.resolve("err.txt");
    var builder =
        new ProcessBuilder("/bin/sh", file.toString())
            .directory(scratch.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    int code = builder.start().waitFor();
    return new Result(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /** Puts our Maven first on the path, and the tools of the system but Java and Maven in BARE. */
  private String prologue() {
    return """
    HOME_FOLDER='%s'
    PATH='%s/bin':$PATH
    BARE='%s/bare'
    mkdir -p "$BARE"
    for tool in readlink dirname find sed cat mkdir mv rm sleep touch locale; do
      ln -sf "$(command -v $tool)" "$BARE/$tool"
    done
    """
        .formatted(home, scratch, scratch);
  }

  private static void echoJar(Path file) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoArguments.class.getName());
    String entry = EchoArguments.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(file), manifest);
        InputStream code = EchoArguments.class.getResourceAsStream("/" + entry)) {
      assertThat(code).isNotNull();
      out.putNextEntry(new JarEntry(entry));
      code.transferTo(out);
    }
  }
}
