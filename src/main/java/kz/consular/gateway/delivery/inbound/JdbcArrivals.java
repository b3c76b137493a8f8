package kz.consular.gateway.delivery.inbound;

import java.sql.Timestamp;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of answered arrivals, each with its answer. */
@Component
public final class JdbcArrivals {

    private final JdbcClient jdbc;

    public JdbcArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node recorded the message first; the message then comes again */
    public void add(Receipt receipt, SealedAnswer answer, Optional<Traceparent> span) {
        jdbc.sql("""
                INSERT INTO arrival (message_id, case_number, kind, sender, recipient, digest, received_at, answer_kind,
                    answer, traceparent)
                VALUES (:id, :case, :kind, :sender, :recipient, :digest, :received, :answerKind, :answer, :span)
                """)
                .param("id", receipt.messageId().value())
                .param("case", receipt.caseNumber().value())
                .param("kind", receipt.kind().name())
                .param("sender", receipt.sender().address())
                .param("recipient", receipt.recipient().address())
                .param("digest", receipt.digest().hex())
                .param("received", Timestamp.from(receipt.receivedAt()))
                .param("answerKind", answer.kind().name())
                .param("answer", answer.bytes())
                .param("span", span.map(Traceparent::value).orElse(null))
                .update();
    }

    Optional<Known> find(MessageId id) {
        return jdbc.sql("SELECT * FROM arrival WHERE message_id = :id")
                .param("id", id.value())
                .query((row, _) -> new Known(
                        new CaseNumber(row.getString("case_number")),
                        ConsignmentKind.valueOf(row.getString("kind")),
                        Party.of(row.getString("sender")),
                        Party.of(row.getString("recipient")),
                        Sha256.of(row.getString("digest")),
                        new SealedAnswer(
                                ConsignmentKind.valueOf(row.getString("answer_kind")), row.getBytes("answer"))))
                .optional();
    }

    /** Replaces the answer by the same one under a new seal. */
    void replaceAnswer(MessageId id, SealedAnswer answer) {
        jdbc.sql("UPDATE arrival SET answer = :answer WHERE message_id = :id")
                .param("answer", answer.bytes())
                .param("id", id.value())
                .update();
    }

    /** A message that was answered before. */
    record Known(
            CaseNumber caseNumber,
            ConsignmentKind kind,
            Party sender,
            Party recipient,
            Sha256 digest,
            SealedAnswer answer) {

        boolean isRepeatedBy(Consignment claimed) {
            return caseNumber.equals(claimed.caseNumber())
                    && kind == claimed.kind()
                    && sender.equals(claimed.sender())
                    && recipient.equals(claimed.recipient())
                    && digest.equals(claimed.digest());
        }
    }
}
