package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.List;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.territory.Territories;

/** What the edition in force says to a made-up application. */
public final class Assessing {
    static final Edition EDITION = new Editions(Territories.load()).governing(Applications.TODAY);

    private Assessing() {}

    public static Assessment assess(Applications application) {
        return EDITION.assess(application.build(), Applications.TODAY);
    }

    /** Every finding's code, and with the person it concerns where it concerns one. */
    public static List<String> findings(Applications application) {
        return findings(application, Applications.TODAY);
    }

    public static List<String> findings(Applications application, LocalDate today) {
        return EDITION.assess(application.build(), today).findings().stream()
                .map(finding -> finding.citation()
                        + " " + finding.code()
                        + finding.person().map(person -> " " + person).orElse(""))
                .toList();
    }

    public static List<NoteCode> notes(Applications application) {
        return assess(application).notes().stream().map(Note::code).toList();
    }
}
