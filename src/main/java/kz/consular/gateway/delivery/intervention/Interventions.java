package kz.consular.gateway.delivery.intervention;

import java.time.Clock;
import java.time.Instant;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Done;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.NotPossible;
import kz.consular.gateway.delivery.outbound.JdbcConsignments;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.delivery.records.InterventionOrder;
import kz.consular.gateway.delivery.records.JdbcInterventions;
import kz.consular.gateway.node.loop.WakeUpSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A person's hand on a consignment. What is done, by whom and why is written down in the transaction that does it. A transfer
 * under way loses its claim and ends at its next mebibyte; if it was faster, that is written down and undoes nothing.
 */
public final class Interventions {

    private static final Logger LOG = LoggerFactory.getLogger(Interventions.class);

    private final DeliveryRecords records;
    private final JdbcInterventions rows;
    private final JdbcConsignments consignments;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final WakeUpSignal bell;
    private final Clock clock;

    public Interventions(
            DeliveryRecords records,
            JdbcInterventions rows,
            JdbcConsignments consignments,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            WakeUpSignal bell,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.consignments = consignments;
        this.transactions = transactions;
        this.events = events;
        this.bell = bell;
        this.clock = clock;
    }

    /** Carries an order out, unless it was carried out before or the consignment is past it. */
    public InterventionOutcome carryOut(InterventionOrder order) {
        var outcome = transactions.execute(_ -> {
            rows.lock(order.consignment());
            return rows.find(order)
                    .<InterventionOutcome>map(done -> new Done(entry(done)))
                    .orElseGet(() -> records.find(order.consignment())
                            .map(found -> carryOut(order, found))
                            .orElseGet(() -> new InterventionOutcome.Unknown(order.consignment())));
        });
        bell.signal();
        return outcome;
    }

    private InterventionOutcome carryOut(InterventionOrder order, ConsignmentEntry found) {
        return InterventionRules.to(order.action(), found)
                .<InterventionOutcome>map(why -> new NotPossible(found.state(), why))
                .orElseGet(() -> change(order, found, clock.instant()));
    }

    private InterventionOutcome change(InterventionOrder order, ConsignmentEntry found, Instant now) {
        var result = found.consignment();
        if (found.state() == ConsignmentState.REFUSED) {
            result = replacement(found.consignment(), now);
            consignments.add(result, now);
            rows.replaces(result.id(), found.consignment().id());
        } else {
            rows.change(order, now);
        }
        rows.add(order, now, result.id());
        publish(order.action(), result, now);
        LOG.info("{} by {}: {}", order.action(), order.by(), found.consignment());
        return new Done(entry(result.id()));
    }

    /** The recipient of a refused one answers the old number for good, so the same container goes out under a new one. */
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
            case SEND_NOW -> {} // changes nothing of what a case is told
        }
    }

    private ConsignmentEntry entry(MessageId id) {
        return records.find(id).orElseThrow();
    }
}
