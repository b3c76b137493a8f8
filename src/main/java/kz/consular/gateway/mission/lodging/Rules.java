package kz.consular.gateway.mission.lodging;

import java.time.Instant;
import java.time.LocalDate;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Edition;
import kz.consular.gateway.regulation.editions.Editions;

/** The regulation as it governs a moment, by the calendar of Asia/Almaty. */
final class Rules {
    private final Editions editions;

    Rules(Editions editions) {
        this.editions = editions;
    }

    Assessment assess(Application application, Instant at) {
        return edition(at).assess(application, AlmatyCalendar.dayOf(at));
    }

    LocalDate decisionDue(Instant acceptedAt) {
        return edition(acceptedAt).decisionDue(AlmatyCalendar.dayOf(acceptedAt));
    }

    Edition edition(Instant at) {
        return editions.governing(AlmatyCalendar.dayOf(at));
    }
}
