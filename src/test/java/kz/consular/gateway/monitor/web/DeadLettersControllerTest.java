package kz.consular.gateway.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.delivery.deadletter.DeadLetters;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.web.DeadLettersController.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

@DisplayName("An operator puts dead letters back, and the audit names them")
class DeadLettersControllerTest {
    private static final MessageId CONSIGNMENT = MessageId.next();
    private static final Optional<Party> HOME = Optional.of(Party.of("mission.BERLIN"));
    private static final Principal OPERATOR = () -> "operator-1";

    @TempDir
    Path folder;

    private final Queue queue = new Queue();
    private TestDepot depot;
    private JdbcAudit audit;
    private DeadLettersController pages;
    private final RedirectAttributesModelMap after = new RedirectAttributesModelMap();
    private final ConcurrentModel model = new ConcurrentModel();

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.systemUTC());
        audit = new JdbcAudit(depot.jdbc(), Clock.systemUTC());
        pages = new DeadLettersController(queue, audit);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    /** The subjects of the audit, oldest first. */
    private List<String> audited() {
        return audit.newest(OptionalLong.empty(), 100).reversed().stream()
                .peek(entry -> assertThat(List.of(
                                entry.who(), entry.action(), entry.reason().orElseThrow()))
                        .containsExactly("operator-1", "REQUEUE", "Made up."))
                .map(entry -> entry.subject().orElseThrow())
                .toList();
    }

    @Test
    void the_audit_names_the_consignment_or_the_case_or_the_id_of_the_broker() {
        queue.holds("ID:1", HOME, Optional.of("BERLIN-2026-000017"), Optional.of(CONSIGNMENT));
        queue.holds("ID:2", HOME, Optional.of("BERLIN-2026-000018"), Optional.empty());
        queue.holds("ID:3", HOME, Optional.empty(), Optional.empty());

        requeue("ID:1", "ID:2", "ID:3");

        assertThat(audited()).containsExactly(CONSIGNMENT.value(), "BERLIN-2026-000018", "ID:3");
        assertThat(after.getFlashAttributes())
                .isEqualTo(Map.of(
                        "results",
                        Map.of(
                                DeadLetters.Requeued.DONE,
                                List.of(
                                        new Result("BERLIN-2026-000017", ""),
                                        new Result("BERLIN-2026-000018", ""),
                                        new Result("ID:3", "")))));
    }

    @Test
    void an_absent_letter_and_one_without_a_home_queue_are_not_audited() {
        queue.holds("ID:1", Optional.empty(), Optional.empty(), Optional.empty());

        requeue("ID:1", "Ahmetova, born 1985");

        assertThat(audited()).isEmpty();
        assertThat(after.getFlashAttributes())
                .isEqualTo(Map.of(
                        "results",
                        Map.of(
                                DeadLetters.Requeued.HOMELESS,
                                List.of(new Result("ID:1", "")),
                                DeadLetters.Requeued.GONE,
                                List.of(new Result("Ahmetova, born 1985", "")))));
    }

    @Test
    void nothing_is_put_back_or_audited_while_the_broker_is_away() {
        queue.isAway = true;

        requeue("ID:1");

        assertThat(audited()).isEmpty();
        assertThat(after.getFlashAttributes()).isEqualTo(Map.of("untried", "No broker."));
    }

    private void requeue(String... ids) {
        assertThat(pages.requeue(List.of(ids), " Made up. ", OPERATOR, model, after))
                .isEqualTo("redirect:/monitor/dead-letters");
    }

    /** A broker in a list. */
    private static final class Queue implements DeadLetters {
        private final List<DeadLetters.DeadLetter> letters = new ArrayList<>();
        private boolean isAway;

        void holds(String id, Optional<Party> home, Optional<String> caseNumber, Optional<MessageId> messageId) {
            letters.add(new DeadLetters.DeadLetter(
                    id,
                    Instant.EPOCH,
                    Optional.empty(),
                    home,
                    Optional.empty(),
                    caseNumber,
                    messageId,
                    Optional.empty()));
        }

        @Override
        public List<DeadLetters.DeadLetter> oldest(int most) {
            return List.copyOf(letters);
        }

        @Override
        public List<DeadLetters.DeadLetter> find(Collection<String> ids) throws BrokerUnavailable {
            if (isAway) {
                throw TestDepot.brokerAway("No broker.", false);
            }
            return letters.stream().filter(letter -> ids.contains(letter.id())).toList();
        }

        @Override
        public List<Outcome> requeue(List<DeadLetters.DeadLetter> chosen) {
            return chosen.stream()
                    .map(letter -> new Outcome(
                            letter, letter.home().isPresent() ? Requeued.DONE : Requeued.HOMELESS, Optional.empty()))
                    .toList();
        }
    }
}
