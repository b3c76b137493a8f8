package kz.consular.gateway.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.KatoCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 10: the current district of a last registration")
class TerritoriesTest {
    private final Territories territories = Territories.load();

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "711110000, 711110000, Алматы",
        "711110123, 711110000, Алматы",
        "113200000, 113200000, Ақкөл",
        "113230100, 113200000, Ақкөл",
        "622010100, 622010000, Сәтбаев",
        "101010000, 101010000, Жаңасемей",
        "101035000, 101000000, Семей"
    })
    void a_place_lies_in_its_district(String code, String district, String name) {
        assertThat(today(code)).isEqualTo(district);
        assertThat(read(code))
                .isInstanceOfSatisfying(
                        TerritoryLookup.Resolved.class,
                        resolved -> assertThat(resolved.territory().name().kk()).isEqualTo(name));
    }

    @ParameterizedTest(name = "{0} is {1} today")
    @CsvSource({"632800000, 101000000", "632835100, 101000000", "352300000, 622010000", "193200000, 333200000"})
    void a_retired_code_follows_its_successor(String code, String district) {
        assertThat(today(code)).isEqualTo(district);
    }

    @Test
    void a_retired_code_is_followed_whatever_the_days_of_the_registration() {
        for (var day : new LocalDate[] {LocalDate.of(1999, 1, 1), LocalDate.of(2022, 6, 8), LocalDate.of(2025, 1, 1)}) {
            assertThat(today("632800000", day)).isEqualTo("101000000");
        }
    }

    @Test
    void a_code_newer_than_the_registration_is_taken_as_written() {
        assertThat(today("101000000", LocalDate.of(2015, 1, 1))).isEqualTo("101000000");
        assertThat(today("331000000", LocalDate.of(2015, 1, 1))).isEqualTo("331000000");
    }

    @ParameterizedTest(name = "191000000 until {0} is {1} today")
    @CsvSource({"1999-12-31, 331000000", "2022-06-07, 331000000", "2022-06-08, 191000000", "2025-01-01, 191000000"})
    void the_code_of_two_cities_is_read_by_the_last_day(LocalDate lastDay, String district) {
        assertThat(today("191000000", lastDay)).isEqualTo(district);
        assertThat(today("191033000", lastDay)).isEqualTo(district);
        assertThat(territories.read(new KatoCode("191000000"), Optional.of(lastDay)))
                .isInstanceOfSatisfying(
                        TerritoryLookup.Resolved.class,
                        resolved -> assertThat(resolved.ambiguous()).isFalse());
    }

    @Test
    void without_a_last_day_it_is_read_as_of_today_and_marked_ambiguous() {
        assertThat(today("191000000")).isEqualTo("191000000");
        assertThat(read("191000000"))
                .isInstanceOfSatisfying(
                        TerritoryLookup.Resolved.class,
                        resolved -> assertThat(resolved.ambiguous()).isTrue());
        assertThat(read("632800000"))
                .isInstanceOfSatisfying(
                        TerritoryLookup.Resolved.class,
                        resolved -> assertThat(resolved.ambiguous()).isFalse());
    }

    @Test
    void Kapchagay_became_Konaev_and_not_Taldykorgan_however_long_ago_the_registration_ended() {
        assertThat(today("191600000")).isEqualTo("191000000");
        assertThat(today("191600000", LocalDate.of(2010, 1, 1))).isEqualTo("191000000");
        assertThat(today("191633000", LocalDate.of(2010, 1, 1))).isEqualTo("191000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000", "999999999", "110000000", "710000000", "119900000"})
    void a_region_alone_or_an_unknown_code_is_unknown(String code) {
        assertThat(read(code)).isEqualTo(new TerritoryLookup.Unknown());
    }

    @Test
    void the_districts_of_today_are_each_there_once() {
        assertThat(territories.current())
                .hasSize(224)
                .extracting(Territory::kato)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_chain_of_successors_is_followed_to_its_end() throws IOException {
        assertThat(today(
                        table("111000000,,2001-01-01,222000000", "222000000,,2002-01-01,333000000", "333000000,,,"),
                        "111000000"))
                .isEqualTo("333000000");
    }

    @Test
    void a_table_that_leads_in_a_circle_or_nowhere_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("111000000,,2001-01-01,222000000", "222000000,,2001-01-01,111000000"))
                .withMessageContaining("circle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("111000000,,2001-01-01,222000000"))
                .withMessageContaining("222000000 is not in the table");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("111000000,,2001-01-01,"))
                .withMessageContaining("111000000");
    }

    private static Territories table(String... rows) throws IOException {
        var text = new StringBuilder(
                "kato,since,until,successor,region_kato,region_kk,region_ru,region_en,name_kk,name_ru,name_en\n");
        for (var row : rows) {
            text.append(row).append(",110000000,А,А,A,А,А,A\n");
        }
        return new Territories(TerritoryTable.read(CsvTable.read(new StringReader(text.toString()))));
    }

    private TerritoryLookup read(String code) {
        return territories.read(new KatoCode(code), Optional.empty());
    }

    private String today(String code) {
        return today(territories, code);
    }

    private static String today(Territories territories, String code) {
        return district(territories.read(new KatoCode(code), Optional.empty()));
    }

    private String today(String code, LocalDate lastDay) {
        return district(territories.read(new KatoCode(code), Optional.of(lastDay)));
    }

    private static String district(TerritoryLookup reading) {
        return switch (reading) {
            case TerritoryLookup.Resolved resolved ->
                resolved.territory().kato().value();
            case TerritoryLookup.Unknown unknown -> "unknown";
        };
    }
}
