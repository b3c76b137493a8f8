package kz.consular.gateway.fault;

import static kz.consular.gateway.fault.Workload.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import kz.consular.gateway.fault.Link.Direction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A gateway killed with -9 keeps what it accepted, and decides it once, when it dies")
class KilledAtEveryStepIT extends OnSplitCountry {
    private static final String OFFICE_QUEUE = "office." + SplitCountry.ALMATY;
    /** In bytes. Sealing it takes long enough to kill the node meanwhile. */
    private static final int LARGE = 40 << 20;
    /** In bytes: more than the handshake of a connection, less than the smallest dossier. */
    private static final int INTO_THE_BODY = 20_000;

    @Test
    @DisplayName("at the mission, with the container on disk, before the commit")
    void container_on_disk() throws Exception {
        var papers = workload.papers(LARGE);
        var submission = workload.newSubmission();
        var files = new NodeFiles(country.mission());
        var before = files.containers().size();

        var unanswered = workload.lodging(papers, submission);
        await("the dossier is being sealed").until(() -> !files.beingSealed().isEmpty());
        try (var _ = country.missionDatabase().lock()) {
            await("the container is on disk").until(() -> files.containers().size() > before);
            country.mission().kill9();
        }
        assertThatThrownBy(unanswered::join).isInstanceOf(CompletionException.class);
        assertThat(country.missionDatabase().count("mission_case WHERE submission_id = '" + submission + "'"))
                .isZero();

        country.mission().start().awaitUp();
        decided(workload.lodge(papers, submission));
    }

    @Test
    @DisplayName("at the mission, after the commit, before anything is sent")
    void committed() {
        var submission = workload.newSubmission();
        country.missionLink().cut();
        var number = workload.lodge(workload.papers(), submission);
        assertThat(country.missionDatabase().stateOf(number)).isEqualTo("WAITING");
        country.mission().kill9();
        country.missionLink().heal();

        country.mission().start().awaitUp();
        assertThat(workload.lodge(workload.papers(), submission)).isEqualTo(number);
        decided(number);
    }

    @Test
    @DisplayName("at the mission, after the broker's commit, before it recorded that")
    void broker_has_it() throws Exception {
        country.office().kill9();
        country.missionLink().stallAfter(Direction.UP, INTO_THE_BODY);
        var number = workload.lodge();
        await("the dossier is on its way").until(() -> country.missionLink().hasShut(Direction.UP));
        try (var _ = country.missionDatabase().lock()) {
            country.missionLink().heal();
            await("the broker has it").until(() -> country.broker().depth(OFFICE_QUEUE) == 1);
            country.mission().kill9();
        }
        assertThat(country.missionDatabase().stateOf(number)).isEqualTo("WAITING");

        country.mission().start();
        await("it was sent again")
                .until(() -> country.missionDatabase().stateOf(number).equals("SENT"));
        assertThat(country.broker().depth(OFFICE_QUEUE)).isEqualTo(1);
        country.office().start();
        country.mission().awaitUp();
        country.office().awaitUp();
        decided(number);
    }

    @Test
    @Tag("lengthy")
    @DisplayName("at the mission, after the sending, before the receipt")
    void sent() {
        country.office().kill9();
        var number = workload.lodge();
        await("it is sent")
                .until(() -> country.missionDatabase().stateOf(number).equals("SENT"));
        country.mission().kill9();

        country.mission().start();
        country.office().start();
        country.mission().awaitUp();
        country.office().awaitUp();
        decided(number);
    }

    @Test
    @DisplayName("at the office, with the dossier on disk, before its commit")
    void office_has_the_container() throws Exception {
        String number;
        try (var commit = blocked(country.office(), country.officeDatabase())) {
            number = workload.lodge();
            commit.awaitContainer();
            country.office().kill9();
        }
        assertThat(country.officeDatabase().count("arrival WHERE case_number = '" + number + "'"))
                .isZero();

        country.office().start().awaitUp();
        decided(number);
    }

    @Test
    @DisplayName("at the office, after its commit, before the broker's")
    void office_has_committed() throws Exception {
        String number;
        try (var commit = blocked(country.office(), country.officeDatabase())) {
            number = workload.lodge();
            commit.awaitContainer();
            country.officeLink().stall(Direction.UP);
        }
        await("the arrival is recorded")
                .until(() -> country.officeDatabase().count("arrival WHERE case_number = '" + number + "'") == 1);
        country.office().kill9();
        country.officeLink().heal();

        country.office().start().awaitUp();
        decided(number);
    }

    @Test
    @Tag("lengthy")
    @DisplayName("at the office, with the decision on disk, before its commit")
    void decision_on_disk() throws Exception {
        var number = atOffice();
        try (var commit = blocked(country.office(), country.officeDatabase())) {
            var unanswered = workload.permitting(number);
            commit.awaitContainer();
            country.office().kill9();
            assertThatThrownBy(unanswered::join).isInstanceOf(CompletionException.class);
        }

        country.office().start().awaitUp();
        workload.permit(number);
    }

    @Test
    @Tag("lengthy")
    @DisplayName("at the office, after the decision's commit, before anything is sent")
    void decision_committed() {
        var number = atOffice();
        country.officeLink().cut();
        workload.permit(number);
        country.office().kill9();
        country.officeLink().heal();

        country.office().start().awaitUp();
    }

    @Test
    @Tag("lengthy")
    @DisplayName("at the mission, with the decision on disk, before its commit")
    void decision_came() throws Exception {
        var number = atOffice();
        try (var commit = blocked(country.mission(), country.missionDatabase())) {
            workload.permit(number);
            commit.awaitContainer();
            country.mission().kill9();
        }
        assertThat(country.missionDatabase().count("received_decision WHERE case_number = '" + number + "'"))
                .isZero();

        country.mission().start().awaitUp();
    }

    @Test
    @DisplayName("at the mission, after the decision's commit, before the broker's")
    void decision_on_the_books() throws Exception {
        var number = atOffice();
        try (var commit = blocked(country.mission(), country.missionDatabase())) {
            workload.permit(number);
            commit.awaitContainer();
            country.missionLink().stall(Direction.UP);
        }
        await("the decision is recorded")
                .until(() ->
                        country.missionDatabase().count("received_decision WHERE case_number = '" + number + "'") == 1);
        country.mission().kill9();
        country.missionLink().heal();

        country.mission().start().awaitUp();
    }

    private static BlockedCommit blocked(Node node, NodeDatabase database) throws IOException, SQLException {
        var files = new NodeFiles(node);
        return new BlockedCommit(files, files.containers().size(), database.lock());
    }

    /** Keeps a node from committing until it is closed. The node can still write containers. */
    private record BlockedCommit(NodeFiles files, int before, NodeDatabase.WriteLock lock) implements AutoCloseable {
        private void awaitContainer() {
            await("the container is on disk").until(() -> files.containers().size() > before);
        }

        @Override
        public void close() throws SQLException {
            lock.close();
        }
    }

    /** A case that waits for its decision; nothing else is under way. */
    private String atOffice() {
        var number = workload.lodge();
        workload.awaitAtOffice(number);
        workload.awaitDelivered();
        return number;
    }

    private void decided(String number) {
        workload.awaitAtOffice(number);
        workload.permit(number);
    }
}
