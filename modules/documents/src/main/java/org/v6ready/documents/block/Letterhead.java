package org.v6ready.documents.block;

import java.util.List;

/// The head of page 1 (1 to 4 and 5b): the country's name and motto at the right, who issues at the
/// left. `superior` lines are regular, `issuer` lines bold; `number` such as `Số:       /BC-UBND`;
/// `placeAndDate` is in italics; `about` is a letter's subject, empty for named documents.
public record Letterhead(
    String country,
    String motto,
    List<String> superior,
    List<String> issuer,
    String number,
    String placeAndDate,
    String about)
    implements Block {
  public Letterhead {
    country = Plain.text(country);
    motto = Plain.text(motto);
    superior = Plain.texts(superior);
    issuer = Plain.texts(issuer);
    number = Plain.text(number);
    placeAndDate = Plain.text(placeAndDate);
    about = Plain.text(about);
  }
}
