package kz.consular.gateway.territory;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.consular.gateway.domain.KatoCode;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Party;
import org.apache.commons.csv.CSVRecord;

/** Reads and checks the rows of a directory. It collects all problems before it fails. */
final class OfficeDirectoryReader {
    private final List<String> problems = new ArrayList<>();
    private final List<OfficeRow> rows = new ArrayList<>();

    OfficeDirectoryReader(CsvTable table) {
        if (table.header().equals(OfficeRow.COLUMNS)) {
            table.rows().forEach(this::add);
        } else {
            problems.add("The first line must be '%s', not '%s'."
                    .formatted(String.join(",", OfficeRow.COLUMNS), String.join(",", table.header())));
        }
    }

    private void add(CSVRecord row) {
        try {
            rows.add(OfficeRow.of(row));
        } catch (IllegalArgumentException e) {
            problems.add("Row %d: %s.".formatted(row.getRecordNumber(), e.getMessage()));
        }
    }

    /** @throws OfficeDirectoryInvalid naming every problem */
    List<OfficeRow> checkedAgainst(Territories territories, Predicate<String> hasSealCertificate) {
        if (!rows.isEmpty() || problems.isEmpty()) {
            eachDistrictIsOfToday(territories);
            eachDistrictHasOneOffice(territories);
            eachOfficeHasOneName();
            eachOfficeHasASealCertificate(hasSealCertificate);
        }
        if (!problems.isEmpty()) {
            throw new OfficeDirectoryInvalid(problems);
        }
        return List.copyOf(rows);
    }

    private void eachDistrictIsOfToday(Territories territories) {
        var current = codesOf(territories);
        rows.stream()
                .filter(row -> !current.contains(row.kato()))
                .map(row -> switch (territories.read(row.kato(), Optional.empty())) {
                    case TerritoryLookup.Resolved today ->
                        "Row %d: %s is not the code of a district of today, use %s."
                                .formatted(
                                        row.line(),
                                        row.kato(),
                                        today.territory().kato());
                    case TerritoryLookup.Unknown unknown ->
                        "Row %d: no district has the code %s.".formatted(row.line(), row.kato());
                })
                .forEach(problems::add);
    }

    private void eachDistrictHasOneOffice(Territories territories) {
        var served = new HashSet<KatoCode>();
        rows.stream()
                .filter(row -> !served.add(row.kato()))
                .forEach(row -> problems.add(
                        "Row %d: the district %s already has an office.".formatted(row.line(), row.kato())));
        territories.current().stream()
                .filter(territory -> !served.contains(territory.kato()))
                .forEach(territory -> problems.add("The district %s (%s) has no office."
                        .formatted(territory.kato(), territory.name().en())));
    }

    private void eachOfficeHasOneName() {
        var names = new HashMap<OfficeCode, LocalizedText>();
        rows.forEach(row -> {
            var first = names.putIfAbsent(row.office().code(), row.office().name());
            if (first != null && !first.equals(row.office().name())) {
                problems.add("Row %d: the office %s has another name in an earlier row."
                        .formatted(row.line(), row.office().code()));
            }
        });
    }

    private void eachOfficeHasASealCertificate(Predicate<String> hasSealCertificate) {
        rows.stream()
                .map(row -> new Party.Office(row.office().code()).address())
                .distinct()
                .filter(hasSealCertificate.negate())
                .forEach(address -> problems.add("The office %s has no seal certificate.".formatted(address)));
    }

    private static Set<KatoCode> codesOf(Territories territories) {
        return territories.current().stream().map(Territory::kato).collect(toSet());
    }
}
