package kz.consular.gateway.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.DeliveryRecords;
import kz.consular.gateway.delivery.InterventionOutcome;
import kz.consular.gateway.delivery.Interventions;
import kz.consular.gateway.delivery.NoSpaceLeft;
import kz.consular.gateway.delivery.Order;
import kz.consular.gateway.delivery.OrderDesk;
import kz.consular.gateway.report.OrderAnswer.Outcome;
import kz.consular.gateway.selftest.SelfTests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out what IT staff orders from elsewhere, as if it were ordered here. A self-test is answered by its own messages. That
 * only IT staff orders is the broker's doing, by the rights on the queue; an order reaches no further than what the party of its
 * queue sends.
 */
final class OrderTaker implements OrderDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OrderTaker.class);

    private final String node;
    private final Interventions interventions;
    private final DeliveryRecords records;
    private final Optional<SelfTests> selfTests;
    private final Clock clock;

    OrderTaker(
            String node,
            Interventions interventions,
            DeliveryRecords records,
            Optional<SelfTests> selfTests,
            Clock clock) {
        this.node = node;
        this.interventions = interventions;
        this.records = records;
        this.selfTests = selfTests;
        this.clock = clock;
    }

    @Override
    public Optional<String> take(Party party, String order) {
        return read(order).flatMap(sheet -> take(party, sheet));
    }

    private Optional<String> take(Party party, OrderSheet sheet) {
        if (sheet.order().isEmpty()) {
            test(sheet);
            return Optional.empty();
        }
        var order = sheet.order().get();
        LOG.info("Ordered at {}: {} {}", sheet.monitor().value(), order.action(), order.consignment());
        var answer = sheet.isOld(clock.instant()) ? tooLate(order) : answer(party, order);
        var bulletin = new Bulletin(node, clock.instant(), List.of(), List.of(), List.of(answer), Optional.empty());
        return Optional.of(JsonMapper.shared().writeValueAsString(bulletin));
    }

    /** What cannot be done now is not wanted later. */
    private void test(OrderSheet sheet) {
        try {
            var begun = !sheet.isOld(clock.instant())
                    && selfTests.filter(SelfTests::begin).isPresent();
            LOG.info("A self-test wanted at {} {}", sheet.monitor().value(), begun ? "has begun" : "is not begun");
        } catch (NoSpaceLeft e) {
            LOG.warn(
                    "A self-test wanted at {} is not begun: {}", sheet.monitor().value(), e.getMessage());
        }
    }

    private static Optional<OrderSheet> read(String order) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(order, OrderSheet.class));
        } catch (JacksonException e) {
            LOG.warn("An order that this version cannot read is dropped: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private OrderAnswer tooLate(Order order) {
        return refused(order, "The order is more than a day old. Give it again.");
    }

    private OrderAnswer answer(Party party, Order order) {
        try {
            return answer(order, carryOut(party, order));
        } catch (IllegalArgumentException e) { // its number was used for another one
            return refused(order, String.valueOf(e.getMessage()));
        }
    }

    private OrderAnswer refused(Order order, String why) {
        return new OrderAnswer(order.id(), Outcome.NOT_POSSIBLE, Optional.of(why), Optional.empty(), clock.instant());
    }

    private InterventionOutcome carryOut(Party party, Order order) {
        return records.find(order.consignment())
                .filter(found -> found.consignment().sender().equals(party))
                .map(_ -> interventions.carryOut(order))
                .orElseGet(() -> new InterventionOutcome.Unknown(order.consignment()));
    }

    private OrderAnswer answer(Order order, InterventionOutcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case InterventionOutcome.Done(var done) ->
                new OrderAnswer(
                        order.id(),
                        Outcome.DONE,
                        Optional.empty(),
                        Optional.of(done.consignment().id().value()),
                        now);
            case InterventionOutcome.NotPossible no -> refused(order, no.why());
            case InterventionOutcome.Unknown _ ->
                new OrderAnswer(order.id(), Outcome.UNKNOWN, Optional.empty(), Optional.empty(), now);
        };
    }
}
