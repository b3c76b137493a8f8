package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.mission.cases.JdbcUndelivered;
import kz.consular.gateway.office.decisions.JdbcDecisionsDue;
import org.springframework.stereotype.Component;

/**
 * The cases at the missions and offices of this node that need an action of a person. A node without a role has no
 * gauges of it.
 */
@Component
final class CaseGauges implements GaugeRefresh.Gauges {
    private final Optional<JdbcUndelivered> missions;
    private final Optional<JdbcDecisionsDue> offices;
    private final Clock clock;
    private final GaugeRefresh.Value dossiersGivenUp = new GaugeRefresh.Value();
    private final GaugeRefresh.Value decisionsGivenUp = new GaugeRefresh.Value();
    private final GaugeRefresh.Value open = new GaugeRefresh.Value();
    private final GaugeRefresh.Value overdue = new GaugeRefresh.Value();

    CaseGauges(
            Optional<JdbcUndelivered> missions,
            Optional<JdbcDecisionsDue> offices,
            MeterRegistry registry,
            Clock clock) {
        this.missions = missions;
        this.offices = offices;
        this.clock = clock;
        missions.ifPresent(_ -> givenUp(dossiersGivenUp, ConsignmentKind.DOSSIER.name(), registry));
        offices.ifPresent(_ -> {
            givenUp(decisionsGivenUp, ConsignmentKind.DECISION.name(), registry);
            open.gauge("gateway.decisions.open", "Cases that the offices of this node have yet to decide")
                    .register(registry);
            overdue.gauge("gateway.decisions.overdue", "Those of them whose thirty days (rule 9) have passed")
                    .register(registry);
        });
    }

    private static void givenUp(GaugeRefresh.Value value, String kind, MeterRegistry registry) {
        value.gauge(
                        "gateway.cases.undelivered",
                        "Cases that stand still: a person gave up bringing the dossier, or the decision")
                .tag("kind", kind)
                .register(registry);
    }

    @Override
    public void refresh() {
        missions.ifPresent(rows -> dossiersGivenUp.set(rows.count()));
        offices.ifPresent(rows -> {
            var due = rows.on(AlmatyCalendar.dayOf(clock.instant()));
            open.set(due.open());
            overdue.set(due.overdue());
            decisionsGivenUp.set(rows.givenUp());
        });
    }
}
