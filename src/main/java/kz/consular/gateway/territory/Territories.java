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
 * Finds the current district for the KATO code of a last registration (rule 10).
 *
 * <p>The code may be of any place: the first six digits are its district where there is one (in Astana, Almaty and Shymkent),
 * otherwise the first four. A retired code is replaced by its successor, over any number of steps; each successor is read
 * as of the day on which it replaced the code before.
 *
 * <p>{@code 191000000} was Taldykorgan and was given to Konaev on 8 June 2022. A registration whose last day is 7 June
 * 2022 or earlier was in Taldykorgan (today {@code 331000000}); one that lasted until 8 June 2022 or later, or still
 * stands, is in Konaev.
 *
 * <p>The days only choose between two meanings of one code. A code newer than the last day of the registration is accepted as
 * written: offices reissue old records under new codes.
 */
public final class Territories {
    private final Map<KatoCode, List<District>> districts;

    Territories(List<District> rows) {
        districts = rows.stream()
                .sorted(comparing(district -> district.until().orElse(LocalDate.MAX)))
                .collect(groupingBy(district -> district.territory().kato()));
        rows.forEach(this::today);
    }

    /** The table of this program. */
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

    /** The current districts, in the order of codes. */
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
