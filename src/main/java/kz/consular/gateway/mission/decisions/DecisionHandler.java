package kz.consular.gateway.mission.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.ConsignmentHandler;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.HandlerResponse;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.mission.cases.CaseLifecycle;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.node.roles.MissionComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts a decision at the mission when it answers the dossier of its case and comes from the office to which the dossier
 * was sent.
 */
@MissionComponent
final class DecisionHandler implements ConsignmentHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionHandler.class);

    private final DecisionArchive archive;
    private final CaseRegister register;
    private final CaseLifecycle lifecycle;
    private final JdbcDecisions rows;

    DecisionHandler(DecisionArchive archive, CaseRegister register, CaseLifecycle lifecycle, JdbcDecisions rows) {
        this.archive = archive;
        this.register = register;
        this.lifecycle = lifecycle;
        this.rows = rows;
    }

    @Override
    public boolean accepts(ConsignmentKind kind, Party recipient) {
        return kind.decidesCase() && kind.isFor(recipient);
    }

    @Override
    public HandlerResponse examine(Arrival arrival) {
        try {
            var decision = archive.open(arrival.seal().contents()).sealed();
            return objection(arrival, decision)
                    .<HandlerResponse>map(HandlerResponse.Reject::new)
                    .orElseGet(() -> new HandlerResponse.Accept(() -> record(arrival, decision)));
        } catch (UnreadableXml e) {
            return new HandlerResponse.Reject(new RefusalReason(
                    "DECISION_UNREADABLE",
                    "The decision cannot be read: " + e.getMessage() + ". Correct and send anew."));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The container of message " + arrival.consignment().id() + " cannot be read", e);
        }
    }

    private Optional<RefusalReason> objection(Arrival arrival, SealedDecision decision) {
        var number = arrival.consignment().caseNumber();
        if (!decision.caseNumber().equals(number)) {
            return refusal("DECISION_FOR_ANOTHER_CASE", "The sealed decision names another case than its message.");
        }
        var known = register.find(number);
        if (known.isEmpty() || !arrival.consignment().recipient().equals(new Party.Mission(number.mission()))) {
            return refusal("CASE_UNKNOWN", "This mission has no such case. Check the case number.");
        }
        return objection(arrival, decision, known.get());
    }

    private Optional<RefusalReason> objection(Arrival arrival, SealedDecision decision, MissionCase known) {
        var addressee = new Party.Office(known.office());
        if (!arrival.consignment().sender().equals(addressee)
                || !decision.office().equals(known.office())) {
            return refusal("DECISION_OF_ANOTHER_OFFICE", "The dossier went to another office, which alone can decide.");
        }
        if (!decision.dossierDigest().equals(known.dossierDigest())) {
            return refusal(
                    "DOSSIER_DIGEST_DIFFERS",
                    "The decision answers another dossier. Decide on the one with digest " + known.dossierDigest()
                            + ".");
        }
        return known.state().awaitsDecision() || isRecorded(arrival)
                ? Optional.empty()
                : refusal("ALREADY_DECIDED", "The case has a decision already.");
    }

    private boolean isRecorded(Arrival arrival) {
        return rows.find(arrival.consignment().caseNumber())
                .filter(row -> row.digest().equals(arrival.consignment().digest()))
                .isPresent();
    }

    private static Optional<RefusalReason> refusal(String code, String text) {
        return Optional.of(new RefusalReason(code, text));
    }

    /**
     * An office that lost its database sends decisions again for which it has no receipt. The decision that the mission
     * holds is acknowledged under the new message id, and nothing else changes.
     */
    private void record(Arrival arrival, SealedDecision decision) {
        var number = decision.caseNumber();
        if (isRecorded(arrival)) {
            LOG.info("The decision on {} is here already", number);
            return;
        }
        if (!lifecycle.decided(number, arrival.receivedAt())) {
            throw new IllegalStateException("Another decision on " + number + " came at the same moment");
        }
        rows.add(number, arrival.consignment().digest(), arrival.consignment().size(), arrival.receivedAt());
        LOG.info(
                "Decision on {} received from {}", number, arrival.consignment().sender());
    }
}
