package org.jiedu.portal;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Message;
import org.jspecify.annotations.NullMarked;

/** A second process that releases, one release after another, and can be killed. */
final class OtherPortal {
  private static final int PAGES = 40;

  private OtherPortal() {}

  /** Starts it; each line that it prints is the number of a release that is live. */
  static Process start(Path root) throws IOException {
    String classes =
        Stream.of(
                OtherPortal.class,
                Releases.class,
                Message.class,
                JsonFactory.class,
                NullMarked.class)
            .map(
                type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()))
            .distinct()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(java, "-cp", classes, OtherPortal.class.getName(), root.toString()))
        .redirectErrorStream(true)
        .start();
  }

  public static void main(String[] args) throws Exception {
    SmallPortal portal = new SmallPortal(new PortalFolder(Path.of(args[0])));
    AuditLog log = new AuditLog(portal.folder(), SmallPortal.CLOCK);
    for (int round = 0; true; round++) {
      Map<String, String> files = new TreeMap<>();
      for (int page = 0; page < PAGES; page++) {
        files.put("p/" + page + "/index.html", page % 3 == 0 ? "kept" : "version " + round);
      }
      Release release = portal.publishAndPrune(files, 3);
      log.append("deploy", "wang", new TreeMap<>(Map.of("commit", release.commit())));
      System.out.println(release.number());
    }
  }
}
