package kz.consular.gateway.cli.officer;

import java.util.List;
import java.util.stream.Collectors;
import kz.consular.gateway.cli.terminal.TextReport;
import kz.consular.wire.application.DocumentKind;
import kz.consular.wire.mission.Assessment;
import kz.consular.wire.mission.Finding;
import kz.consular.wire.mission.Note;
import kz.consular.wire.mission.RequiredDocument;

/** Prints an assessment, which the officer reads together with the family. */
record AssessmentText(Assessment assessment, TextReport report) {

    void findings() {
        if (!assessment.getFinding().isEmpty()) {
            report.section("findings");
            assessment.getFinding().forEach(finding -> print(finding, report));
        }
        notes(assessment.getNote(), report);
    }

    void requiredDocuments() {
        if (!assessment.getRequiredDocument().isEmpty()) {
            report.section("papers");
            assessment.getRequiredDocument().forEach(this::print);
        }
        report.line("to.establish", assessment.getRegistrationToEstablish());
    }

    static void notes(List<Note> notes, TextReport report) {
        if (!notes.isEmpty()) {
            report.section("notes");
            notes.forEach(note -> print(note, report));
        }
    }

    private static void print(Note note, TextReport report) {
        var person = note.getPerson() == null ? "" : "  " + note.getPerson();
        report.print("  " + note.getCitation() + "  " + note.getCode() + person);
        report.print("    " + report.inLanguage(note.getText()));
    }

    private static void print(Finding finding, TextReport report) {
        var person = finding.getPerson() == null ? "" : "  " + finding.getPerson();
        report.print("  " + finding.getCitation() + "  " + finding.getCode() + person);
        report.print("    " + report.inLanguage(finding.getCause()));
        report.print("    " + report.inLanguage(finding.getRemedy()));
    }

    private void print(RequiredDocument paper) {
        var kinds = paper.getAnyOf().stream().map(DocumentKind::value).collect(Collectors.joining(" | "));
        var person = paper.getPerson() == null ? "" : ", " + paper.getPerson();
        report.print("  [" + (paper.isProvided() ? "x" : " ") + "] " + paper.getCitation() + "  "
                + report.inLanguage(paper.getTitle()) + person + " (" + kinds + ")");
    }
}
