package kz.consular.gateway.soap;

import java.util.List;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.dossier.mapping.ApplicationWireMapping;
import kz.consular.gateway.dossier.mapping.MappedApplication;
import kz.consular.gateway.dossier.mapping.PaperNumbers;
import kz.consular.gateway.mission.lodging.Intake;
import kz.consular.gateway.mission.lodging.Submission;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.attachments.DocumentContents;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import kz.consular.gateway.soap.mapping.LodgingWireMapping;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.mission.CheckApplicationRequest;
import kz.consular.wire.mission.CheckApplicationResponse;
import kz.consular.wire.mission.LodgeApplicationRequest;
import kz.consular.wire.mission.LodgeApplicationResponse;
import org.springframework.stereotype.Component;

/** The two operations on an application: maps it from the wire, passes it to the intake and maps the outcome back. */
@Component
@ForRole(Role.MISSION)
final class LodgingOperation {
    private final Intake intake;
    private final CallingOfficer caller;

    LodgingOperation(Intake intake, CallingOfficer caller) {
        this.intake = intake;
        this.caller = caller;
    }

    CheckApplicationResponse check(CheckApplicationRequest request) {
        return LodgingWireMapping.toWire(intake.check(application(request.getApplication(), request.getDocument())));
    }

    LodgeApplicationResponse lodge(LodgeApplicationRequest request) {
        var application = application(request.getApplication(), request.getDocument());
        var contents = DocumentContents.of(request.getDocument(), application.documents());
        var submission = new Submission(new SubmissionId(request.getSubmissionId()), application, contents);
        return LodgingWireMapping.toWire(intake.lodge(caller.current().mission(), submission));
    }

    private Application application(
            kz.consular.wire.application.Application wire, List<? extends DocumentDescription> documents) {
        return switch (ApplicationWireMapping.fromWire(wire, documents, PaperNumbers.PRESENT)) {
            case MappedApplication.Valid(var application) -> application;
            case MappedApplication.Invalid(var values) ->
                throw SoapCallFault.of(
                        FaultReason.INVALID_VALUE,
                        values.stream()
                                .map(value -> value.path() + ": " + value.problem())
                                .toList());
        };
    }
}
