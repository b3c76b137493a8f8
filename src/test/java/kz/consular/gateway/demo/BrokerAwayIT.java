package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.fault.BrokerSite;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.CaseState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A mission and the offices, each with a gateway of its own, over a standalone broker")
class BrokerAwayIT {
    private static final int LODGINGS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "With the broker away from the start, lodging is answered the same; when it comes all flows, oldest first")
    void away() throws Exception {
        var site = BrokerSite.in(folder.resolve("site"))
                .node("gateway-berlin", "mission.BERLIN")
                .node("gateway-home", "office.*");
        try (var broker = BrokerProcess.prepare(site);
                var mission = Country.missionAlone(
                        folder, DemoPopulation.BERLIN, oneSender(broker.settings("gateway-berlin")))) {
            var officer = mission.officer(DemoPopulation.BERLIN);
            var lodged =
                    IntStream.range(0, LODGINGS).mapToObj(_ -> lodge(officer)).toList();
            assertThat(sent(mission)).isEmpty();

            var started = Instant.now();
            broker.startAgain();
            broker.awaitReady();
            var ready = Instant.now();
            await().atMost(PATIENCE).until(() -> sent(mission).size() == LODGINGS);
            System.out.printf(
                    "broker away from the start: %d lodged meanwhile; broker up in %.1f s, all sent %.1f s later%n",
                    LODGINGS, seconds(started, ready), seconds(ready, Instant.now()));
            assertThat(sent(mission))
                    .containsExactlyElementsOf(
                            lodged.stream().map(Accepted::getCaseNumber).toList());

            var more = lodge(officer);
            assertThat(more)
                    .usingRecursiveComparison()
                    .ignoringFields("caseNumber", "acceptedAt", "dossierDigest")
                    .isEqualTo(lodged.getFirst());
            try (var offices = Country.officesAlone(folder, broker.settings("gateway-home"))) {
                for (var accepted : List.of(lodged.getFirst(), more)) {
                    decide(offices, accepted);
                    mission.awaitState(officer, accepted.getCaseNumber(), CaseState.DECIDED);
                }
            }
        }
    }

    /** With one sender, so that consignments are sent in order. */
    private static List<String> oneSender(List<String> settings) {
        return Stream.concat(settings.stream(), Stream.of("--gateway.delivery.senders=1"))
                .toList();
    }

    private Accepted lodge(MissionClient officer) {
        try {
            var family = Sample.SINGLE_ADULT.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
            return officer.lodge(family, UUID.randomUUID().toString()).getAccepted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void decide(Country offices, Accepted accepted) {
        var number = accepted.getCaseNumber();
        var clerk = offices.clerkHolding(number, accepted.getOffice().getCode());
        clerk.openInquiries(number).forEach(inquiry -> clerk.answer(number, inquiry));
        clerk.permit(number);
    }

    /** The cases whose dossiers are sent, in the order of sending. */
    private static List<String> sent(Country mission) {
        return mission
                .part(JdbcClient.class)
                .sql("SELECT case_number FROM consignment WHERE sent_at IS NOT NULL ORDER BY sent_at")
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
