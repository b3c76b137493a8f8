package kz.consular.gateway.cli.officer;

import java.util.List;
import java.util.stream.Collectors;
import kz.consular.gateway.cli.terminal.TextReport;
import kz.consular.wire.application.DocumentKind;
import kz.consular.wire.mission.Assessment;
import kz.consular.wire.mission.Finding;
import kz.consular.wire.mission.Note;
import kz.consular.wire.mission.RequiredDocument;

/** An assessment as the officer goes through it with the family. */
record AssessmentPage(Assessment assessment, TextReport sheet) {

    void findings() {
        if (!assessment.getFinding().isEmpty()) {
            sheet.section("findings");
            assessment.getFinding().forEach(finding -> print(finding, sheet));
        }
        notes(assessment.getNote(), sheet);
    }

    void papers() {
        if (!assessment.getRequiredDocument().isEmpty()) {
            sheet.section("papers");
            assessment.getRequiredDocument().forEach(this::print);
        }
        sheet.line("to.establish", assessment.getRegistrationToEstablish());
    }

    static void notes(List<Note> notes, TextReport sheet) {
        if (!notes.isEmpty()) {
            sheet.section("notes");
            notes.forEach(note -> print(note, sheet));
        }
    }

    private static void print(Note note, TextReport sheet) {
        var person = note.getPerson() == null ? "" : "  " + note.getPerson();
        sheet.plain("  " + note.getCitation() + "  " + note.getCode() + person);
        sheet.plain("    " + sheet.say(note.getText()));
    }

    private static void print(Finding finding, TextReport sheet) {
        var person = finding.getPerson() == null ? "" : "  " + finding.getPerson();
        sheet.plain("  " + finding.getCitation() + "  " + finding.getCode() + person);
        sheet.plain("    " + sheet.say(finding.getCause()));
        sheet.plain("    " + sheet.say(finding.getRemedy()));
    }

    private void print(RequiredDocument paper) {
        var kinds = paper.getAnyOf().stream().map(DocumentKind::value).collect(Collectors.joining(" | "));
        var person = paper.getPerson() == null ? "" : ", " + paper.getPerson();
        sheet.plain("  [" + (paper.isProvided() ? "x" : " ") + "] " + paper.getCitation() + "  "
                + sheet.say(paper.getTitle()) + person + " (" + kinds + ")");
    }
}
