package kz.consular.gateway.selftest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.delivery.records.InterventionOrder;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import kz.consular.gateway.domain.Party;

/** Ends what nobody has answered, as a person would: else it would go out again and again. */
final class SelfTestExpiry {
    static final String BY = "self-test";
    static final Duration PATIENCE = Duration.ofHours(1);

    private final SelfTestRecords records;
    private final Interventions interventions;

    SelfTestExpiry(SelfTestRecords records, Interventions interventions) {
        this.records = records;
        this.interventions = interventions;
    }

    /** @param since when the present round began: what is older was of one before */
    void unanswered(Party sender, Instant since, Instant now) {
        for (var one : records.unanswered(sender)) {
            if (one.createdAt().isBefore(since)) {
                giveUp(one, "The next round has begun.");
            } else if (one.createdAt().isBefore(now.minus(PATIENCE))) {
                giveUp(one, "No answer within " + PATIENCE.toMinutes() + " minutes.");
            }
        }
    }

    /** One that is answered, or given up by another node, at this very moment stays as it is. */
    private void giveUp(SelfTestRecords.Unanswered one, String why) {
        interventions.carryOut(
                new InterventionOrder(UUID.randomUUID(), one.id(), Intervention.Action.GIVE_UP, BY, Optional.of(why)));
    }
}
