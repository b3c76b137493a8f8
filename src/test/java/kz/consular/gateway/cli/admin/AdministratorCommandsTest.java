package kz.consular.gateway.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.consular.gateway.cli.CommandRun;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.mission.cases.CaseEvent;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.TestRegister;
import kz.consular.gateway.signature.TestSeals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The commands of IT staff on the records of a stopped node")
class AdministratorCommandsTest {
    private static final CaseNumber NUMBER = new CaseNumber("BERLIN-2026-000001");

    @TempDir
    Path folder;

    private TestDepot depot;
    private Consignment dossier;
    private String id;

    @BeforeEach
    void a_dossier_waits() {
        depot = TestDepot.in(folder, Clock.systemUTC());
        var seals = TestSeals.in(folder.resolve("pki"), "mission.BERLIN");
        var container = seals.seal(depot.containers().newTemporaryFile(), "mission.BERLIN");
        depot.containers().keep(container);
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        dossier = new Consignment(
                MessageId.next(),
                NUMBER,
                ConsignmentKind.DOSSIER,
                Party.of("mission.BERLIN"),
                Party.of("office.711110000"),
                container.digest(),
                container.size(),
                now,
                Optional.empty());
        id = dossier.id().value();
        depot.transactions().executeWithoutResult(_ -> {
            TestRegister.accept(depot.jdbc(), TestRegister.accepted(NUMBER, container.digest(), now));
            depot.outbox().send(dossier);
        });
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void list_what_waits_by_state_and_case() {
        assertThat(run("consignments").output()).contains(id, "WAITING", "DOSSIER", NUMBER.value());
        assertThat(run("consignments", "--state", "WAITING", "--case", NUMBER.value())
                        .output())
                .contains(id);
        assertThat(run("consignments", "--state", "SENT").output()).contains("No consignments.");
        assertThat(run("consignments", "--after", id).output()).contains("No consignments.");
        assertThat(run("troubles").output()).contains("No troubles.");
    }

    @Test
    void give_up_and_send_again_and_the_officer_sees_both_in_the_case() {
        assertThat(run("give-up", id, "--reason", "The office moved.", "--by", "aigerim")
                        .exitCode())
                .isZero();
        assertThat(state()).isEqualTo(CaseState.UNDELIVERED);

        assertThat(run("send-again", id, "--reason", "It is there again.").exitCode())
                .isZero();
        assertThat(state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(TestRegister.register(depot.jdbc()).timeline(NUMBER))
                .extracting(CaseEvent::code)
                .containsExactly(CaseEvent.Code.ACCEPTED, CaseEvent.Code.DELIVERY_GIVEN_UP, CaseEvent.Code.SENT_AGAIN);
        assertThat(run("consignment", id).output())
                .contains("GIVE_UP by aigerim: The office moved.")
                .contains("SEND_AGAIN by " + System.getProperty("user.name") + ": It is there again.");
    }

    @Test
    void hold_and_resume() {
        assertThat(run("hold", id, "--reason", "Wait.").output()).contains("HELD");
        assertThat(run("resume", id).output()).contains("WAITING");
        assertThat(run("send-now", id).output()).contains("WAITING");
    }

    @Test
    void explain_why_an_intervention_is_not_possible_and_change_nothing() {
        run("hold", id, "--reason", "Wait.");

        var again = run("hold", id, "--reason", "Wait.");

        assertThat(again.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(again.error()).contains("Nothing was changed: HELD. It is held already.");
    }

    @Test
    void report_an_unknown_consignment() {
        var unknown = MessageId.next().value();
        assertThat(run("resume", unknown).exitCode()).isEqualTo(ExitCode.UNKNOWN_CONSIGNMENT);
        assertThat(run("consignment", unknown).exitCode()).isEqualTo(ExitCode.UNKNOWN_CONSIGNMENT);
        assertThat(run("consignment", unknown).error()).contains("no consignment " + unknown);
    }

    @Test
    void require_a_number_and_a_reason_and_refuse_unknown_options() {
        assertThat(run("hold", id).error()).contains("--reason");
        assertThat(run("hold", id, "--reason", " ").error()).contains("A reason has 1 to 500 characters.");
        assertThat(run("hold", "17", "--reason", "Wait.").error()).contains("A message id is a UUID");
        assertThat(run("consignments", "--stat=SENT").error()).contains("--stat=SENT");
        assertThat(state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void create_no_database() {
        var elsewhere = folder.resolve("elsewhere");

        var run = CommandRun.on(elsewhere, "consignments");

        assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run.error()).contains("There is no database", elsewhere.toString(), "--gateway.data=FOLDER");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void leave_the_tables_of_an_older_version_alone() {
        depot.jdbc()
                .sql("DELETE FROM flyway_schema_history"
                        + " WHERE installed_rank = (SELECT MAX(installed_rank) FROM flyway_schema_history)")
                .update();

        var run = run("consignments");

        assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run.error()).contains("older than this program");
    }

    @Test
    void report_an_invalid_setting_with_its_own_message() {
        var run = run("consignments", "--gateway.roles=embassy");

        assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run.error()).contains("gateway.roles names 'embassy'");
    }

    @Test
    void leave_unfinished_files_of_a_running_node_alone() throws IOException {
        var unfinished = depot.containers().newTemporaryFile();
        Files.writeString(unfinished, "half a container");

        run("hold", id, "--reason", "Wait.");

        assertThat(unfinished).exists();
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    private CommandRun run(String... arguments) {
        return CommandRun.on(folder, arguments);
    }

    private CaseState state() {
        return TestRegister.register(depot.jdbc()).find(NUMBER).orElseThrow().state();
    }
}
