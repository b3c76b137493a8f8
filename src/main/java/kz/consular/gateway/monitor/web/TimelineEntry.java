package kz.consular.gateway.monitor.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.protocol.ConsignmentLine.ActionLine;
import kz.consular.gateway.monitor.protocol.ConsignmentLine.AttemptLine;

/**
 * An event in the life of a consignment.
 *
 * @param code the kind of event, a part of a message key
 * @param since the time since the previous event
 * @param cause the cause of a failed attempt
 * @param text a remark of a person or a program
 * @param by the person who intervened
 */
record TimelineEntry(
        Instant at,
        String code,
        Duration since,
        Optional<AttemptCause> cause,
        Optional<String> text,
        Optional<String> by) {

    /** All events from the seal to the present state, oldest first. */
    static List<TimelineEntry> of(ConsignmentLine line) {
        var entries = Stream.of(
                        Stream.of(entry(line.createdAt(), "SEALED")),
                        line.attempts().stream().map(TimelineEntry::attempt),
                        line.actions().stream().map(TimelineEntry::action),
                        end(line))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
        var timed = new ArrayList<TimelineEntry>();
        var before = line.createdAt();
        for (var entry : entries) {
            timed.add(entry.after(before));
            before = entry.at();
        }
        return List.copyOf(timed);
    }

    private TimelineEntry after(Instant before) {
        return new TimelineEntry(at, code, Duration.between(before, at), cause, text, by);
    }

    private static TimelineEntry entry(Instant at, String code) {
        return new TimelineEntry(at, code, Duration.ZERO, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static TimelineEntry attempt(AttemptLine attempt) {
        return new TimelineEntry(
                attempt.endedAt(),
                attempt.cause().isPresent() ? "FAILED" : "SENT",
                Duration.ZERO,
                attempt.cause(),
                attempt.detail(),
                Optional.empty());
    }

    private static TimelineEntry action(ActionLine action) {
        return new TimelineEntry(
                action.at(),
                action.action().name(),
                Duration.ZERO,
                Optional.empty(),
                action.reason(),
                Optional.of(action.by()));
    }

    /** A consignment that a person gave up has that among its actions. */
    private static Stream<TimelineEntry> end(ConsignmentLine line) {
        return line.endedAt().filter(_ -> line.state() != ConsignmentState.GIVEN_UP).stream()
                .map(at -> new TimelineEntry(
                        at,
                        line.state().name(),
                        Duration.ZERO,
                        Optional.empty(),
                        line.refusal().map(refusal -> refusal.code() + ": " + refusal.text()),
                        Optional.empty()));
    }
}
