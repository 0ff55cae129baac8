package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jiedu.TestWorkspace;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pictures the real command puts into a site, and what the pages say of them. */
final class PosterFilesTest {
  private static final String SITE = "https://www.example.gov.cn/";
  private static final String ASKED = "interpretations/butie/";
  private static final String PUTONG = "interpretations/putong/";

  /** Charts whose names differ from others by a hyphen or the ending alone. */
  private static final String TWINS = "\n![步骤](charts/a-steps.yaml)\n\n![钱](charts/钱.yml)\n";

  @TempDir private static Path folder;
  private static TestWorkspace workspace = TestWorkspace.existing(Path.of(""));
  private static BuiltSite site = new BuiltSite(Path.of(""));

  @BeforeAll
  static void buildPackagesOfEveryKind() throws IOException {
    workspace = TestWorkspace.in(folder.resolve("workspace"));
    copy("putong", "");
    copy("caogao", "poster: {}\ndraft: true\n");
    copy("chehui", "poster: {}\nwithdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར་འཁྲུལ།}}\n");
    copy("weilai", "poster: {}\n");
    workspace
        .replace("content/interpretations/weilai/package.yaml", "2026-03-10", "2099-03-10")
        .append(PACKAGE + "package.yaml", "poster: {}\n")
        .append(
            PACKAGE + "zh.md",
            "\n## 办事流程\n\n![步骤](charts/a/steps.yaml)\n\n![钱](charts/钱.yaml)\n" + TWINS)
        .append(
            PACKAGE + "bo.md",
            "\n## དོན་གཅོད་ཀྱི་རིམ་པ།\n\n![གོམ་པ།](charts/a/steps.yaml)\n\n![དངུལ།](charts/钱.yaml)\n"
                + TWINS)
        .with(PACKAGE + "charts/a-steps.yaml", chart("steps", "- {label: {zh: 领取, bo: ལེན།}}"))
        .with(PACKAGE + "charts/钱.yml", chart("steps", "- {label: {zh: 等待, bo: སྒུག}}"))
        .with(PACKAGE + "charts/a/steps.yaml", chart("steps", "- {label: {zh: 申请, bo: རེ་ཞུ།}}"))
        .with(
            PACKAGE + "charts/钱.yaml",
            chart("figures", "- {value: \"3\", label: {zh: 三, bo: གསུམ།}}"));
    site = build("asked");
  }

  @Test
  void holdsThePicturesOfWhoAsksForThem() throws IOException {
    assertThat(pictures(site))
        .containsExactly(
            "card.bo.png",
            "card.zh.png",
            ASKED + "card.bo.png",
            ASKED + "card.zh.png",
            ASKED + "charts/a-steps.bo.png",
            ASKED + "charts/a-steps.bo.svg",
            ASKED + "charts/a-steps.zh.png",
            ASKED + "charts/a-steps.zh.svg",
            ASKED + "charts/a/steps.bo.png",
            ASKED + "charts/a/steps.bo.svg",
            ASKED + "charts/a/steps.zh.png",
            ASKED + "charts/a/steps.zh.svg",
            ASKED + "charts/钱.bo.png",
            ASKED + "charts/钱.bo.svg",
            ASKED + "charts/钱.yml.bo.png",
            ASKED + "charts/钱.yml.bo.svg",
            ASKED + "charts/钱.yml.zh.png",
            ASKED + "charts/钱.yml.zh.svg",
            ASKED + "charts/钱.zh.png",
            ASKED + "charts/钱.zh.svg",
            ASKED + "poster.bo-1.png",
            ASKED + "poster.bo-2.png",
            ASKED + "poster.bo.png",
            ASKED + "poster.bo.svg",
            ASKED + "poster.zh-1.png",
            ASKED + "poster.zh-2.png",
            ASKED + "poster.zh-bo-1.png",
            ASKED + "poster.zh-bo-2.png",
            ASKED + "poster.zh-bo.png",
            ASKED + "poster.zh-bo.svg",
            ASKED + "poster.zh.png",
            ASKED + "poster.zh.svg");
  }

  @Test
  void cutsAHighPosterIntoSlicesThatMakeTheWhole() throws IOException {
    BufferedImage whole = image("poster.zh-bo.png");
    List<BufferedImage> slices = List.of(image("poster.zh-bo-1.png"), image("poster.zh-bo-2.png"));

    assertThat(whole.getHeight()).isGreaterThan(4000);
    assertThat(slices)
        .allMatch(slice -> slice.getWidth() == 1080)
        .allMatch(slice -> slice.getHeight() <= 4000);
    assertThat(slices.stream().mapToInt(BufferedImage::getHeight).sum())
        .isEqualTo(whole.getHeight());
    int top = 0;
    for (BufferedImage slice : slices) {
      assertThat(pixels(slice, 0, slice.getHeight()))
          .isEqualTo(pixels(whole, top, slice.getHeight()));
      top += slice.getHeight();
    }
  }

  @Test
  void drawsPostersAndCardsInTheirSizes() throws IOException {
    BufferedImage poster = image("poster.zh.png");
    BufferedImage card = image("card.bo.png");

    assertThat(poster.getWidth()).isEqualTo(1080);
    assertThat(poster.getHeight()).isBetween(1000, 5000);
    assertThat(List.of(card.getWidth(), card.getHeight())).containsExactly(1200, 630);
  }

  @Test
  void leadsByTheCodeOfEachPosterToItsPage() throws Exception {
    Map<String, String> pages =
        Map.of("zh", "zh/interpretations/butie/", "bo", "bo/" + ASKED, "zh-bo", ASKED);

    Map<String, String> codes = new TreeMap<>();
    for (String language : pages.keySet()) {
      codes.put(language, decoded(image("poster." + language + ".png")));
    }

    assertThat(codes)
        .allSatisfy((language, code) -> assertThat(code).isEqualTo(SITE + pages.get(language)));
  }

  @Test
  void leadsEveryLinkToAPictureThatIsThere() throws IOException {
    assertThat(new LinkWalk(site).broken()).isEmpty();
    assertThat(sharedPictures(site)).isNotEmpty();
    assertThat(site.files().keySet()).containsAll(sharedPictures(site).values());
    assertThat(sharedPictures(site))
        .containsEntry("bo/interpretations/butie/index.html", ASKED + "card.bo.png")
        .containsEntry("bo/interpretations/putong/index.html", "card.bo.png");
  }

  @Test
  void givesEachPackageItsPicturesWhenAllAreWanted() throws IOException {
    BuiltSite all = build("all", "--pictures", "all");

    TreeSet<String> folders = new TreeSet<>();
    pictures(all).forEach(path -> folders.add(path.replaceFirst("[^/]*$", "")));
    assertThat(folders).containsExactly("", ASKED, ASKED + "charts/", ASKED + "charts/a/", PUTONG);
    assertThat(pictures(all)).contains(PUTONG + "card.zh.png", PUTONG + "poster.zh-bo.svg");
    assertThat(new LinkWalk(all).broken()).isEmpty();
    assertThat(all.files().keySet()).containsAll(sharedPictures(all).values());
  }

  @Test
  void holdsNoPictureAndNamesNoneWhenNoneIsWanted() throws IOException {
    BuiltSite none = build("none", "--pictures", "none");

    assertThat(pictures(none)).isEmpty();
    assertThat(sharedPictures(none)).isEmpty();
    assertThat(none.page("interpretations/butie/index.html").select(".poster")).isEmpty();
    assertThat(new LinkWalk(none).broken()).isEmpty();
  }

  @Test
  void writesOutlinesWithoutFontsOrAddresses() throws IOException {
    String svg = site.text(ASKED + "poster.zh-bo.svg");

    assertThat(svg).contains("<title>草原补助资金管理办法解读").contains("<desc");
    assertThat(svg).doesNotContain("<text", "<image", "font-family", "href=\"http");
  }

  private static BuiltSite build(String name, String... options) {
    Path target = folder.resolve(name);
    List<String> args = new java.util.ArrayList<>(List.of("build", "-o", target.toString()));
    args.addAll(List.of(options));
    JieduRun run = JieduRun.in(workspace.root(), args.toArray(String[]::new));
    assertThat(run.code()).as("%s", run).isZero();
    return new BuiltSite(target);
  }

  private static void copy(String id, String keys) {
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      String text = workspace.text(PACKAGE + file) + (file.endsWith("yaml") ? keys : "");
      workspace.with("content/interpretations/" + id + "/" + file, text);
    }
  }

  private static String chart(String kind, String rows) {
    return "kind: "
        + kind
        + "\ntitle: {zh: 图, bo: རི་མོ།}\nsummary: {zh: 说明, bo: གསལ་བཤད།}\nrows:\n  "
        + rows
        + "\n";
  }

  private static List<String> pictures(BuiltSite built) throws IOException {
    return built.files().keySet().stream()
        .filter(path -> path.matches(".*[.](png|svg)"))
        .filter(path -> !path.startsWith("assets/"))
        .toList();
  }

  /** Returns the path of the picture that each page names for those who share it. */
  private static SortedMap<String, String> sharedPictures(BuiltSite built) throws IOException {
    SortedMap<String, String> pictures = new TreeMap<>();
    for (Map.Entry<String, Document> page : built.pages().entrySet()) {
      for (String address : page.getValue().select("meta[property=og:image]").eachAttr("content")) {
        assertThat(address).startsWith(SITE);
        pictures.put(page.getKey(), address.substring(SITE.length()));
      }
    }
    return pictures;
  }

  private static BufferedImage image(String name) throws IOException {
    return ImageIO.read(Files.newInputStream(site.folder().resolve(ASKED + name)));
  }

  private static int[] pixels(BufferedImage image, int top, int height) {
    return image.getRGB(0, top, image.getWidth(), height, null, 0, image.getWidth());
  }

  private static String decoded(BufferedImage poster) throws Exception {
    // The code stands in the foot; a telephone points at that, not at the whole.
    BufferedImage foot = poster.getSubimage(0, poster.getHeight() - 1000, 1080, 1000);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(foot)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }
}
