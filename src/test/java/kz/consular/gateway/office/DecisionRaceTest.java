package kz.consular.gateway.office;

import static kz.consular.gateway.office.TestOffice.CASE;
import static kz.consular.gateway.office.TestOffice.HERE;
import static kz.consular.gateway.office.TestOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.office.decisions.DecisionOutcome;
import kz.consular.gateway.office.decisions.DecisionRequest;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("A case is decided once, on its state at that moment")
@OnEachDatabase
class DecisionRaceTest {
    private static final int CLERKS = 20;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    /** RSA seals equal decisions of one millisecond as equal containers, elliptic curves never do. */
    @ParameterizedTest
    @EnumSource
    void of_twenty_clerks_who_decide_at_once_one_decides_and_one_decision_is_sent(IssuedKey.Kind seal)
            throws Exception {
        try (var office = new TestOffice(folder, database, seal)) {
            office.receive(CASE, Applications.singleAdult().build());
            var outcomes = new ArrayList<DecisionOutcome>();
            try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<DecisionOutcome> deciding = office::permit;
                for (var outcome : clerks.invokeAll(Collections.nCopies(CLERKS, deciding))) {
                    outcomes.add(outcome.resultNow());
                }
            }
            assertThat(outcomes)
                    .filteredOn(DecisionOutcome.Decided.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(new DecisionOutcome.AlreadyDecided()::equals)
                    .hasSize(CLERKS - 1);
            var sent = office.depot.sent();
            assertThat(sent).hasSize(1);
            assertThat(office.depot.containers().locate(sent.getFirst().digest()))
                    .isPresent();
            assertThat(office.depot.files()).as("the dossier and the decision").hasSize(2);
        }
    }

    @Test
    void a_permission_waits_for_an_inquiry_that_another_clerk_makes_meanwhile() {
        try (var office = new TestOffice(folder, database)) {
            office.receive(CASE, Applications.singleAdult().build());
            Runnable inquiry = () -> office.service.inquire(HERE, NUMBER, "Tax office", LocalDate.of(2026, 3, 2));
            var outcome = office.service(new Interrupted(office.depot.transactions(), inquiry))
                    .decide(HERE, NUMBER, new DecisionRequest.Permit());
            assertThat(outcome).isInstanceOf(DecisionOutcome.Barred.class);
            assertThat(office.depot.sent()).isEmpty();
            assertThat(office.depot.files()).as("the dossier alone").hasSize(1);
        }
    }

    /** Something else happens after the decision was sealed and before it is recorded. */
    private record Interrupted(TransactionOperations real, Runnable before) implements TransactionOperations {
        @Override
        public <T> T execute(TransactionCallback<T> action) throws TransactionException {
            before.run();
            return real.execute(action);
        }
    }
}
