package kz.consular.gateway.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.mission.cases.CaseEvent;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.lodging.Intake;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import kz.consular.gateway.mission.lodging.TestMission;
import kz.consular.gateway.node.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("Lodging assesses, seals and records an application before it answers")
class LodgingTest {
    private static final CaseNumber FIRST = new CaseNumber("BERLIN-2026-000001");

    @TempDir
    Path folder;

    private TestMission mission;

    @BeforeEach
    void open() {
        mission = new TestMission(folder);
    }

    @AfterEach
    void close() {
        mission.close();
    }

    private LodgingOutcome lodge(Applications applications) {
        return lodge(mission.intake(), applications);
    }

    private static LodgingOutcome lodge(Intake intake, Applications applications) {
        return intake.lodge(TestMission.BERLIN, TestMission.submission("submission-1", applications));
    }

    @Test
    void an_admissible_application_becomes_a_case_with_its_first_event_and_a_dossier_to_send() {
        var accepted = (LodgingOutcome.Accepted) lodge(Applications.singleAdult());
        assertThat(accepted.missionCase().number()).isEqualTo(FIRST);
        assertThat(accepted.office().code().value()).isEqualTo("711110000");
        assertThat(mission.register.find(FIRST)).contains(accepted.missionCase());
        assertThat(accepted.missionCase().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(mission.register.timeline(FIRST))
                .extracting(CaseEvent::code)
                .containsExactly(CaseEvent.Code.ACCEPTED);
        assertThat(mission.depot.sent()).singleElement().satisfies(sent -> isDossier(sent, accepted));
        assertThat(mission.depot.files()).hasSize(1);
    }

    private void isDossier(Consignment sent, LodgingOutcome.Accepted accepted) {
        assertThat(sent.kind()).isEqualTo(ConsignmentKind.DOSSIER);
        assertThat(sent.caseNumber()).isEqualTo(FIRST);
        assertThat(sent.sender()).isEqualTo(Party.of("mission.BERLIN"));
        assertThat(sent.recipient()).isEqualTo(Party.of("office.711110000"));
        assertThat(sent.digest()).isEqualTo(accepted.missionCase().dossierDigest());
        assertThat(mission.depot.containers().locate(sent.digest())).isPresent();
    }

    @Test
    void the_container_is_on_disk_before_the_transaction_begins_and_no_row_is() {
        var seen = new Transactions(mission.depot.transactions(), false) {
            long containers;
            long rows;

            @Override
            void begin() {
                containers = mission.depot.files().size();
                rows = mission.rows("mission_case") + mission.rows("case_event") + mission.rows("consignment");
            }
        };
        lodge(mission.intake(seen), Applications.singleAdult());
        assertThat(seen.containers).isEqualTo(1);
        assertThat(seen.rows).isZero();
    }

    @Test
    void a_transaction_that_fails_leaves_no_case_no_event_and_no_consignment_and_the_officer_may_repeat() {
        var broken = mission.intake(new Transactions(mission.depot.transactions(), true));
        assertThatIllegalStateException().isThrownBy(() -> lodge(broken, Applications.singleAdult()));
        assertThat(mission.rows("mission_case")).isZero();
        assertThat(mission.rows("case_event")).isZero();
        assertThat(mission.rows("consignment")).isZero();
        assertThat(lodge(Applications.singleAdult())).isInstanceOf(LodgingOutcome.Accepted.class);
        assertThat(mission.depot.sent()).hasSize(1);
    }

    @Test
    void an_application_that_is_turned_away_leaves_no_file_and_no_row_and_its_id_is_free() {
        var outcome = lodge(Applications.singleAdult().without(DocumentKind.PASSPORT));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LodgingOutcome.TurnedAway.class,
                        turnedAway ->
                                assertThat(turnedAway.assessment().findings()).hasSize(1));
        assertThat(mission.depot.files()).isEmpty();
        assertThat(mission.rows("mission_case")).isZero();
        assertThat(mission.rows("case_sequence")).isZero();
        assertThat(mission.rows("consignment")).isZero();
        assertThat(lodge(Applications.singleAdult())).isInstanceOf(LodgingOutcome.Accepted.class);
    }

    @Test
    void the_log_line_of_a_turned_away_application_has_codes_and_nothing_of_the_person() {
        var applications = Applications.singleAdult()
                .applicant(person -> person.iin("000101100006"))
                .without(DocumentKind.PASSPORT)
                .without(DocumentKind.FEE_PAYMENT);
        assertThat(logOf(() -> lodge(applications)))
                .singleElement()
                .asString()
                .isEqualTo("INFO Turned away at BERLIN: PASSPORT_MISSING, FEE_PAYMENT_MISSING");
    }

    @Test
    void the_log_line_of_an_accepted_one_has_the_numbers_of_case_and_office() {
        assertThat(logOf(() -> lodge(Applications.singleAdult())))
                .containsExactly("INFO Accepted BERLIN-2026-000001 for office 711110000");
    }

    @Test
    void a_check_gives_the_same_assessment_and_keeps_nothing() {
        var check = mission.intake().check(Applications.singleAdult().build());
        assertThat(check.assessment().admissible()).isTrue();
        assertThat(check.office())
                .get()
                .extracting(office -> office.code().value())
                .isEqualTo("711110000");
        assertThat(mission.intake()
                        .check(Applications.singleAdult().noLastRegistration().build())
                        .office())
                .isEmpty();
        assertThat(mission.depot.files()).isEmpty();
        assertThat(mission.rows("case_sequence")).isZero();
    }

    @Test
    void the_thirty_days_begin_with_the_day_in_almaty_at_the_last_moment_before_midnight_and_at_midnight() {
        mission.clock.forward(Duration.between(mission.clock.instant(), Instant.parse("2026-03-02T18:59:59.999Z")));
        var before = (LodgingOutcome.Accepted) lodge(Applications.singleAdult());
        mission.clock.forward(Duration.ofMillis(1));
        var after = (LodgingOutcome.Accepted) mission.intake()
                .lodge(TestMission.PARIS, TestMission.submission("submission-2", Applications.singleAdult()));
        assertThat(before.missionCase().decisionDueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(after.missionCase().decisionDueOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    private static List<String> logOf(Runnable action) {
        try (var log = LogLines.ofTheHouse()) {
            action.run();
            return log.all();
        }
    }

    /** Looks at each transaction before it begins; a broken one fails when all was written. */
    private static class Transactions implements TransactionOperations {
        private final TransactionOperations real;
        private final boolean broken;

        Transactions(TransactionOperations real, boolean broken) {
            this.real = real;
            this.broken = broken;
        }

        void begin() {}

        @Override
        public <T> T execute(TransactionCallback<T> action) throws TransactionException {
            begin();
            return real.execute(status -> {
                var result = action.doInTransaction(status);
                if (broken) {
                    throw new IllegalStateException("The database is gone");
                }
                return result;
            });
        }
    }
}
