package kz.consular.gateway.monitor.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import org.jspecify.annotations.Nullable;

/**
 * A search for consignments, from the query of the address.
 *
 * @param from the address of the sender
 * @param to the address of the recipient
 * @param age the least age, in minutes
 * @param open only consignments without a final state
 * @param q a case number or a message id
 */
record Search(
        @Nullable ConsignmentState state,
        @Nullable ConsignmentKind kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer age,
        @Nullable Boolean open,
        @Nullable String q) {

    /** The text of the search, if it is a message id. */
    Optional<MessageId> messageId() {
        return text().map(found -> found.toLowerCase(Locale.ROOT)).flatMap(Search::messageId);
    }

    /** The text of the search, if it is a case number. */
    Optional<CaseNumber> caseNumber() {
        return text().map(found -> found.toUpperCase(Locale.ROOT)).flatMap(Search::caseNumber);
    }

    /** Whether the text of the search is neither. */
    public boolean invalid() {
        return text().isPresent() && messageId().isEmpty() && caseNumber().isEmpty();
    }

    JdbcConsignmentLines.Filter filter(Clock clock) {
        return new JdbcConsignmentLines.Filter(
                Optional.ofNullable(state),
                Optional.ofNullable(kind),
                nonBlank(from),
                nonBlank(to),
                Optional.ofNullable(age)
                        .filter(minutes -> minutes > 0)
                        .map(minutes -> clock.instant().minus(Duration.ofMinutes(minutes))),
                caseNumber(),
                Boolean.TRUE.equals(open));
    }

    private Optional<String> text() {
        return nonBlank(q);
    }

    private static Optional<String> nonBlank(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(found -> !found.isEmpty());
    }

    private static Optional<MessageId> messageId(String text) {
        try {
            return Optional.of(new MessageId(text));
        } catch (IllegalArgumentException e) { // not a message id
            return Optional.empty();
        }
    }

    private static Optional<CaseNumber> caseNumber(String text) {
        try {
            return Optional.of(new CaseNumber(text));
        } catch (IllegalArgumentException e) { // not a case number
            return Optional.empty();
        }
    }
}
