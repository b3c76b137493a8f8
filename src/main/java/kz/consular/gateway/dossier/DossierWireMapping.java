package kz.consular.gateway.dossier;

import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.dossier.mapping.ApplicationWireMapping;
import kz.consular.gateway.dossier.mapping.MappedApplication;
import kz.consular.gateway.dossier.mapping.PaperNumbers;
import kz.consular.wire.channel.Dossier.Document;

/** Maps a dossier to the wire type of its application.xml, and back. */
final class DossierWireMapping {
    private DossierWireMapping() {}

    static kz.consular.wire.channel.Dossier toWire(Dossier dossier) {
        var wire = new kz.consular.wire.channel.Dossier();
        wire.setCaseNumber(dossier.caseNumber().value());
        dossier.submissionId().map(SubmissionId::value).ifPresent(wire::setSubmissionId);
        wire.setMission(dossier.mission().value());
        wire.setOffice(dossier.office().value());
        wire.setAcceptedAt(dossier.acceptedAt());
        wire.setDecisionDueOn(dossier.decisionDueOn());
        wire.setEdition(dossier.edition());
        dossier.registrationsToEstablish()
                .forEach(id -> wire.getRegistrationToEstablish().add(id.value()));
        wire.setApplication(ApplicationWireMapping.toWire(dossier.application()));
        dossier.copies().forEach(placed -> {
            var document = ApplicationWireMapping.describe(placed.copy(), new Document());
            document.setPath(placed.path());
            wire.getDocument().add(document);
        });
        return wire;
    }

    /** @throws UnreadableXml when a value is impossible */
    static Dossier fromWire(kz.consular.wire.channel.Dossier wire) throws UnreadableXml {
        var caseNumber = new CaseNumber(wire.getCaseNumber());
        if (!caseNumber.mission().value().equals(wire.getMission())) {
            throw new UnreadableXml("Its case number is not one of the mission that it names", null);
        }
        var application = application(wire);
        try {
            return new Dossier(
                    caseNumber,
                    Optional.ofNullable(wire.getSubmissionId()).map(SubmissionId::new),
                    new OfficeCode(wire.getOffice()),
                    wire.getAcceptedAt(),
                    wire.getDecisionDueOn(),
                    wire.getEdition(),
                    wire.getRegistrationToEstablish().stream()
                            .map(PersonId::new)
                            .toList(),
                    application);
        } catch (IllegalArgumentException e) {
            throw new UnreadableXml("It is a dossier that cannot be: " + e.getMessage(), e);
        }
    }

    /** The mission has checked the numbers of papers. */
    private static Application application(kz.consular.wire.channel.Dossier wire) throws UnreadableXml {
        return switch (ApplicationWireMapping.fromWire(wire.getApplication(), wire.getDocument(), PaperNumbers.ANY)) {
            case MappedApplication.Valid(var application) -> application;
            case MappedApplication.Invalid(var invalid) ->
                throw new UnreadableXml(
                        "Its application has a value that is not possible at "
                                + invalid.getFirst().path(),
                        null);
        };
    }
}
