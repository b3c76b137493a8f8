package kz.consular.gateway.cli.admin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.ReceiveFailure;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.Intervention;

/** Prints records of delivery as lines of text: numbers, states and codes. Times are in UTC, as in the log. */
final class DeliveryText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private DeliveryText() {}

    /** The consignment in one line. */
    static String summary(ConsignmentEntry entry) {
        var consignment = entry.consignment();
        var words = new ArrayList<>(List.of(
                consignment.id().value(),
                entry.state().name(),
                consignment.kind().name(),
                consignment.caseNumber().value(),
                "to " + consignment.recipient(),
                "since " + utc(consignment.createdAt())));
        words.addAll(schedule(entry));
        entry.refusal().ifPresent(refusal -> words.add(refusal.code()));
        return String.join("  ", words);
    }

    private static List<String> schedule(ConsignmentEntry entry) {
        return switch (entry.state()) {
            case WAITING -> List.of("failures " + entry.failures(), "next try " + utc(entry.dueAt()));
            case SENT -> List.of("round " + entry.round(), "again " + utc(entry.dueAt()));
            case HELD, RECEIPTED, REFUSED, GIVEN_UP -> List.of();
        };
    }

    static List<String> detail(ConsignmentEntry entry) {
        var consignment = entry.consignment();
        var lines = new ArrayList<String>();
        lines.add(summary(entry));
        lines.add("  from " + consignment.sender() + ", " + consignment.size() + " bytes, SHA-256 "
                + consignment.digest());
        entry.sentAt().ifPresent(at -> lines.add("  last sent " + utc(at)));
        entry.endedAt().ifPresent(at -> lines.add("  ended " + utc(at)));
        entry.refusal().ifPresent(refusal -> lines.add("  refused: " + refusal.code() + ": " + refusal.text()));
        entry.replaces().ifPresent(id -> lines.add("  sends again what was refused as " + id));
        entry.replacedBy().ifPresent(id -> lines.add("  sent again as " + id));
        return lines;
    }

    static String attempt(Attempt attempt) {
        var period =
                "  round " + attempt.round() + "  " + utc(attempt.startedAt()) + " to " + utc(attempt.endedAt()) + "  ";
        return period
                + attempt.failure()
                        .map(failure -> failure.cause() + ": " + failure.detail() + "\n      "
                                + failure.cause().remedy())
                        .orElse("SENT");
    }

    static String intervention(Intervention done) {
        return "  " + utc(done.at()) + "  " + done.action() + " by " + done.by()
                + done.reason().map(reason -> ": " + reason).orElse("");
    }

    static List<String> failure(ReceiveFailure failure) {
        return List.of(
                failure.messageId() + "  " + failure.cause() + "  " + failure.kind() + "  " + failure.caseNumber()
                        + "  from " + failure.sender() + " to " + failure.recipient() + "  since "
                        + utc(failure.since()) + "  " + failure.times() + " times, last "
                        + utc(failure.lastAt()),
                "      " + failure.detail(),
                "      " + failure.cause().remedy());
    }

    static String unknown(MessageId id) {
        return "This node sends no consignment " + id + ". See the list of consignments for its numbers.";
    }

    private static String utc(Instant instant) {
        return TIME.format(instant);
    }
}
