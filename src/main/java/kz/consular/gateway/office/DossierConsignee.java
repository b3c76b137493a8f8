package kz.consular.gateway.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kz.consular.gateway.casefile.LeavingPerson;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.Consignee;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.Examination;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.DossierRoom;
import kz.consular.gateway.dossier.UnreadableXml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a dossier over at the office and notes what it asks the office to find out (rule 4, second part of rule 7). */
final class DossierConsignee implements Consignee {
    private static final Logger LOG = LoggerFactory.getLogger(DossierConsignee.class);

    private final DossierRoom dossiers;
    private final JdbcOfficeCases cases;
    private final JdbcInquiries inquiries;

    DossierConsignee(DossierRoom dossiers, JdbcOfficeCases cases, JdbcInquiries inquiries) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.inquiries = inquiries;
    }

    @Override
    public boolean accepts(ConsignmentKind kind, Party recipient) {
        return kind == ConsignmentKind.DOSSIER && recipient instanceof Party.Office;
    }

    @Override
    public Examination examine(Arrival arrival) {
        try {
            var dossier = dossiers.open(arrival.seal().contents());
            return objection(arrival, dossier)
                    .<Examination>map(Examination.Unwelcome::new)
                    .orElseGet(
                            () -> new Examination.Welcome(isHere(arrival) ? () -> {} : () -> record(arrival, dossier)));
        } catch (UnreadableXml e) {
            return new Examination.Unwelcome(new RefusalReason(
                    "DOSSIER_UNREADABLE",
                    "The dossier cannot be read: " + e.getMessage() + ". Correct and send anew."));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The container of message " + arrival.consignment().id() + " cannot be read", e);
        }
    }

    /** The same dossier sent again under a new number is here already: that is receipted, and nothing is recorded anew. */
    private boolean isHere(Arrival arrival) {
        return cases.find(arrival.consignment().caseNumber())
                .filter(known ->
                        known.dossierDigest().equals(arrival.consignment().digest()))
                .isPresent();
    }

    private Optional<RefusalReason> objection(Arrival arrival, Dossier dossier) {
        var consignment = arrival.consignment();
        if (!dossier.caseNumber().equals(consignment.caseNumber())
                || !consignment.sender().equals(new Party.Mission(dossier.mission()))) {
            return refusal(
                    "DOSSIER_OF_ANOTHER_CASE", "The sealed dossier names another case or mission than its message.");
        }
        if (!consignment.recipient().equals(new Party.Office(dossier.office()))) {
            return refusal("DOSSIER_FOR_ANOTHER_OFFICE", "The sealed dossier is addressed to another office.");
        }
        return cases.find(dossier.caseNumber()).isPresent() && !isHere(arrival)
                ? refusal("CASE_EXISTS", "The office has a dossier of this case already, under another message.")
                : Optional.empty();
    }

    private static Optional<RefusalReason> refusal(String code, String text) {
        return Optional.of(new RefusalReason(code, text));
    }

    private void record(Arrival arrival, Dossier dossier) {
        var number = dossier.caseNumber();
        cases.add(new OfficeCase(
                number,
                dossier.office(),
                arrival.consignment().digest(),
                arrival.receivedAt(),
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
        LOG.info("Office {} holds the dossier of {}", dossier.office(), number);
    }
}
