package kz.consular.gateway.monitor.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.projection.ConsignmentFilter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as it came in the address of the page.
 *
 * @param state name of a state
 * @param kind name of a kind
 * @param from address of the sender
 * @param to address of the recipient
 * @param age at least so many minutes old
 * @param open only what has not come to its end
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

    /** The message id looked for, where it is one. */
    Optional<MessageId> messageId() {
        return text().map(found -> found.toLowerCase(Locale.ROOT)).flatMap(Search::messageId);
    }

    /** The case number looked for, where it is one. */
    Optional<CaseNumber> caseNumber() {
        return text().map(found -> found.toUpperCase(Locale.ROOT)).flatMap(Search::caseNumber);
    }

    /** Whether something is looked for that is neither. */
    public boolean senseless() {
        return text().isPresent() && messageId().isEmpty() && caseNumber().isEmpty();
    }

    ConsignmentFilter filter(Clock clock) {
        return new ConsignmentFilter(
                Optional.ofNullable(state),
                Optional.ofNullable(kind),
                given(from),
                given(to),
                Optional.ofNullable(age)
                        .filter(minutes -> minutes > 0)
                        .map(minutes -> clock.instant().minus(Duration.ofMinutes(minutes))),
                caseNumber(),
                Boolean.TRUE.equals(open));
    }

    private Optional<String> text() {
        return given(q);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(found -> !found.isEmpty());
    }

    private static Optional<MessageId> messageId(String text) {
        try {
            return Optional.of(new MessageId(text));
        } catch (IllegalArgumentException e) { // it is something else then
            return Optional.empty();
        }
    }

    private static Optional<CaseNumber> caseNumber(String text) {
        try {
            return Optional.of(new CaseNumber(text));
        } catch (IllegalArgumentException e) { // it is something else then
            return Optional.empty();
        }
    }
}
