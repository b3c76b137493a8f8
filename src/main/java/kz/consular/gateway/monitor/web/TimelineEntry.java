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
 * A step on the way of a consignment.
 *
 * @param code what happened, a key of the texts
 * @param since how long after the step before
 * @param cause of a failed attempt
 * @param text what a person or a program said about it
 * @param by the person who did it
 */
record TimelineEntry(
        Instant at,
        String code,
        Duration since,
        Optional<AttemptCause> cause,
        Optional<String> text,
        Optional<String> by) {

    /** From the seal to where it stands now, oldest first. */
    static List<TimelineEntry> of(ConsignmentLine line) {
        var steps = Stream.of(
                        Stream.of(step(line.createdAt(), "SEALED")),
                        line.attempts().stream().map(TimelineEntry::attempt),
                        line.actions().stream().map(TimelineEntry::action),
                        end(line))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
        var timed = new ArrayList<TimelineEntry>();
        var before = line.createdAt();
        for (var step : steps) {
            timed.add(step.after(before));
            before = step.at();
        }
        return List.copyOf(timed);
    }

    private TimelineEntry after(Instant before) {
        return new TimelineEntry(at, code, Duration.between(before, at), cause, text, by);
    }

    private static TimelineEntry step(Instant at, String code) {
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

    /** What a person gave up is among the actions already. */
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
