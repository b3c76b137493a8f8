package kz.consular.gateway.mission.lodging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Base64;
import java.util.stream.Collectors;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.OfficeDirectoryInvalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An invalid directory of offices stops the start with messages that name the errors")
class DirectoryAtStartTest {

    @TempDir
    Path folder;

    private Path certificates;

    @BeforeEach
    void only_the_centre_has_a_seal() throws IOException, CertificateEncodingException {
        var certificate =
                TestSeals.in(folder, "office.CENTRE").key("office.CENTRE").certificate();
        certificates = Files.writeString(
                folder.resolve("seals.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    private OfficeDirectory start(String rows) throws IOException {
        var offices = Files.writeString(folder.resolve("offices.csv"), "office,kato,name_kk,name_ru,name_en\n" + rows);
        return start(new DirectorySettings(offices, certificates));
    }

    private static OfficeDirectory start(DirectorySettings settings) {
        return new OfficeDirectoryConfiguration().officeDirectory(settings, TestMission.TERRITORIES, Clock.systemUTC());
    }

    private static String rowsWithout(String kato) {
        return TestMission.TERRITORIES.current().stream()
                .map(territory -> territory.kato().value())
                .filter(district -> !district.equals(kato))
                .map(district -> "CENTRE," + district + ",Орталық,Центр,Centre\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_complete_directory_whose_offices_have_seals_starts() throws IOException {
        assertThat(start(rowsWithout("none")).offices()).hasSize(1);
    }

    @Test
    void a_district_without_an_office_is_named() {
        assertThatExceptionOfType(OfficeDirectoryInvalid.class)
                .isThrownBy(() -> start(rowsWithout("711110000")))
                .withMessageContaining("The district 711110000")
                .withMessageContaining("has no office.");
    }

    @Test
    void an_office_without_a_seal_certificate_is_named() {
        assertThatExceptionOfType(OfficeDirectoryInvalid.class)
                .isThrownBy(() -> start(rowsWithout("711110000") + "ASTANA,711110000,Астана,Астана,Astana\n"))
                .withMessageContaining("1 problem(s)")
                .withMessageContaining("The office office.ASTANA has no seal certificate.");
    }

    @Test
    void a_file_that_is_not_there_is_named_with_its_setting() {
        var missing = folder.resolve("nowhere.csv");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> start(new DirectorySettings(missing, certificates)))
                .withMessageContaining(missing.toString())
                .withMessageContaining("gateway.directory.offices");
    }

    @Test
    void seal_certificates_are_required() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectorySettings(null, null))
                .withMessageContaining("gateway.directory.seal-certificates");
    }
}
