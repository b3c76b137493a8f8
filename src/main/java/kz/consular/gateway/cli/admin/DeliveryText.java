package kz.consular.gateway.cli.admin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.ReceiveFailure;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.Intervention;

/** Records of delivery as lines of text: numbers, states and codes, and UTC as in the log. */
final class DeliveryText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private DeliveryText() {}

    /** One line. */
    static String summary(ConsignmentEntry entry) {
        var consignment = entry.consignment();
        var words = new ArrayList<>(List.of(
                consignment.id().value(),
                entry.state().name(),
                consignment.kind().name(),
                consignment.caseNumber().value(),
                "to " + consignment.recipient(),
                "since " + moment(consignment.createdAt())));
        words.addAll(outlook(entry));
        entry.refusal().ifPresent(refusal -> words.add(refusal.code()));
        return String.join("  ", words);
    }

    private static List<String> outlook(ConsignmentEntry entry) {
        return switch (entry.state()) {
            case WAITING -> List.of("failures " + entry.failures(), "next try " + moment(entry.dueAt()));
            case SENT -> List.of("round " + entry.round(), "again " + moment(entry.dueAt()));
            case HELD, RECEIPTED, REFUSED, GIVEN_UP -> List.of();
        };
    }

    static List<String> detail(ConsignmentEntry entry) {
        var consignment = entry.consignment();
        var lines = new ArrayList<String>();
        lines.add(summary(entry));
        lines.add("  from " + consignment.sender() + ", " + consignment.size() + " bytes, SHA-256 "
                + consignment.digest());
        entry.sentAt().ifPresent(at -> lines.add("  last sent " + moment(at)));
        entry.endedAt().ifPresent(at -> lines.add("  ended " + moment(at)));
        entry.refusal().ifPresent(refusal -> lines.add("  refused: " + refusal.code() + ": " + refusal.text()));
        entry.replaces().ifPresent(id -> lines.add("  sends again what was refused as " + id));
        entry.replacedBy().ifPresent(id -> lines.add("  sent again as " + id));
        return lines;
    }

    static String attempt(Attempt attempt) {
        var begun = "  round " + attempt.round() + "  " + moment(attempt.startedAt()) + " to "
                + moment(attempt.endedAt()) + "  ";
        return begun
                + attempt.failure()
                        .map(failure -> failure.cause() + ": " + failure.detail() + "\n      "
                                + failure.cause().remedy())
                        .orElse("SENT");
    }

    static String intervention(Intervention done) {
        return "  " + moment(done.at()) + "  " + done.action() + " by " + done.by()
                + done.reason().map(reason -> ": " + reason).orElse("");
    }

    static List<String> trouble(ReceiveFailure trouble) {
        return List.of(
                trouble.messageId() + "  " + trouble.cause() + "  " + trouble.kind() + "  " + trouble.caseNumber()
                        + "  from " + trouble.sender() + " to " + trouble.recipient() + "  since "
                        + moment(trouble.since()) + "  " + trouble.times() + " times, last "
                        + moment(trouble.lastAt()),
                "      " + trouble.detail(),
                "      " + trouble.cause().remedy());
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
