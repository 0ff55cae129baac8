package org.jiedu.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.output.Manifest;

/**
 * One whole site that was made from a commit.
 *
 * @param number counted from 1; a later release has a greater one
 * @param commit the commit's full name
 * @param time when it was made
 * @param files how many its site has
 * @param account whose push it was made for
 * @param manifestDigest the SHA-256 of its manifest's text
 * @param folder where it stands
 */
public record Release(
    int number,
    String commit,
    Instant time,
    int files,
    String account,
    String manifestDigest,
    Path folder) {
  private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,8})-([0-9a-f]{12})");
  private static final int SHORT = 12;
  private static final JsonFactory JSON = new JsonFactory();

  /** Keeps of the time what is written of it. */
  public Release {
    time = time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the web root. */
  public Path site() {
    return folder.resolve("site");
  }

  /** Returns the first twelve digits of the commit. */
  public String shortCommit() {
    return commit.substring(0, SHORT);
  }

  /**
   * Returns which files it should have, or empty if its manifest is not the one it was made with.
   *
   * @throws IOException if the manifest cannot be read
   */
  public Optional<Manifest> manifest() throws IOException {
    Path file = manifestFile(folder);
    boolean isOwn = Files.exists(file) && Manifest.digestOf(file).equals(manifestDigest);
    return isOwn ? Manifest.read(file) : Optional.empty();
  }

  static Path manifestFile(Path folder) {
    return folder.resolve("manifest.txt");
  }

  static Path jsonFile(Path folder) {
    return folder.resolve("release.json");
  }

  static String name(int number, String commit) {
    return number + "-" + commit.substring(0, SHORT);
  }

  /** Returns the number that a folder's name begins with, or 0 if it is no release's name. */
  static int numberOf(Path folder) {
    Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  /**
   * Returns the release in a folder, or empty if the folder holds no whole one.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<Release> read(Path folder) throws IOException {
    boolean isWhole =
        numberOf(folder) > 0
            && Files.isDirectory(folder.resolve("site"))
            && Files.isRegularFile(manifestFile(folder))
            && Files.isRegularFile(jsonFile(folder));
    if (!isWhole) {
      return Optional.empty();
    }
    try {
      return parse(Files.readAllBytes(jsonFile(folder)), folder)
          .filter(found -> found.folder().endsWith(name(found.number(), found.commit())));
    } catch (NoSuchFileException removedMeanwhile) {
      return Optional.empty();
    }
  }

  /** Returns what {@code release.json} says. */
  byte[] json() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("number", number);
      json.writeStringField("commit", commit);
      json.writeStringField("time", time.toString());
      json.writeNumberField("files", files);
      json.writeStringField("account", account);
      json.writeStringField("manifest", manifestDigest);
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static Optional<Release> parse(byte[] bytes, Path folder) {
    try (JsonParser json = JSON.createParser(bytes)) {
      Map<String, String> values = new HashMap<>();
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        values.put(name, json.getText());
      }
      return Optional.of(
          new Release(
              Integer.parseInt(value(values, "number")),
              commit(value(values, "commit")),
              Instant.parse(value(values, "time")),
              Integer.parseInt(value(values, "files")),
              value(values, "account"),
              value(values, "manifest"),
              folder));
    } catch (IOException | NumberFormatException | DateTimeException spoilt) {
      return Optional.empty();
    }
  }

  private static String commit(String name) throws IOException {
    if (name.length() < SHORT) {
      throw new IOException("release.json says no commit");
    }
    return name;
  }

  private static String value(Map<String, String> values, String name) throws IOException {
    String value = values.get(name);
    if (value == null) {
      throw new IOException("release.json says no " + name);
    }
    return value;
  }
}
