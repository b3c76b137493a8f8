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
 * The internal affairs office of each district, which receives its dossiers (rule 10). It is a file with the columns
 * {@code office,kato,name_kk,name_ru,name_en} and one row per district; an office that serves several districts has a
 * row for each. A directory is complete: every current district has one office, and every office has a
 * seal certificate.
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
     * The directory of an installation, in UTF-8.
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
     * The offices for the configuration of the broker, for which seal certificates are not needed.
     *
     * @param file the directory of an installation; empty for the default one
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

    /** The office of a current district. */
    public Office office(Territory territory) {
        var office = byDistrict.get(territory.kato());
        if (office == null) {
            throw new IllegalArgumentException(territory.kato() + " is not a district of today");
        }
        return office;
    }

    /** Each office once, in the order of codes. */
    public List<Office> offices() {
        return byDistrict.values().stream()
                .distinct()
                .sorted(comparing(office -> office.code().value()))
                .toList();
    }
}
