package org.v6ready.plan.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.v6ready.plan.purchase.DeviceClass;
import org.v6ready.yaml.FileText;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Problems;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.TreeReader;
import org.v6ready.yaml.Values;

/// Reads the purchasing checklist that ships with the program.
public final class PurchasingReader {
  private PurchasingReader() {}

  /// Every class of equipment, in the order of the file. A fault of the file is a bug.
  public static List<DeviceClass> shipped() {
    Problems problems = new Problems();
    List<DeviceClass> classes = read(Shipped.octets("packs/purchasing.yaml"), problems);
    if (!problems.none()) {
      throw new IllegalStateException(problems.sorted().toString());
    }
    return classes;
  }

  private static List<DeviceClass> read(byte[] octets, Problems problems) {
    Words words = new Words(new Values(problems, Map.of()));
    List<DeviceClass> classes = new ArrayList<>();
    FileText.decode("purchasing.yaml", octets, problems)
        .flatMap(text -> TreeReader.read("purchasing.yaml", text, problems))
        .flatMap(node -> Section.open(node, "", List.of("version", "classes"), problems))
        .ifPresent(
            root -> {
              for (Node node : words.values().items(root.value("classes"), "classes")) {
                Section.open(node, "classes", List.of("id", "name", "must", "should"), problems)
                    .ifPresent(section -> classes.add(deviceClass(section, words)));
              }
            });
    return classes;
  }

  private static DeviceClass deviceClass(Section section, Words words) {
    List<DeviceClass.Requirement> requirements = new ArrayList<>();
    for (String level : List.of("must", "should")) {
      for (Node node : words.values().items(section.value(level), section.at(level))) {
        Section.open(node, section.at(level), List.of("vi", "en", "basis"), words.problems())
            .ifPresent(
                line ->
                    requirements.add(
                        new DeviceClass.Requirement(
                            new org.v6ready.plan.Wording(words.text(line, "vi"), words.text(line, "en")),
                            words.values().text(line.value("basis"), line.at("basis")).orElse(""),
                            level.equals("must"))));
      }
    }
    return new DeviceClass(words.text(section, "id"), words.wording(section, "name"), requirements);
  }
}
