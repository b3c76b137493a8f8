package kz.consular.gateway.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("A consignment is handed over with its cause or not at all")
@OnEachDatabase
class OutboxTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    private TestNode node;

    @BeforeEach
    void start() {
        node = TestNode.on(data).with(database).start();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        var dossier = node.dossier();
        node.bean(TransactionOperations.class).executeWithoutResult(transaction -> {
            node.bean(Outbox.class).send(dossier);
            transaction.setRollbackOnly();
        });
        var after = node.send(node.dossier());

        await().untilAsserted(() -> assertThat(node.state(after)).isEqualTo("RECEIPTED"));
        assertThat(node.recorded).containsExactly(after.id());
    }

    @Test
    void without_a_transaction_nothing_is_taken() {
        var dossier = node.dossier();

        assertThatIllegalStateException()
                .isThrownBy(() -> node.bean(Outbox.class).send(dossier));
        assertThat(node.jdbc()
                        .sql("SELECT COUNT(*) FROM consignment")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void without_its_container_nothing_is_taken() {
        var dossier = node.dossier();
        node.containers().discard(dossier.digest());

        assertThatIllegalStateException().isThrownBy(() -> node.send(dossier));
    }

    @Test
    void an_answer_never_goes_through_the_outbox() {
        var dossier = node.dossier();
        var answer = new Consignment(
                MessageId.next(),
                dossier.caseNumber(),
                ConsignmentKind.RECEIPT,
                dossier.sender(),
                dossier.recipient(),
                dossier.digest(),
                dossier.size(),
                Clock.systemUTC().instant(),
                Optional.empty());

        assertThatIllegalArgumentException().isThrownBy(() -> node.send(answer));
    }

    @Test
    void a_container_that_the_disk_has_spoiled_does_not_leave_and_the_cause_is_kept() throws Exception {
        var dossier = node.dossier();
        var file = node.containers().locate(dossier.digest()).orElseThrow();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        node.send(dossier);

        await().untilAsserted(() -> assertThat(node.jdbc()
                        .sql("SELECT cause FROM delivery_attempt")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(cause -> cause.contains("is damaged")));
        assertThat(node.state(dossier)).isEqualTo("WAITING");
        assertThat(node.examined).isEmpty();
    }
}
