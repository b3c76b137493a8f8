package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.wire.mission.ListCasesRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("An application that is lodged a hundred times at once becomes one case")
@OnEachDatabase
class HundredfoldLodgingTest {
    private static final int CALLS = 100;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void with_one_answer() throws Exception {
        var settings =
                database.settings(folder).entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        try (var country = Country.start(folder, settings.toArray(String[]::new));
                var callers = Executors.newFixedThreadPool(CALLS)) {
            var papers = Sample.SINGLE_ADULT.unpack(
                    folder, AlmatyCalendar.dayOf(Clock.systemUTC().instant()));
            var officer = country.officer(DemoPopulation.BERLIN);
            var start = new CountDownLatch(CALLS);
            Callable<String> lodging = () -> {
                start.countDown();
                start.await();
                return officer.lodge(papers, "the-same").getAccepted().getCaseNumber();
            };
            var numbers = new HashSet<String>();
            for (var answer : callers.invokeAll(
                    Stream.generate(() -> lodging).limit(CALLS).toList())) {
                numbers.add(answer.get());
            }

            assertThat(numbers).hasSize(1);
            assertThat(officer.cases(new ListCasesRequest()).getCase()).hasSize(1);
            assertThat(country.part(JdbcClient.class)
                            .sql("SELECT COUNT(*) FROM consignment WHERE kind = 'DOSSIER'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
