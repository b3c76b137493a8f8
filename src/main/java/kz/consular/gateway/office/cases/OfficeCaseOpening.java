package kz.consular.gateway.office.cases;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.node.roles.OfficeComponent;

/** Opens a case at its office, with the inquiries that its dossier requires (rule 4, second part of rule 7). */
@OfficeComponent
public final class OfficeCaseOpening {
    private final JdbcOfficeCases cases;
    private final JdbcInquiries inquiries;

    OfficeCaseOpening(JdbcOfficeCases cases, JdbcInquiries inquiries) {
        this.cases = cases;
        this.inquiries = inquiries;
    }

    /** Writes as part of the caller's transaction. */
    public void open(Dossier dossier, Sha256 digest, Instant at) {
        var number = dossier.caseNumber();
        cases.add(new OfficeCase(
                number,
                dossier.office(),
                digest,
                at,
                dossier.decisionDueOn(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0));
        dossier.application()
                .leaving()
                .filter(person -> person.stateSecrets().isPresent())
                .map(LeavingPerson::id)
                .forEach(person -> inquiries.add(number, Inquiry.Purpose.SECRETS_PERMISSION, person));
        dossier.registrationsToEstablish()
                .forEach(person -> inquiries.add(number, Inquiry.Purpose.ESTABLISH_REGISTRATION, person));
    }
}
