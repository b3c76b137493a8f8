package kz.consular.gateway.monitor.web;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.projection.KnownOffices;
import org.jspecify.annotations.Nullable;

/**
 * An office, and how the way to it was found last.
 *
 * @param office its address
 * @param way null where it was never tested, or not within the days for which self-tests are remembered
 */
public record TestedOffice(String office, @Nullable TestedWay way) {

    /** What needs somebody, then what nobody has tried, then what is well. */
    private static final Comparator<TestedOffice> WORST_FIRST = Comparator.comparing(
                    TestedOffice::way, Comparator.nullsFirst(TestedWay.WORST_FIRST))
            .thenComparing(TestedOffice::office);

    public static List<TestedOffice> all(List<TestedWay> ways, KnownOffices known) {
        var tested = ways.stream().map(way -> way.line().recipient()).collect(toSet());
        var untested = known.certain()
                ? known.offices().stream()
                        .map(office -> new Party.Office(office.code()).address())
                        .filter(office -> !tested.contains(office))
                        .map(office -> new TestedOffice(office, null))
                : Stream.<TestedOffice>empty();
        var answeredBadly = ways.stream().filter(TestedWay::needsSomebody).map(TestedOffice::of);
        var others = ways.stream().filter(way -> !way.needsSomebody()).map(TestedOffice::of);
        return Stream.of(answeredBadly.sorted(WORST_FIRST), untested.sorted(WORST_FIRST), others.sorted(WORST_FIRST))
                .flatMap(part -> part)
                .toList();
    }

    private static TestedOffice of(TestedWay way) {
        return new TestedOffice(way.line().recipient(), way);
    }
}
