package kz.consular.gateway.territory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.consular.gateway.domain.KatoCode;

/**
 * Which internal affairs office receives the dossiers of which district (rule 10). It is a file with the columns
 * {@code office,kato,name_kk,name_ru,name_en} and one row per district; an office that serves several districts has a
 * row for each. A directory that exists is complete: every district of today has one office, and every office has the
 * certificate by which its seal is known.
 */
public final class OfficeDirectory {
    private final Map<KatoCode, Office> byDistrict;

    private OfficeDirectory(CsvTable table, Territories territories, Predicate<String> hasSealCertificate) {
        byDistrict = new OfficeDirectoryReader(table)
                .checkedAgainst(territories, hasSealCertificate).stream()
                        .collect(toUnmodifiableMap(OfficeRow::kato, OfficeRow::office));
    }

    /**
     * The default directory: one office per district, named by the district's code.
     *
     * @param sealCertificates the addresses of the parties that have a seal certificate
     * @throws OfficeDirectoryInvalid naming every problem
     */
    public static OfficeDirectory standard(Territories territories, Set<String> sealCertificates) {
        return new OfficeDirectory(CsvTable.resource("offices.csv"), territories, sealCertificates::contains);
    }

    /**
     * An installation's own directory, in UTF-8.
     *
     * @param sealCertificates the addresses of the parties that have a seal certificate
     * @throws OfficeDirectoryInvalid naming every problem
     * @throws IOException when the file cannot be read
     */
    public static OfficeDirectory read(Path file, Territories territories, Set<String> sealCertificates)
            throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            return new OfficeDirectory(CsvTable.read(text), territories, sealCertificates::contains);
        }
    }

    /**
     * The offices as the broker has to know them, which looks at no seal.
     *
     * @param file an installation's own directory; empty for the default one
     * @throws OfficeDirectoryInvalid naming every problem
     * @throws IOException when the file cannot be read
     */
    public static OfficeDirectory ofQueues(Optional<Path> file, Territories territories) throws IOException {
        if (file.isEmpty()) {
            return new OfficeDirectory(CsvTable.resource("offices.csv"), territories, _ -> true);
        }
        try (var text = Files.newBufferedReader(file.get())) {
            return new OfficeDirectory(CsvTable.read(text), territories, _ -> true);
        }
    }

    /** The office of one of today's districts. */
    public Office office(Territory territory) {
        var office = byDistrict.get(territory.kato());
        if (office == null) {
            throw new IllegalArgumentException(territory.kato() + " is not a district of today");
        }
        return office;
    }

    /** Every office once, by code. */
    public List<Office> offices() {
        return byDistrict.values().stream()
                .distinct()
                .sorted(comparing(office -> office.code().value()))
                .toList();
    }
}
