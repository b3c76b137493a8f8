package kz.consular.gateway.mission.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a case awaits from the office")
class CaseStateTest {

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, true, true",
        "UNDELIVERED, true, true",
        "UNDER_CONSIDERATION, false, true",
        "REFUSED_BY_OFFICE, true, true",
        "DECIDED, false, false",
        "CLOSED, false, false"
    })
    void in_each_state(CaseState state, boolean receipt, boolean decision) {
        assertThat(state.awaitsReceipt()).isEqualTo(receipt);
        assertThat(state.awaitsDecision()).isEqualTo(decision);
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_may_come_before_the_receipt(CaseState state) {
        assertThat(state.awaitsDecision() || !state.awaitsReceipt()).isTrue();
    }
}
