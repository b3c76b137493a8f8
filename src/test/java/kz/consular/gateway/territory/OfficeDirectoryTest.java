package kz.consular.gateway.territory;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rule 10: the internal affairs office of each district")
class OfficeDirectoryTest {
    private static final String HEADER = "office,kato,name_kk,name_ru,name_en\n";

    @TempDir
    Path folder;

    private final Territories territories = Territories.load();
    private Set<String> sealed = Set.of();

    @BeforeEach
    void every_district_has_a_seal() {
        sealed = territories.current().stream()
                .map(territory -> "office." + territory.kato())
                .collect(toSet());
    }

    @Test
    void the_default_directory_gives_each_district_its_own_office() {
        var directory = OfficeDirectory.standard(territories, sealed);
        assertThat(directory.offices()).hasSameSizeAs(territories.current());
        assertThat(territories.current())
                .allSatisfy(territory -> assertThat(
                                directory.office(territory).code().value())
                        .isEqualTo(territory.kato().value()));
    }

    @Test
    void the_default_names_say_office_place_and_region() {
        assertThat(OfficeDirectory.standard(territories, sealed).offices())
                .filteredOn(office -> office.code().value().equals("101000000"))
                .extracting(Office::name)
                .containsExactly(new LocalizedText(
                        "Семей қаласының ішкі істер органы (Абай облысы)",
                        "Орган внутренних дел, город Семей (область Абай)",
                        "Internal affairs office, Semey city (Abay region)"));
    }

    @Test
    void one_office_may_serve_several_districts_and_quoted_names_may_have_commas() throws IOException {
        var rows = territories.current().stream()
                .map(territory -> "CENTRE," + territory.kato() + ",Орган,\"Орган \"\"А\"\", первый\",Office")
                .collect(joining("\n"));
        var directory = OfficeDirectory.read(file("\uFEFF" + HEADER + rows), territories, Set.of("office.CENTRE"));
        assertThat(directory.offices())
                .containsExactly(new Office(
                        new OfficeCode("CENTRE"), new LocalizedText("Орган", "Орган \"А\", первый", "Office")));
        assertThat(territories.current())
                .allMatch(
                        territory -> directory.office(territory).code().value().equals("CENTRE"));
    }

    @Test
    void an_office_without_a_seal_certificate_is_named() {
        sealed = sealed.stream()
                .filter(address -> !address.equals("office.711110000"))
                .collect(toSet());
        assertThatExceptionOfType(OfficeDirectoryInvalid.class)
                .isThrownBy(() -> OfficeDirectory.standard(territories, sealed))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly("The office office.711110000 has no seal certificate."));
    }

    @Test
    void every_problem_is_reported_at_once() throws IOException {
        var rows = territories.current().stream()
                .filter(territory -> !territory.kato().value().equals("551000000"))
                .map(territory -> territory.kato() + "," + territory.kato() + ",О,О,O")
                .collect(joining("\n", "", "\n"));
        var own = file(HEADER + rows + """
                711110000,999999999,О,О,O
                711110000,632800000,О,О,O
                711110000,711210000,О,О,O
                711110000,711310000,О,О,Another
                short,row
                711110000,7113,О,О,O
                NOSEAL,711410000,О,О,
                """);
        assertThatExceptionOfType(OfficeDirectoryInvalid.class)
                .isThrownBy(() -> OfficeDirectory.read(own, territories, sealed))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(
                                "Row 229: The row has 2 values where 5 are needed.",
                                "Row 230: A KATO code has nine digits, not '7113'.",
                                "Row 231: A text is given in Kazakh, Russian and English; one is missing.",
                                "Row 225: no district has the code 999999999.",
                                "Row 226: 632800000 is not the code of a district of today, use 101000000.",
                                "Row 227: the district 711210000 already has an office.",
                                "Row 228: the district 711310000 already has an office.",
                                "The district 551000000 (Pavlodar) has no office.",
                                "Row 228: the office 711110000 has another name in an earlier row."));
    }

    @Test
    void a_wrong_header_is_reported_with_the_right_one() throws IOException {
        var own = file("office;kato;name_kk;name_ru;name_en\n711110000;711110000;О;О;O\n");
        assertThatExceptionOfType(OfficeDirectoryInvalid.class)
                .isThrownBy(() -> OfficeDirectory.read(own, territories, sealed))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly("The first line must be 'office,kato,name_kk,name_ru,name_en', not "
                                + "'office;kato;name_kk;name_ru;name_en'."));
    }

    @Test
    void an_empty_file_is_a_wrong_header() throws IOException {
        var own = file("");
        assertThatExceptionOfType(OfficeDirectoryInvalid.class)
                .isThrownBy(() -> OfficeDirectory.read(own, territories, sealed))
                .withMessageContaining("The first line must be");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("offices.csv"), content);
    }
}
