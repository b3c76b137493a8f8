package kz.consular.gateway.mission.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.JdbcReferences;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of received decisions. A node of any role reads them, because its database may serve nodes of other roles. */
@SharedComponent
public final class JdbcDecisions implements ContainerReferences {

    /** A received decision, and its hand-over once that was confirmed. */
    record Row(Sha256 digest, long size, Instant receivedAt, Optional<Handover> handover) {}

    /** A hand-over as the officer confirmed it. */
    record Handover(LocalDate on, Set<PersonId> cardsTakenIn) {
        Handover {
            cardsTakenIn = Set.copyOf(cardsTakenIn);
        }
    }

    private final JdbcClient jdbc;
    private final ContainerReferences containers;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.containers = new JdbcReferences(jdbc, "received_decision", "container_digest");
    }

    public void add(CaseNumber number, Sha256 digest, long size, Instant receivedAt) {
        jdbc.sql("""
                INSERT INTO received_decision (case_number, container_digest, container_size, received_at)
                VALUES (:number, :digest, :size, :received)
                """)
                .param("number", number.value())
                .param("digest", digest.hex())
                .param("size", size)
                .param("received", Timestamp.from(receivedAt))
                .update();
    }

    Optional<Row> find(CaseNumber number) {
        return jdbc.sql("SELECT * FROM received_decision WHERE case_number = :number")
                .param("number", number.value())
                .query((row, _) -> row(row))
                .optional();
    }

    void handOver(CaseNumber number, Handover handover) {
        jdbc.sql("""
                UPDATE received_decision SET handed_over_on = :day, cards_taken_in = :cards
                WHERE case_number = :number
                """)
                .param("day", handover.on().toString())
                .param("cards", joined(handover.cardsTakenIn()))
                .param("number", number.value())
                .update();
    }

    @Override
    public Set<Sha256> among(Collection<Sha256> digests) {
        return containers.among(digests);
    }

    private static Row row(ResultSet row) throws SQLException {
        var day = row.getString("handed_over_on");
        return new Row(
                new Sha256(row.getString("container_digest")),
                row.getLong("container_size"),
                row.getTimestamp("received_at").toInstant(),
                day == null
                        ? Optional.empty()
                        : Optional.of(new Handover(LocalDate.parse(day), parted(row.getString("cards_taken_in")))));
    }

    private static String joined(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).sorted().collect(Collectors.joining(" "));
    }

    private static Set<PersonId> parted(String persons) {
        return Arrays.stream(persons.split(" "))
                .filter(id -> !id.isEmpty())
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
