package kz.consular.gateway.office.cases;

import static kz.consular.gateway.office.TestOffice.CASE;
import static kz.consular.gateway.office.TestOffice.ELSEWHERE;
import static kz.consular.gateway.office.TestOffice.HERE;
import static kz.consular.gateway.office.TestOffice.NOON;
import static kz.consular.gateway.office.TestOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.TestDossiers;
import kz.consular.gateway.office.TestOffice;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("The office accepts dossiers that are addressed to it and records the inquiries that they require")
@OnEachDatabase
class DossierHandlerTest {

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

    private static Dossier dossier() {
        return TestDossiers.dossier(CASE, Applications.family().build(), NOON);
    }

    private Optional<String> refusal(Arrival arrival) {
        return TestDepot.refusal(office.handler.examine(arrival));
    }

    /** Purpose and person. */
    private Iterable<String> asked() {
        return office.inquiries().stream()
                .map(inquiry -> inquiry.purpose()
                        + inquiry.person().map(person -> " " + person).orElse(""))
                .toList();
    }

    @Test
    void it_accepts_dossiers_for_offices_and_nothing_else() {
        assertThat(office.handler.accepts(ConsignmentKind.DOSSIER, Party.of("office.711110000")))
                .isTrue();
        assertThat(office.handler.accepts(ConsignmentKind.DOSSIER, Party.of("mission.BERLIN")))
                .isFalse();
        assertThat(office.handler.accepts(ConsignmentKind.DECISION, Party.of("office.711110000")))
                .isFalse();
    }

    @Test
    void a_dossier_becomes_an_open_case_with_the_day_that_rule_9_sets() {
        office.receive(CASE, Applications.family().build());
        var opened = office.service.open(HERE, NUMBER).orElseThrow();
        assertThat(opened.officeCase().open()).isTrue();
        assertThat(opened.officeCase().decisionDueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(opened.dossier()).isEqualTo(dossier());
        assertThat(opened.inquiries()).isEmpty();
    }

    @Test
    void an_examination_changes_nothing() {
        assertThat(refusal(office.arrival(dossier()))).isEmpty();
        assertThat(office.service.list(HERE, false, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void rule_4_asks_the_organisation_of_each_secret_bearer_who_leaves() {
        var application = Applications.family()
                .applicant(person -> person.secretBearer())
                .child("child-2", child -> child.aged(17).secretBearer())
                .build();
        office.receive(CASE, application);
        assertThat(asked()).containsExactly("SECRETS_PERMISSION applicant", "SECRETS_PERMISSION child-2");
    }

    @Test
    void rule_7_asks_for_the_registrations_of_dependants_and_other_parents_that_nobody_knows() {
        var application = Applications.family()
                .child("child-2", child -> child.leavingWithOneParent(OtherParent.REGISTRATION_UNKNOWN))
                .dependant("dependant-1", false)
                .dependant("dependant-2", true)
                .build();
        office.receive(CASE, application, "dependant-1", "child-2");
        assertThat(asked()).containsExactly("ESTABLISH_REGISTRATION dependant-1", "ESTABLISH_REGISTRATION child-2");
    }

    @Test
    void a_dossier_addressed_to_another_office_is_refused() {
        var mission = Party.of("mission.BERLIN");
        assertThat(refusal(office.arrival(dossier(), NUMBER, mission, ELSEWHERE)))
                .contains("DOSSIER_FOR_ANOTHER_OFFICE");
    }

    @Test
    void a_dossier_under_the_number_of_another_case_is_refused() {
        var mission = Party.of("mission.BERLIN");
        assertThat(refusal(office.arrival(dossier(), new CaseNumber("BERLIN-2026-000002"), mission, HERE)))
                .contains("DOSSIER_OF_ANOTHER_CASE");
    }

    @Test
    void a_mission_cannot_lodge_under_the_number_of_another() {
        assertThat(refusal(office.arrival(dossier(), NUMBER, Party.of("mission.PARIS"), HERE)))
                .contains("DOSSIER_OF_ANOTHER_CASE");
    }

    @Test
    void the_same_dossier_sent_again_under_a_new_message_id_is_receipted_and_changes_nothing() {
        var first = office.arrival(dossier());
        office.depot.record(office.handler.examine(first));

        office.depot.record(office.handler.examine(office.again(first)));

        assertThat(office.service.list(HERE, false, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void another_dossier_of_a_case_is_refused_even_when_the_case_is_decided() {
        office.receive(CASE, Applications.family().build());
        office.clock.forward(Duration.ofSeconds(1));
        assertThat(refusal(office.arrival(dossier()))).contains("CASE_EXISTS");
        office.permit();
        assertThat(refusal(office.arrival(dossier()))).contains("CASE_EXISTS");
    }

    @Test
    void the_same_dossier_under_another_message_id_is_accepted_and_changes_nothing() {
        var application =
                Applications.family().applicant(person -> person.secretBearer()).build();
        var first = office.arrival(TestDossiers.dossier(CASE, application, NOON));
        office.depot.record(office.handler.examine(first));
        office.answer(office.inquiries().getFirst(), Inquiry.Answer.NO_OBSTACLE);
        office.permit();
        var before = office.service.open(HERE, NUMBER);

        var label = first.consignment();
        var again = new Arrival(
                new Consignment(
                        MessageId.next(),
                        label.caseNumber(),
                        label.kind(),
                        label.sender(),
                        label.recipient(),
                        label.digest(),
                        label.size(),
                        label.createdAt(),
                        label.traceparent()),
                first.container(),
                first.seal(),
                NOON.plusSeconds(60));
        office.depot.record(office.handler.examine(again));

        assertThat(office.service.open(HERE, NUMBER)).isEqualTo(before);
        assertThat(office.depot.sent()).hasSize(1);
    }

    @Test
    void a_dossier_that_cannot_be_read_is_refused() {
        var broken = office.resealed(dossier(), container -> container.without("documents/001.pdf"));
        assertThat(refusal(broken)).contains("DOSSIER_UNREADABLE");
    }
}
