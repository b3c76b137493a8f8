package kz.consular.gateway.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.report.ConsignmentLine;
import kz.consular.gateway.report.ConsignmentLine.ActionLine;
import kz.consular.gateway.report.ConsignmentLine.AttemptLine;

/**
 * A step on the way of a consignment.
 *
 * @param code what happened, a key of the texts
 * @param since how long after the step before
 * @param cause of a failed attempt
 * @param text what a person or a program said about it
 * @param by the person who did it
 */
record Moment(
        Instant at,
        String code,
        Duration since,
        Optional<AttemptCause> cause,
        Optional<String> text,
        Optional<String> by) {

    /** From the seal to where it stands now, oldest first. */
    static List<Moment> of(ConsignmentLine line) {
        var steps = Stream.of(
                        Stream.of(step(line.createdAt(), "SEALED")),
                        line.attempts().stream().map(Moment::attempt),
                        line.actions().stream().map(Moment::action),
                        end(line))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Moment::at))
                .toList();
        var timed = new ArrayList<Moment>();
        var before = line.createdAt();
        for (var step : steps) {
            timed.add(step.after(before));
            before = step.at();
        }
        return List.copyOf(timed);
    }

    private Moment after(Instant before) {
        return new Moment(at, code, Duration.between(before, at), cause, text, by);
    }

    private static Moment step(Instant at, String code) {
        return new Moment(at, code, Duration.ZERO, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Moment attempt(AttemptLine attempt) {
        return new Moment(
                attempt.endedAt(),
                attempt.cause().isPresent() ? "FAILED" : "SENT",
                Duration.ZERO,
                attempt.cause(),
                attempt.detail(),
                Optional.empty());
    }

    private static Moment action(ActionLine action) {
        return new Moment(
                action.at(),
                action.action().name(),
                Duration.ZERO,
                Optional.empty(),
                action.reason(),
                Optional.of(action.by()));
    }

    /** What a person gave up is among the actions already. */
    private static Stream<Moment> end(ConsignmentLine line) {
        return line.endedAt().filter(_ -> line.state() != ConsignmentState.GIVEN_UP).stream()
                .map(at -> new Moment(
                        at,
                        line.state().name(),
                        Duration.ZERO,
                        Optional.empty(),
                        line.refusal().map(refusal -> refusal.code() + ": " + refusal.text()),
                        Optional.empty()));
    }
}
