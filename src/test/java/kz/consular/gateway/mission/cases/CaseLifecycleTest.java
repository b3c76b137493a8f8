package kz.consular.gateway.mission.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("The states of a case and the events of its timeline")
@OnEachDatabase
class CaseLifecycleTest {
    private static final Instant LODGED = Instant.parse("2026-03-02T07:00:00Z");
    private static final CaseNumber NUMBER = new CaseNumber("BERLIN-2026-000001");
    private static final Sha256 DOSSIER = Sha256.of("a".repeat(64));
    private static final RefusalReason REASON = new RefusalReason("DOSSIER_UNREADABLE", "Made up.");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestDepot depot;
    private CaseLifecycle lifecycle;
    private DeliveryTimeline delivery;
    private Instant now = LODGED;

    @BeforeEach
    void a_case_is_accepted() {
        depot = TestDepot.in(folder, new TestClock(LODGED), database);
        lifecycle = TestRegister.lifecycle(depot.jdbc());
        delivery = new DeliveryTimeline(lifecycle);
        lifecycle.accept(TestRegister.submitted(TestRegister.accepted(NUMBER, DOSSIER, LODGED)));
    }

    @AfterEach
    void close() {
        depot.close();
    }

    private Instant later() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    private static Consignment consignment(ConsignmentKind kind) {
        return new Consignment(
                MessageId.next(),
                NUMBER,
                kind,
                Party.of("mission.BERLIN"),
                Party.of("office.711110000"),
                DOSSIER,
                1,
                LODGED,
                Optional.empty());
    }

    private void sent(int round) {
        delivery.on(new DeliveryEvent.Sent(consignment(ConsignmentKind.DOSSIER), round, later()));
    }

    private void receipted() {
        delivery.on(new DeliveryEvent.Receipted(consignment(ConsignmentKind.DOSSIER), later(), later(), later()));
    }

    private void refused() {
        delivery.on(new DeliveryEvent.Refused(consignment(ConsignmentKind.DOSSIER), REASON, later()));
    }

    private void givenUp() {
        delivery.on(new DeliveryEvent.GivenUp(consignment(ConsignmentKind.DOSSIER), later()));
    }

    private void sentAgain() {
        delivery.on(new DeliveryEvent.SentAgain(consignment(ConsignmentKind.DOSSIER), later()));
    }

    private CaseState state() {
        return TestRegister.register(depot.jdbc()).find(NUMBER).orElseThrow().state();
    }

    /** Codes and remarks. */
    private Iterable<String> timeline() {
        return TestRegister.register(depot.jdbc()).timeline(NUMBER).stream()
                .map(event -> event.code() + event.remark().map(" "::concat).orElse(""))
                .toList();
    }

    @Test
    void a_case_goes_from_acceptance_to_the_hand_over_event_by_event() {
        sent(1);
        assertThat(state()).isEqualTo(CaseState.ACCEPTED);
        receipted();
        assertThat(state()).isEqualTo(CaseState.UNDER_CONSIDERATION);
        assertThat(lifecycle.decided(NUMBER, later())).isTrue();
        assertThat(state()).isEqualTo(CaseState.DECIDED);
        assertThat(lifecycle.handedOver(NUMBER, later())).isTrue();
        assertThat(state()).isEqualTo(CaseState.CLOSED);
        assertThat(timeline())
                .containsExactly("ACCEPTED", "SENT", "RECEIVED_BY_OFFICE", "DECISION_RECEIVED", "HANDED_OVER");
    }

    @Test
    void a_dossier_that_is_sent_again_has_an_event_with_its_round() {
        sent(1);
        sent(2);
        assertThat(timeline()).containsExactly("ACCEPTED", "SENT", "SENT dispatch 2");
    }

    @Test
    void a_decision_before_the_receipt_decides_and_the_receipt_is_still_recorded() {
        assertThat(lifecycle.decided(NUMBER, later())).isTrue();
        receipted();
        assertThat(state()).isEqualTo(CaseState.DECIDED);
        assertThat(timeline()).containsExactly("ACCEPTED", "DECISION_RECEIVED", "RECEIVED_BY_OFFICE");
    }

    @Test
    void a_refusal_is_recorded_with_its_code_and_overridden_by_a_later_receipt() {
        refused();
        assertThat(state()).isEqualTo(CaseState.REFUSED_BY_OFFICE);
        receipted();
        assertThat(state()).isEqualTo(CaseState.UNDER_CONSIDERATION);
        assertThat(timeline())
                .containsExactly("ACCEPTED", "REFUSED_BY_OFFICE DOSSIER_UNREADABLE", "RECEIVED_BY_OFFICE");
    }

    @Test
    void a_hold_and_its_end_are_recorded_and_change_no_state() {
        delivery.on(new DeliveryEvent.Held(consignment(ConsignmentKind.DOSSIER), later()));
        delivery.on(new DeliveryEvent.Resumed(consignment(ConsignmentKind.DOSSIER), later()));
        assertThat(state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(timeline()).containsExactly("ACCEPTED", "DELIVERY_HELD", "DELIVERY_RESUMED");
    }

    @Test
    void a_dossier_given_up_is_undelivered_until_it_is_sent_again() {
        givenUp();
        assertThat(state()).isEqualTo(CaseState.UNDELIVERED);
        sentAgain();
        assertThat(state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(timeline()).containsExactly("ACCEPTED", "DELIVERY_GIVEN_UP", "SENT_AGAIN");
    }

    @Test
    void a_refused_dossier_that_is_sent_again_is_being_delivered_again() {
        refused();
        sentAgain();
        assertThat(state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void a_receipt_or_a_refusal_overrides_giving_up() {
        givenUp();
        refused();
        assertThat(state()).isEqualTo(CaseState.REFUSED_BY_OFFICE);
        sentAgain();
        givenUp();
        receipted();
        assertThat(state()).isEqualTo(CaseState.UNDER_CONSIDERATION);
    }

    @Test
    void a_decision_overrides_giving_up() {
        givenUp();
        assertThat(lifecycle.decided(NUMBER, later())).isTrue();
        givenUp();
        sentAgain();
        assertThat(state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void a_refusal_does_not_change_a_case_under_consideration() {
        receipted();
        refused();
        assertThat(state()).isEqualTo(CaseState.UNDER_CONSIDERATION);
    }

    @Test
    void a_case_is_decided_once_and_handed_over_once_and_never_before_the_decision() {
        assertThat(lifecycle.handedOver(NUMBER, later())).isFalse();
        assertThat(lifecycle.decided(NUMBER, later())).isTrue();
        assertThat(lifecycle.decided(NUMBER, later())).isFalse();
        assertThat(lifecycle.handedOver(NUMBER, later())).isTrue();
        assertThat(lifecycle.handedOver(NUMBER, later())).isFalse();
        assertThat(lifecycle.decided(NUMBER, later())).isFalse();
        assertThat(timeline()).containsExactly("ACCEPTED", "DECISION_RECEIVED", "HANDED_OVER");
    }

    @Test
    void events_of_other_consignments_are_not_recorded() {
        delivery.on(new DeliveryEvent.Held(consignment(ConsignmentKind.SELF_TEST), later()));
        delivery.on(new DeliveryEvent.Resumed(consignment(ConsignmentKind.SELF_TEST), later()));
        delivery.on(new DeliveryEvent.GivenUp(consignment(ConsignmentKind.SELF_TEST), later()));
        delivery.on(new DeliveryEvent.SentAgain(consignment(ConsignmentKind.SELF_TEST), later()));
        delivery.on(new DeliveryEvent.Receipted(consignment(ConsignmentKind.SELF_TEST), later(), later(), later()));
        delivery.on(new DeliveryEvent.Sent(consignment(ConsignmentKind.SELF_TEST), 1, later()));
        delivery.on(new DeliveryEvent.Refused(consignment(ConsignmentKind.SELF_TEST), REASON, later()));
        assertThat(timeline()).containsExactly("ACCEPTED");
        assertThat(state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void a_second_case_under_the_same_submission_id_is_not_recorded() {
        var again = TestRegister.accepted(new CaseNumber("BERLIN-2026-000002"), DOSSIER, LODGED);
        var sameId = new MissionCase(
                again.number(),
                TestRegister.accepted(NUMBER, DOSSIER, LODGED).submissionId(),
                again.state(),
                again.office(),
                again.acceptedAt(),
                again.decisionDueOn(),
                again.dossierDigest(),
                again.dossierSize());
        assertThat(lifecycle.accept(TestRegister.submitted(sameId))).isFalse();
        assertThat(TestRegister.register(depot.jdbc()).find(again.number())).isEmpty();
        assertThat(new JdbcCases(depot.jdbc()).findSubmission(new MissionCode("BERLIN"), sameId.submissionId()))
                .contains(TestRegister.submitted(TestRegister.accepted(NUMBER, DOSSIER, LODGED)));
    }
}
