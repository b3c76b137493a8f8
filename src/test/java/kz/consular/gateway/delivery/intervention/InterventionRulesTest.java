package kz.consular.gateway.delivery.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.domain.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a person can do from each state")
class InterventionRulesTest {

    @ParameterizedTest
    @CsvSource({
        "WAITING,   HOLD GIVE_UP SEND_NOW",
        "SENT,      HOLD GIVE_UP SEND_AGAIN",
        "HELD,      RESUME GIVE_UP",
        "RECEIPTED, ''",
        "REFUSED,   SEND_AGAIN",
        "GIVEN_UP,  SEND_AGAIN",
    })
    void and_nothing_else(ConsignmentState state, String possible) {
        assertThat(possible(entry(state, ConsignmentKind.DOSSIER, Optional.empty())))
                .isEqualTo(possible);
    }

    @Test
    void a_refused_decision_is_the_clerks_again() {
        assertThat(possible(entry(ConsignmentState.REFUSED, ConsignmentKind.DECISION, Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_refused_consignment_is_sent_again_once() {
        var replaced = entry(ConsignmentState.REFUSED, ConsignmentKind.DOSSIER, Optional.of(MessageId.next()));
        assertThat(possible(replaced)).isEmpty();
    }

    private static String possible(ConsignmentEntry entry) {
        return String.join(
                " ",
                Arrays.stream(Action.values())
                        .filter(action -> InterventionRules.to(action, entry).isEmpty())
                        .map(Action::name)
                        .toList());
    }

    private static ConsignmentEntry entry(
            ConsignmentState state, ConsignmentKind kind, Optional<MessageId> replacedBy) {
        var consignment = new Consignment(
                MessageId.next(),
                TestNode.CASE,
                kind,
                TestNode.BERLIN,
                TestNode.OFFICE,
                new Sha256("ab".repeat(32)),
                1,
                Instant.EPOCH,
                Optional.empty());
        return new ConsignmentEntry(
                consignment,
                state,
                1,
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                replacedBy);
    }
}
