package kz.consular.gateway.mission.lodging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.node.roles.MissionComponent;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Edition;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import kz.consular.gateway.territory.TerritoryLookup;

/** The rules that govern an application at a moment, by the calendar of Asia/Almaty. */
@MissionComponent
final class GoverningRules {
    private final Editions editions;
    private final Territories territories;
    private final OfficeDirectory directory;

    GoverningRules(Editions editions, Territories territories, OfficeDirectory directory) {
        this.editions = editions;
        this.territories = territories;
        this.directory = directory;
    }

    Assessment assess(Application application, Instant at) {
        return edition(at).assess(application, AlmatyCalendar.dayOf(at));
    }

    /** Rule 9. */
    LocalDate decisionDue(Instant acceptedAt) {
        return edition(acceptedAt).decisionDue(AlmatyCalendar.dayOf(acceptedAt));
    }

    Edition edition(Instant at) {
        return editions.governing(AlmatyCalendar.dayOf(at));
    }

    /**
     * Rule 10: the office of the applicant's last registration considers the application.
     *
     * @return empty where no last registration is stated, or its code names no territory
     */
    Optional<Office> competentOffice(Application application) {
        return application.lastRegistration().map(territories::read).flatMap(found -> switch (found) {
            case TerritoryLookup.Resolved(var territory, var _) -> Optional.of(directory.office(territory));
            case TerritoryLookup.Unknown() -> Optional.empty();
        });
    }
}
