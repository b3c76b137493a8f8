package kz.consular.gateway.delivery.intervention;

import java.time.Clock;
import java.time.Instant;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Done;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.NotPossible;
import kz.consular.gateway.delivery.outbound.OutboxRepository;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.node.roles.SharedComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What persons do to consignments. The action, the person and the reason are recorded in the transaction of the change. A
 * transfer under way loses its claim and ends at its next mebibyte; a transfer that ends before is recorded and undoes
 * nothing.
 */
@SharedComponent
public final class Interventions {

    private static final Logger LOG = LoggerFactory.getLogger(Interventions.class);

    private final DeliveryRecords records;
    private final JdbcInterventions rows;
    private final OutboxRepository outbox;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Interventions(
            DeliveryRecords records,
            JdbcInterventions rows,
            OutboxRepository outbox,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.outbox = outbox;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Carries a request out, unless it was carried out before or the state of the consignment does not allow it. */
    public InterventionOutcome carryOut(InterventionRequest request) {
        var outcome = transactions.execute(_ -> {
            rows.lock(request.consignment());
            return rows.find(request)
                    .<InterventionOutcome>map(done -> new Done(entry(done)))
                    .orElseGet(() -> records.find(request.consignment())
                            .map(found -> carryOut(request, found))
                            .orElseGet(() -> new InterventionOutcome.Unknown(request.consignment())));
        });
        outbox.wakeUpSender();
        return outcome;
    }

    private InterventionOutcome carryOut(InterventionRequest request, ConsignmentEntry found) {
        return InterventionRules.to(request.action(), found)
                .<InterventionOutcome>map(why -> new NotPossible(found.state(), why))
                .orElseGet(() -> change(request, found, clock.instant()));
    }

    private InterventionOutcome change(InterventionRequest request, ConsignmentEntry found, Instant now) {
        var result = found.consignment();
        if (found.state() == ConsignmentState.REFUSED) {
            result = replacement(found.consignment(), now);
            outbox.add(result);
            rows.replaces(result.id(), found.consignment().id());
        } else {
            rows.change(request, now);
        }
        rows.add(request, now, result.id());
        publish(request.action(), result, now);
        LOG.info("{} by {}: {}", request.action(), request.by(), found.consignment());
        return new Done(entry(result.id()));
    }

    /** The recipient repeats its refusal of the old message id for good, so the same container gets a new id. */
    private static Consignment replacement(Consignment refused, Instant now) {
        return new Consignment(
                MessageId.next(),
                refused.caseNumber(),
                refused.kind(),
                refused.sender(),
                refused.recipient(),
                refused.digest(),
                refused.size(),
                now,
                refused.traceparent());
    }

    private void publish(Intervention.Action action, Consignment consignment, Instant now) {
        switch (action) {
            case HOLD -> events.publishEvent(new DeliveryEvent.Held(consignment, now));
            case RESUME -> events.publishEvent(new DeliveryEvent.Resumed(consignment, now));
            case GIVE_UP -> events.publishEvent(new DeliveryEvent.GivenUp(consignment, now));
            case SEND_AGAIN -> events.publishEvent(new DeliveryEvent.SentAgain(consignment, now));
            case SEND_NOW -> {} // no listener needs it
        }
    }

    private ConsignmentEntry entry(MessageId id) {
        return records.find(id).orElseThrow();
    }
}
