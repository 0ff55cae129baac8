package org.jiedu.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from asking the machine: to read a history it needs neither the user's settings nor
 * the system's, for which it would start git, nor a file of its own in the user's home, nor the
 * speed of the disk.
 */
public final class QuietGit extends SystemReader.Delegate {
  private QuietGit(SystemReader machine) {
    super(machine);
  }

  /** Makes JGit quiet for this process; a second time does nothing. */
  public static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof QuietGit)) {
      SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
    }
  }

  /** Returns settings that are empty, whatever the system's are. */
  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  /** Returns settings that are empty, whatever the user's are. */
  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  /** Returns settings that are empty, whatever JGit's own are. */
  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  /** Settings that are never read from a file, nor written to one. */
  private static final class EmptyConfig extends FileBasedConfig {
    EmptyConfig(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is nothing to load.
    }

    @Override
    public void save() {
      // There is nothing to keep.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    /**
     * Says how finely the file system keeps time, as coarse as any does. Not told, JGit measures it
     * for some seconds by writing files into the workspace.
     */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit unit) {
      if (section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)) {
        return unit.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION);
      }
      return super.getTimeUnit(section, subsection, name, defaultValue, unit);
    }
  }
}
