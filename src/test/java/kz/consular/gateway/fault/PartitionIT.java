package kz.consular.gateway.fault;

import static kz.consular.gateway.fault.Workload.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import kz.consular.gateway.fault.Link.Direction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("lengthy")
@DisplayName("A container of 30 MB arrives whole, and once,")
class PartitionIT extends OnSplitCountry {
    private static final int LARGE = 30 << 20;
    private static final long INTO_THE_BODY = 10 << 20;
    /** The silence after which a node makes a new connection, at most. */
    private static final Duration NOTICED = Duration.ofSeconds(75);

    @Test
    @DisplayName("though the connection breaks in the middle of sending it, and in the middle of receiving it")
    void broken() {
        country.missionLink().truncateAfter(Direction.UP, INTO_THE_BODY);
        country.officeLink().truncateAfter(Direction.DOWN, INTO_THE_BODY);
        var number = workload.lodge(workload.papers(LARGE), workload.newSubmission());

        await("the sending breaks off").until(() -> country.missionLink().hasShut(Direction.UP));
        assertThat(country.broker().depth("office." + SplitCountry.ALMATY)).isZero();
        country.missionLink().heal();
        await("the receiving breaks off").until(() -> country.officeLink().hasShut(Direction.DOWN));
        assertThat(country.officeDatabase().count("office_case WHERE case_number = '" + number + "'"))
                .isZero();
        country.officeLink().heal();

        decided(number);
    }

    @Test
    @DisplayName("though the connection falls silent in the middle of sending it, or of receiving it, which is noticed")
    void silent() {
        country.officeLink().stallAfter(Direction.DOWN, INTO_THE_BODY);
        var received = workload.lodge(workload.papers(LARGE), workload.newSubmission());
        await("one is being received").until(() -> country.officeLink().hasShut(Direction.DOWN));
        var officeNotices = silence(country.officeLink(), "office");
        country.missionLink().stallAfter(Direction.UP, INTO_THE_BODY);
        var sent = workload.lodge(workload.papers(LARGE), workload.newSubmission());
        await("another is being sent").until(() -> country.missionLink().hasShut(Direction.UP));
        var missionNotices = silence(country.missionLink(), "mission");

        officeNotices.join();
        missionNotices.join();
        assertThat(country.officeDatabase()
                        .count("office_case WHERE case_number IN ('" + sent + "', '" + received + "')"))
                .isZero();
        country.officeLink().heal();
        country.missionLink().heal();

        decided(received);
        decided(sent);
    }

    /** @return done when the node has made a new connection */
    private static CompletableFuture<Void> silence(Link link, String end) {
        var before = link.connectionsMade();
        link.stall(Direction.UP);
        link.stall(Direction.DOWN);
        var since = Instant.now();
        return CompletableFuture.runAsync(() -> {
            await("the node connects again").atMost(NOTICED).until(() -> link.connectionsMade() > before);
            System.out.printf(
                    "Silence noticed by the %s after %d s%n",
                    end, Duration.between(since, Instant.now()).toSeconds());
        });
    }

    private void decided(String number) {
        workload.awaitAtOffice(number);
        workload.permit(number);
    }
}
