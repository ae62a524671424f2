package org.v6ready.office.apps;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/// Scans folders, files and the archives in them. Follows no symbolic link, reads within limits, never
/// fails for what a file contains; what was not read is in the report.
public final class AppSearch {
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".svn", ".hg", "node_modules", "__pycache__", ".venv", "proc", "sys", "dev");

  private final AppLimits limits;
  private final Findings findings;
  private final EntryScan entries;

  private AppSearch(AppLimits limits) {
    this.limits = limits;
    this.findings = new Findings(limits.places());
    this.entries = new EntryScan(limits, findings);
  }

  /// Scans everything under `roots`; a root that is a folder of another program's parts is read all
  /// the same.
  public static AppReport scan(List<Path> roots, AppLimits limits) {
    AppSearch scan = new AppSearch(limits);
    for (Path root : roots) {
      scan.tree(root);
    }
    return scan.findings.report(scan.entries.files(), scan.entries.octets());
  }

  private void tree(Path root) {
    if (!Files.exists(root)) {
      findings.skip(root.toString(), AppReport.Reason.NOT_THERE);
      return;
    }
    try {
      Files.walkFileTree(root, new Visitor(root));
    } catch (IOException unreadable) {
      findings.skip(root.toString(), AppReport.Reason.UNREADABLE);
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path name = directory.getFileName();
      if (name == null || directory.equals(root) || !NOT_OURS.contains(name.toString())) {
        return FileVisitResult.CONTINUE;
      }
      findings.skip(directory.toString(), AppReport.Reason.VENDORED);
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isRegularFile()) {
        return FileVisitResult.CONTINUE;
      }
      if (entries.files() >= limits.files() || entries.octets() >= limits.totalOctets()) {
        boolean count = entries.files() >= limits.files();
        findings.skip(file.toString(), count ? AppReport.Reason.TOO_MANY_FILES : AppReport.Reason.TOO_MANY_OCTETS);
        return FileVisitResult.TERMINATE;
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        entries.file(file.toString(), in);
      } catch (IOException unreadable) {
        findings.skip(file.toString(), AppReport.Reason.UNREADABLE);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      findings.skip(file.toString(), AppReport.Reason.UNREADABLE);
      return FileVisitResult.CONTINUE;
    }
  }
}
