package kz.consular.gateway.selftest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.stereotype.Component;

/** Gives up self-tests without a receipt, as a person would: otherwise delivery would repeat them for ever. */
@Component
@ForRole(Role.MISSION)
final class SelfTestExpiry {
    static final String BY = "self-test";
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final SelfTestRecords records;
    private final Interventions interventions;

    SelfTestExpiry(SelfTestRecords records, Interventions interventions) {
        this.records = records;
        this.interventions = interventions;
    }

    /** @param since the beginning of the present round: older self-tests belong to a former round */
    void giveUpUnanswered(Party sender, Instant since, Instant now) {
        for (var one : records.unanswered(sender)) {
            if (one.createdAt().isBefore(since)) {
                giveUp(one, "The next round has begun.");
            } else if (one.createdAt().isBefore(now.minus(LONGEST_WAIT))) {
                giveUp(one, "No answer within " + LONGEST_WAIT.toMinutes() + " minutes.");
            }
        }
    }

    /** A self-test that is receipted, or given up by another node, at the same moment stays as it is. */
    private void giveUp(SelfTestRecords.Unanswered one, String why) {
        interventions.carryOut(new InterventionRequest(
                UUID.randomUUID(), one.id(), Intervention.Action.GIVE_UP, BY, Optional.of(why)));
    }
}
