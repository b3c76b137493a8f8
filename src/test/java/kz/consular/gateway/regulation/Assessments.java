package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.List;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.territory.Territories;

/** Assesses fictitious applications by the edition in force. */
public final class Assessments {
    static final Edition EDITION = new Editions(Territories.load()).governing(Applications.TODAY);

    private Assessments() {}

    public static Assessment assess(Applications application) {
        return EDITION.assess(application.build(), Applications.TODAY);
    }

    /** The citation and code of each finding, and the person where it concerns one. */
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
