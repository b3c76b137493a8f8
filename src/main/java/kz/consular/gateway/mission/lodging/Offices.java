package kz.consular.gateway.mission.lodging;

import java.util.Optional;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import kz.consular.gateway.territory.TerritoryLookup;

/** To which office an application goes: that of the applicant's last registration (rule 10). */
final class Offices {
    private final Territories territories;
    private final OfficeDirectory directory;

    Offices(Territories territories, OfficeDirectory directory) {
        this.territories = territories;
        this.directory = directory;
    }

    /** Empty where no last registration is stated, or its code leads nowhere. */
    Optional<Office> considering(Application application) {
        return application.lastRegistration().map(territories::read).flatMap(reading -> switch (reading) {
            case TerritoryLookup.Resolved(var territory, var _) -> Optional.of(directory.office(territory));
            case TerritoryLookup.Unknown() -> Optional.empty();
        });
    }
}
