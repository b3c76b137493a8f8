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
import kz.consular.gateway.monitor.projection.KnownOffices;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Offices are called by their names, in the language of the page")
class PartyNamesTest {
    private final PartyNames names = new PartyNames(new KnownOffices(
            List.of(new Office(new OfficeCode("711110000"), new LocalizedText("Орган", "Отдел", "Office"))), true));

    @Test
    void in_each_language_and_in_english_for_whoever_reads_none_of_them() {
        assertThat(names.of("office.711110000", Locale.of("kk"))).isEqualTo("Орган");
        assertThat(names.of("office.711110000", Locale.of("ru"))).isEqualTo("Отдел");
        assertThat(names.of("office.711110000", Locale.ENGLISH)).isEqualTo("Office");
        assertThat(names.of("office.711110000", Locale.FRENCH)).isEqualTo("Office");
        assertThat(names.ofOffice("711110000", Locale.ENGLISH)).isEqualTo("Office");
    }

    @Test
    void what_is_not_in_the_directory_has_none() {
        assertThat(names.of("office.999", Locale.ENGLISH)).isNull();
        assertThat(names.of("mission.BERLIN", Locale.ENGLISH)).isNull();
        assertThat(names.of("CN of an authority, no party", Locale.ENGLISH)).isNull();
    }

    @Test
    void a_directory_that_cannot_be_used_is_no_reason_not_to_start(@TempDir Path folder) throws IOException {
        var wrong = Files.writeString(folder.resolve("offices.csv"), "office\n1");

        for (var file : List.of(wrong, folder.resolve("missing.csv"))) {
            var known = KnownOffices.of(Optional.empty(), Optional.of(file));

            assertThat(known.offices()).isEmpty();
            assertThat(known.certain()).isFalse();
        }
    }

    @Test
    void to_whom_missions_send_is_certain_where_a_mission_or_the_settings_say_so() throws IOException {
        var directory = OfficeDirectory.ofQueues(Optional.empty(), Territories.load());

        assertThat(KnownOffices.of(Optional.of(directory), Optional.empty()).certain())
                .isTrue();
        assertThat(KnownOffices.of(Optional.empty(), Optional.empty()))
                .isEqualTo(new KnownOffices(directory.offices(), false));
    }
}
