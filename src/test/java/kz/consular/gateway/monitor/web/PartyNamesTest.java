package kz.consular.gateway.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The names of offices in the language of the page")
class PartyNamesTest {
    private final PartyNames names = new PartyNames(new KnownOffices(
            List.of(new Office(new OfficeCode("711110000"), new LocalizedText("Орган", "Отдел", "Office"))), true));

    @Test
    void are_english_in_any_other_language() {
        assertThat(names.of("office.711110000", Locale.of("kk"))).isEqualTo("Орган");
        assertThat(names.of("office.711110000", Locale.of("ru"))).isEqualTo("Отдел");
        assertThat(names.of("office.711110000", Locale.ENGLISH)).isEqualTo("Office");
        assertThat(names.of("office.711110000", Locale.FRENCH)).isEqualTo("Office");
        assertThat(names.ofOffice("711110000", Locale.ENGLISH)).isEqualTo("Office");
    }

    @Test
    void are_absent_outside_the_directory() {
        assertThat(names.of("office.999", Locale.ENGLISH)).isNull();
        assertThat(names.of("mission.BERLIN", Locale.ENGLISH)).isNull();
        assertThat(names.of("CN of an authority, no party", Locale.ENGLISH)).isNull();
    }

    @Test
    void are_absent_if_the_directory_is_invalid(@TempDir Path folder) throws IOException {
        var wrong = Files.writeString(folder.resolve("offices.csv"), "office\n1");

        for (var file : List.of(wrong, folder.resolve("missing.csv"))) {
            var known = KnownOffices.of(Optional.empty(), Optional.of(file));

            assertThat(known.offices()).isEmpty();
            assertThat(known.certain()).isFalse();
        }
    }

    @Test
    void are_certain_if_a_mission_or_the_settings_name_the_directory() throws IOException {
        var directory = OfficeDirectory.ofQueues(Optional.empty(), Territories.load());

        assertThat(KnownOffices.of(Optional.of(directory), Optional.empty()).certain())
                .isTrue();
        assertThat(KnownOffices.of(Optional.empty(), Optional.empty()))
                .isEqualTo(new KnownOffices(directory.offices(), false));
    }
}
