package kz.consular.gateway.monitor.web;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.jspecify.annotations.Nullable;

/**
 * The names of the offices in the languages of the pages. Templates know it as {@code names}. A mission has no name beside its code.
 */
@MonitorComponent
final class PartyNames {
    private final Map<String, LocalizedText> offices;

    PartyNames(KnownOffices known) {
        offices = known.offices().stream()
                .collect(toMap(office -> new Party.Office(office.code()).address(), office -> office.name()));
    }

    /**
     * The name of a party.
     *
     * @param address the address of a party, such as {@code office.711110000}; other texts have no name
     * @return null if no name is known
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
