package kz.consular.gateway.office.cases;

import static kz.consular.gateway.office.TestOffice.CASE;
import static kz.consular.gateway.office.TestOffice.HERE;
import static kz.consular.gateway.office.TestOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.LeavingPersonBuilder;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.office.TestOffice;
import kz.consular.gateway.office.cases.Inquiry.Answer;
import kz.consular.gateway.office.decisions.DecisionOutcome;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("Rules 4, 7 and 8: a permission waits for its inquiries, a restriction for none")
@OnEachDatabase
class InquiryTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private static final Application SECRET_BEARER = Applications.singleAdult()
            .applicant(LeavingPersonBuilder::secretBearer)
            .build();
    private static final Application UNKNOWN_DEPENDANT =
            Applications.singleAdult().dependant("dependant-1", false).build();

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestOffice office;

    @BeforeEach
    void open() {
        office = new TestOffice(folder, database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Optional<Inquiry> inquire(LocalDate reachedOn) {
        return office.service.inquire(HERE, NUMBER, "Tax office", reachedOn);
    }

    /** A case with one inquiry of rule 8, which reached its addressee on the day the dossier came. */
    private Inquiry asked() {
        office.receive(CASE, Applications.singleAdult().build());
        return inquire(RECEIVED).orElseThrow();
    }

    private void barredBy(Inquiry inquiry) {
        assertThat(office.permit())
                .isInstanceOfSatisfying(
                        DecisionOutcome.Barred.class,
                        barred -> assertThat(barred.inquiries())
                                .extracting(Inquiry::id)
                                .containsExactly(inquiry.id()));
        assertThat(office.depot.sent()).isEmpty();
    }

    private void permitted() {
        assertThat(office.permit()).isInstanceOf(DecisionOutcome.Decided.class);
    }

    @Test
    void a_secret_bearer_waits_for_the_organisation_and_may_leave_when_it_permits() {
        office.receive(CASE, SECRET_BEARER);
        var inquiry = office.inquiries().getFirst();
        barredBy(inquiry);
        assertThat(office.answer(inquiry, Answer.NO_OBSTACLE)).isTrue();
        permitted();
    }

    @Test
    void the_refusal_of_the_organisation_bars_and_no_answer_cannot_be_recorded_for_it() {
        office.receive(CASE, SECRET_BEARER);
        var inquiry = office.inquiries().getFirst();
        office.clock.forward(Duration.ofDays(90));
        assertThat(office.answer(inquiry, Answer.NO_ANSWER)).isFalse();
        barredBy(inquiry);
        assertThat(office.answer(inquiry, Answer.OBSTACLE)).isTrue();
        barredBy(inquiry);
    }

    @Test
    void a_secret_bearer_waits_even_where_no_answer_is_recorded() {
        var silent = new Inquiry(
                1,
                Inquiry.Purpose.SECRETS_PERMISSION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Answer.NO_ANSWER),
                Optional.empty());
        assertThat(silent.bars()).isTrue();
    }

    @Test
    void a_registration_to_establish_bars_until_it_is_established_that_there_is_none() {
        office.receive(CASE, UNKNOWN_DEPENDANT, "dependant-1");
        var inquiry = office.inquiries().getFirst();
        barredBy(inquiry);
        assertThat(office.answer(inquiry, Answer.OBSTACLE)).isTrue();
        barredBy(inquiry);
        assertThat(office.answer(inquiry, Answer.NO_OBSTACLE)).isTrue();
        permitted();
    }

    @Test
    void a_restriction_waits_for_no_inquiry() {
        office.receive(CASE, SECRET_BEARER);
        assertThat(office.restrict(Ground.SECRETS_WITHOUT_NOTIFICATION)).isInstanceOf(DecisionOutcome.Decided.class);
    }

    @Test
    void an_inquiry_is_due_on_the_tenth_day_after_the_day_on_which_it_reached_the_body() {
        assertThat(asked().dueOn()).contains(RECEIVED.plusDays(10));
    }

    @Test
    void no_answer_can_be_recorded_on_the_eleventh_day_in_almaty_and_not_on_the_tenth() {
        var inquiry = asked();
        office.clock.forward(Duration.ofDays(10).plusHours(12).minusMillis(1));
        assertThat(office.answer(inquiry, Answer.NO_ANSWER)).isFalse();
        barredBy(inquiry);
        office.clock.forward(Duration.ofMillis(1));
        assertThat(office.answer(inquiry, Answer.NO_ANSWER)).isTrue();
        permitted();
    }

    @Test
    void an_answer_replaces_no_answer() {
        var inquiry = asked();
        office.clock.forward(Duration.ofDays(11));
        assertThat(office.answer(inquiry, Answer.NO_ANSWER)).isTrue();
        assertThat(office.answer(inquiry, Answer.OBSTACLE)).isTrue();
        barredBy(inquiry);
    }

    @Test
    void no_answer_does_not_replace_an_answer() {
        var inquiry = asked();
        office.clock.forward(Duration.ofDays(11));
        assertThat(office.answer(inquiry, Answer.OBSTACLE)).isTrue();
        assertThat(office.answer(inquiry, Answer.NO_ANSWER)).isFalse();
        barredBy(inquiry);
    }

    @Test
    void a_request_reaches_a_body_between_the_arrival_of_the_dossier_and_today() {
        asked();
        office.clock.forward(Duration.ofDays(1));
        assertThat(inquire(RECEIVED.plusDays(1))).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> inquire(RECEIVED.plusDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> inquire(RECEIVED.minusDays(1)));
    }

    @Test
    void a_request_names_the_body() {
        asked();
        assertThatIllegalArgumentException().isThrownBy(() -> office.service.inquire(HERE, NUMBER, " ", RECEIVED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.service.inquire(HERE, NUMBER, "x".repeat(301), RECEIVED));
        assertThat(office.service.inquire(HERE, NUMBER, "x".repeat(300), RECEIVED))
                .isPresent();
    }

    @Test
    void a_decided_case_takes_neither_inquiries_nor_answers() {
        var inquiry = asked();
        office.restrict(Ground.TAX_DEBT);
        assertThat(inquire(RECEIVED)).isEmpty();
        assertThat(office.answer(inquiry, Answer.NO_OBSTACLE)).isFalse();
        assertThat(office.inquiries()).containsExactly(inquiry);
    }

    @Test
    void an_inquiry_of_another_case_cannot_be_answered() {
        var inquiry = asked();
        var other =
                office.receive("PARIS-2026-000001", Applications.singleAdult().build());
        assertThat(office.service.answer(HERE, other, inquiry.id(), Answer.NO_OBSTACLE, Optional.empty()))
                .isFalse();
        assertThat(office.inquiries()).containsExactly(inquiry);
    }
}
