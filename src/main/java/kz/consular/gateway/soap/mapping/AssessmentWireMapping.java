package kz.consular.gateway.soap.mapping;

import java.util.List;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.Note;
import kz.consular.gateway.regulation.RequiredDocument;

/** The assessment of an application on the wire. */
final class AssessmentWireMapping {
    private AssessmentWireMapping() {}

    static kz.consular.wire.mission.Assessment toWire(Assessment assessment) {
        var wire = new kz.consular.wire.mission.Assessment();
        assessment.findings().stream().map(AssessmentWireMapping::toWire).forEach(wire.getFinding()::add);
        assessment.notes().stream().map(AssessmentWireMapping::toWire).forEach(wire.getNote()::add);
        assessment.requiredDocuments().stream()
                .map(AssessmentWireMapping::toWire)
                .forEach(wire.getRequiredDocument()::add);
        assessment.registrationsToEstablish().stream()
                .map(PersonId::value)
                .forEach(wire.getRegistrationToEstablish()::add);
        return wire;
    }

    static kz.consular.wire.mission.Note toWire(Note note) {
        var wire = new kz.consular.wire.mission.Note();
        wire.setCode(note.code().name());
        wire.setCitation(note.citation());
        note.person().map(PersonId::value).ifPresent(wire::setPerson);
        wire.setText(TextWireMapping.toWire(note.text()));
        return wire;
    }

    private static kz.consular.wire.mission.Finding toWire(Finding finding) {
        var wire = new kz.consular.wire.mission.Finding();
        wire.setCode(finding.code().name());
        wire.setCitation(finding.citation());
        finding.person().map(PersonId::value).ifPresent(wire::setPerson);
        wire.getAnyOf().addAll(kinds(finding.mendedBy()));
        wire.setCause(TextWireMapping.toWire(finding.cause()));
        wire.setRemedy(TextWireMapping.toWire(finding.remedy()));
        return wire;
    }

    private static kz.consular.wire.mission.RequiredDocument toWire(RequiredDocument document) {
        var wire = new kz.consular.wire.mission.RequiredDocument();
        wire.setCitation(document.citation());
        document.person().map(PersonId::value).ifPresent(wire::setPerson);
        wire.getAnyOf().addAll(kinds(document.anyOf()));
        wire.setTitle(TextWireMapping.toWire(document.title()));
        wire.setProvided(document.provided());
        return wire;
    }

    private static List<kz.consular.wire.application.DocumentKind> kinds(List<DocumentKind> kinds) {
        return kinds.stream()
                .map(kind -> kz.consular.wire.application.DocumentKind.fromValue(kind.name()))
                .toList();
    }
}
