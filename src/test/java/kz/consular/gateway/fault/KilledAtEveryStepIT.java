package kz.consular.gateway.fault;

import static kz.consular.gateway.fault.Everyday.await;
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
    /** Sealing it takes long enough to be caught at it. */
    private static final int LARGE = 40 << 20;
    /** More than a connection says of itself, less than the smallest dossier. */
    private static final int INTO_THE_BODY = 20_000;

    @Test
    @DisplayName("at the mission, with the container on disk, before the commit")
    void container_on_disk() throws Exception {
        var papers = everyday.papers(LARGE);
        var submission = everyday.newSubmission();
        var shelves = new Shelves(country.mission());
        var before = shelves.containers().size();

        var unanswered = everyday.lodging(papers, submission);
        await("the dossier is being sealed").until(() -> !shelves.beingSealed().isEmpty());
        try (var _ = country.missionBooks().lock()) {
            await("the container is on disk").until(() -> shelves.containers().size() > before);
            country.mission().kill9();
        }
        assertThatThrownBy(unanswered::join).isInstanceOf(CompletionException.class);
        assertThat(country.missionBooks().count("mission_case WHERE submission_id = '" + submission + "'"))
                .isZero();

        country.mission().start().awaitUp();
        decided(everyday.lodge(papers, submission));
    }

    @Test
    @DisplayName("at the mission, after the commit, before anything is sent")
    void committed() {
        var submission = everyday.newSubmission();
        country.missionLink().cut();
        var number = everyday.lodge(everyday.papers(), submission);
        assertThat(country.missionBooks().stateOf(number)).isEqualTo("WAITING");
        country.mission().kill9();
        country.missionLink().heal();

        country.mission().start().awaitUp();
        assertThat(everyday.lodge(everyday.papers(), submission)).isEqualTo(number);
        decided(number);
    }

    @Test
    @DisplayName("at the mission, after the broker's commit, before it could note that")
    void broker_has_it() throws Exception {
        country.office().kill9();
        country.missionLink().stallAfter(Direction.UP, INTO_THE_BODY);
        var number = everyday.lodge();
        await("the dossier is on its way").until(() -> country.missionLink().hasShut(Direction.UP));
        try (var _ = country.missionBooks().lock()) {
            country.missionLink().heal();
            await("the broker has it").until(() -> country.broker().depth(OFFICE_QUEUE) == 1);
            country.mission().kill9();
        }
        assertThat(country.missionBooks().stateOf(number)).isEqualTo("WAITING");

        country.mission().start();
        await("it went out again")
                .until(() -> country.missionBooks().stateOf(number).equals("SENT"));
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
        var number = everyday.lodge();
        await("it is sent").until(() -> country.missionBooks().stateOf(number).equals("SENT"));
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
        try (var commit = kept(country.office(), country.officeBooks())) {
            number = everyday.lodge();
            commit.awaitContainer();
            country.office().kill9();
        }
        assertThat(country.officeBooks().count("arrival WHERE case_number = '" + number + "'"))
                .isZero();

        country.office().start().awaitUp();
        decided(number);
    }

    @Test
    @DisplayName("at the office, after its commit, before the broker's")
    void office_has_committed() throws Exception {
        String number;
        try (var commit = kept(country.office(), country.officeBooks())) {
            number = everyday.lodge();
            commit.awaitContainer();
            country.officeLink().stall(Direction.UP);
        }
        await("the arrival is on the books")
                .until(() -> country.officeBooks().count("arrival WHERE case_number = '" + number + "'") == 1);
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
        try (var commit = kept(country.office(), country.officeBooks())) {
            var unanswered = everyday.permitting(number);
            commit.awaitContainer();
            country.office().kill9();
            assertThatThrownBy(unanswered::join).isInstanceOf(CompletionException.class);
        }

        country.office().start().awaitUp();
        everyday.permit(number);
    }

    @Test
    @Tag("lengthy")
    @DisplayName("at the office, after the decision's commit, before anything is sent")
    void decision_committed() {
        var number = atOffice();
        country.officeLink().cut();
        everyday.permit(number);
        country.office().kill9();
        country.officeLink().heal();

        country.office().start().awaitUp();
    }

    @Test
    @Tag("lengthy")
    @DisplayName("at the mission, with the decision on disk, before its commit")
    void decision_came() throws Exception {
        var number = atOffice();
        try (var commit = kept(country.mission(), country.missionBooks())) {
            everyday.permit(number);
            commit.awaitContainer();
            country.mission().kill9();
        }
        assertThat(country.missionBooks().count("received_decision WHERE case_number = '" + number + "'"))
                .isZero();

        country.mission().start().awaitUp();
    }

    @Test
    @DisplayName("at the mission, after the decision's commit, before the broker's")
    void decision_on_the_books() throws Exception {
        var number = atOffice();
        try (var commit = kept(country.mission(), country.missionBooks())) {
            everyday.permit(number);
            commit.awaitContainer();
            country.missionLink().stall(Direction.UP);
        }
        await("the decision is on the books")
                .until(() ->
                        country.missionBooks().count("received_decision WHERE case_number = '" + number + "'") == 1);
        country.mission().kill9();
        country.missionLink().heal();

        country.mission().start().awaitUp();
    }

    private static KeptFromCommit kept(Node node, Books books) throws IOException, SQLException {
        var shelves = new Shelves(node);
        return new KeptFromCommit(shelves, shelves.containers().size(), books.lock());
    }

    /** A node that can put a container on its disk and not commit what it is, until this is closed. */
    private record KeptFromCommit(Shelves shelves, int before, Books.WriteLock lock) implements AutoCloseable {
        private void awaitContainer() {
            await("the container is on disk").until(() -> shelves.containers().size() > before);
        }

        @Override
        public void close() throws SQLException {
            lock.close();
        }
    }

    /** A case that waits for its decision, with nothing else under way. */
    private String atOffice() {
        var number = everyday.lodge();
        everyday.awaitAtOffice(number);
        everyday.awaitDelivered();
        return number;
    }

    private void decided(String number) {
        everyday.awaitAtOffice(number);
        everyday.permit(number);
    }
}
