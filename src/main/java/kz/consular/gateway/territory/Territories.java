package kz.consular.gateway.territory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.domain.KatoCode;
import kz.consular.gateway.domain.application.Registration;

/**
 * Reads the KATO code of a last registration (rule 10) as today's district.
 *
 * <p>Any place's code will do: the district is named by its first six digits where they name one (the districts of
 * Astana, Almaty and Shymkent), otherwise by the first four. A retired code is read as its successor, however many
 * steps that takes; each successor is read as of the day on which it took over.
 *
 * <p>{@code 191000000} was Taldykorgan and was given to Konaev on 8 June 2022. A registration whose last day is 7 June
 * 2022 or earlier was in Taldykorgan (today {@code 331000000}); one that lasted until 8 June 2022 or later, or still
 * stands, is in Konaev.
 *
 * <p>The days choose only between two meanings of one code. A code that is newer than the registration's last day is
 * taken as written, since offices reissue old records under new codes: no family is turned away for it.
 */
public final class Territories {
    private final Map<KatoCode, List<District>> districts;

    Territories(List<District> rows) {
        districts = rows.stream()
                .sorted(comparing(district -> district.until().orElse(LocalDate.MAX)))
                .collect(groupingBy(district -> district.territory().kato()));
        rows.forEach(this::today);
    }

    /** The table that this program carries. */
    public static Territories load() {
        return new Territories(TerritoryTable.read(CsvTable.resource("territories.csv")));
    }

    public TerritoryLookup read(Registration registration) {
        return read(registration.territory(), registration.until());
    }

    /** @param lastDay the last day of the registration; absent while it stands */
    public TerritoryLookup read(KatoCode code, Optional<LocalDate> lastDay) {
        return Stream.of(code.district(), cityOrDistrict(code))
                .filter(districts::containsKey)
                .findFirst()
                .map(known -> resolved(known, lastDay))
                .orElseGet(TerritoryLookup.Unknown::new);
    }

    private TerritoryLookup resolved(KatoCode code, Optional<LocalDate> lastDay) {
        var ambiguous = lastDay.isEmpty() && meanings(code).size() > 1;
        return new TerritoryLookup.Resolved(today(meaning(code, lastDay.orElse(LocalDate.MAX))), ambiguous);
    }

    /** The districts of today, by code. */
    public List<Territory> current() {
        return districts.values().stream()
                .flatMap(List::stream)
                .filter(District::current)
                .map(District::territory)
                .sorted(comparing(territory -> territory.kato().value()))
                .toList();
    }

    private static KatoCode cityOrDistrict(KatoCode code) {
        return new KatoCode(code.value().substring(0, 4) + "00000");
    }

    private Territory today(District district) {
        var passed = new HashSet<District>();
        var reached = district;
        while (!reached.current()) {
            if (!passed.add(reached)) {
                throw new IllegalArgumentException(
                        "The successors of " + district.territory().kato() + " lead in a circle");
            }
            reached = meaning(reached.successor().orElseThrow(), reached.until().orElseThrow());
        }
        return reached.territory();
    }

    private District meaning(KatoCode code, LocalDate day) {
        var meanings = meanings(code);
        return meanings.stream()
                .filter(district -> district.standsOn(day))
                .findFirst()
                .orElseGet(meanings::getLast);
    }

    private List<District> meanings(KatoCode code) {
        var meanings = districts.get(code);
        if (meanings == null) {
            throw new IllegalArgumentException("The successor " + code + " is not in the table of districts");
        }
        return meanings;
    }
}
