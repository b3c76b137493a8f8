package kz.consular.gateway.monitor.web;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.projection.KnownOffices;
import org.jspecify.annotations.Nullable;

/**
 * What people call the parties, beside the codes by which they are searched for. Templates know it as {@code names}. Nothing here
 * knows a name of a mission: its code is one.
 */
final class PartyNames {
    private final Map<String, LocalizedText> offices;

    PartyNames(KnownOffices known) {
        offices = known.offices().stream()
                .collect(toMap(office -> new Party.Office(office.code()).address(), office -> office.name()));
    }

    /**
     * @param address of a party, such as {@code office.711110000}; anything else has no name
     * @return null where none is known
     */
    public @Nullable String of(String address, Locale language) {
        var name = offices.get(address);
        return name == null
                ? null
                : switch (language.getLanguage()) {
                    case "kk" -> name.kk();
                    case "ru" -> name.ru();
                    default -> name.en();
                };
    }

    /** @param code such as {@code 711110000} */
    public @Nullable String ofOffice(String code, Locale language) {
        return of(Party.OFFICE_PREFIX + code, language);
    }
}
