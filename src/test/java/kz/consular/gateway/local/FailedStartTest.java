package kz.consular.gateway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("A wrong setting stops the start with a sentence that names it")
@ExtendWith(OutputCaptureExtension.class)
class FailedStartTest {
    @TempDir
    Path folder;

    @Test
    void a_role_that_is_none(CapturedOutput console) {
        assertThatThrownBy(() -> Country.start(folder, "--gateway.roles=embassy"));

        assertThat(console.getOut())
                .contains("APPLICATION FAILED TO START", "gateway.roles names 'embassy', which is no role.")
                .doesNotContain("\tat ");
    }

    @Test
    void a_directory_of_offices_with_districts_missing(CapturedOutput console) throws IOException {
        var offices = Files.writeString(
                folder.resolve("offices.csv"),
                "office,kato,name_kk,name_ru,name_en\n711110000,711110000,Бір,Один,One\n");

        assertThatThrownBy(() -> Country.start(folder, "--gateway.directory.offices=" + offices));

        assertThat(console.getOut())
                .contains("APPLICATION FAILED TO START", "has 223 problem(s)")
                .doesNotContain("\tat ");
    }
}
