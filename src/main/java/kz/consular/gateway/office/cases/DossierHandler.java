package kz.consular.gateway.office.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.ConsignmentHandler;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.HandlerResponse;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.node.roles.OfficeComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts a dossier at the office, and opens its case. */
@OfficeComponent
public final class DossierHandler implements ConsignmentHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DossierHandler.class);

    private final DossierArchive dossiers;
    private final JdbcOfficeCases cases;
    private final OfficeCaseOpening opening;

    DossierHandler(DossierArchive dossiers, JdbcOfficeCases cases, OfficeCaseOpening opening) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.opening = opening;
    }

    @Override
    public boolean accepts(ConsignmentKind kind, Party recipient) {
        return kind.opensCase() && kind.isFor(recipient);
    }

    @Override
    public HandlerResponse examine(Arrival arrival) {
        try {
            var dossier = dossiers.open(arrival.seal().contents());
            return objection(arrival, dossier)
                    .<HandlerResponse>map(HandlerResponse.Reject::new)
                    .orElseGet(() -> new HandlerResponse.Accept(() -> record(arrival, dossier)));
        } catch (UnreadableXml e) {
            return new HandlerResponse.Reject(new RefusalReason(
                    "DOSSIER_UNREADABLE",
                    "The dossier cannot be read: " + e.getMessage() + ". Correct and send anew."));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The container of message " + arrival.consignment().id() + " cannot be read", e);
        }
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
        return cases.find(dossier.caseNumber())
                .filter(known -> !known.dossierDigest().equals(consignment.digest()))
                .flatMap(_ -> refusal("CASE_EXISTS", "The office has another dossier of this case already."));
    }

    private static Optional<RefusalReason> refusal(String code, String text) {
        return Optional.of(new RefusalReason(code, text));
    }

    /**
     * A mission that lost its database sends dossiers again for which it has no receipt. The dossier that the office holds
     * is acknowledged under the new message id, and nothing else changes.
     */
    private void record(Arrival arrival, Dossier dossier) {
        if (cases.find(dossier.caseNumber()).isPresent()) {
            LOG.info("Office {} has the dossier of {} already", dossier.office(), dossier.caseNumber());
            return;
        }
        opening.open(dossier, arrival.consignment().digest(), arrival.receivedAt());
        LOG.info("Office {} holds the dossier of {}", dossier.office(), dossier.caseNumber());
    }
}
