package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.mission.cases.JdbcUndelivered;
import kz.consular.gateway.office.decisions.JdbcDecisionsDue;

/** The cases that somebody has to do something about, at the missions and the offices of this node. */
final class CaseGauges implements FigureRefresh.Gauges {
    private final Optional<JdbcUndelivered> missions;
    private final Optional<JdbcDecisionsDue> offices;
    private final Clock clock;
    private final LatestValue dossiersGivenUp = new LatestValue();
    private final LatestValue decisionsGivenUp = new LatestValue();
    private final LatestValue open = new LatestValue();
    private final LatestValue overdue = new LatestValue();

    /** Either is empty on a node without that role, which then has no such gauge. */
    CaseGauges(
            Optional<JdbcUndelivered> missions,
            Optional<JdbcDecisionsDue> offices,
            MeterRegistry registry,
            Clock clock) {
        this.missions = missions;
        this.offices = offices;
        this.clock = clock;
        missions.ifPresent(_ -> givenUp(dossiersGivenUp, "DOSSIER", registry));
        offices.ifPresent(_ -> {
            givenUp(decisionsGivenUp, "DECISION", registry);
            open.as("gateway.decisions.open")
                    .description("Cases that the offices of this node have yet to decide")
                    .register(registry);
            overdue.as("gateway.decisions.overdue")
                    .description("Those of them whose thirty days (rule 9) have passed")
                    .register(registry);
        });
    }

    private static void givenUp(LatestValue shown, String kind, MeterRegistry registry) {
        shown.as("gateway.cases.undelivered")
                .description("Cases that stand still: a person gave up bringing the dossier, or the decision")
                .tag("kind", kind)
                .register(registry);
    }

    @Override
    public void refresh() {
        missions.ifPresent(rows -> dossiersGivenUp.show(rows.count()));
        offices.ifPresent(rows -> {
            var due = rows.on(AlmatyCalendar.dayOf(clock.instant()));
            open.show(due.open());
            overdue.show(due.overdue());
            decisionsGivenUp.show(rows.givenUp());
        });
    }
}
