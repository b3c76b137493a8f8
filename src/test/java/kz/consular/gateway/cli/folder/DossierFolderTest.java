package kz.consular.gateway.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder that cannot be lodged")
class DossierFolderTest {
    @TempDir
    private Path parent;

    private Path folder;
    private String submission;

    @BeforeEach
    void unpack() throws IOException {
        var dossier = Sample.SINGLE_ADULT.unpack(parent, Sample.REFERENCE_DAY);
        folder = dossier.path();
        submission = dossier.submissionId();
    }

    @Test
    void lacks_a_copy_and_holds_an_unnamed_one_and_one_of_another_type() throws IOException {
        Files.delete(folder.resolve("fee-payment.pdf"));
        Files.writeString(folder.resolve("passport.jpg"), "%PDF-1.7");
        Files.writeString(folder.resolve("forgotten.pdf"), "%PDF-1.7");

        assertThat(causes())
                .containsExactly(
                        "passport.jpg does not begin as a file of type image/jpeg does.",
                        "fee-payment.pdf is named in application.xml and is not in the folder.",
                        "forgotten.pdf lies in the folder and application.xml does not name it.");
    }

    @Test
    void lacks_application_xml() throws IOException {
        Files.delete(folder.resolve("application.xml"));

        assertThat(causes()).singleElement().asString().startsWith("There is no application.xml in ");
    }

    @Test
    void has_an_application_against_the_schema_and_the_line_is_named() throws IOException {
        rewrite(xml -> xml.replaceAll("katoCode>751710000<", "katoCode>Almaty<"));

        assertThat(causes()).isNotEmpty().allMatch(cause -> cause.matches("(?s)application.xml, line \\d+: .*"));
        assertThat(causes().toString()).contains("Almaty");
    }

    @Test
    void has_an_application_with_an_undeclared_entity() throws IOException {
        rewrite(xml -> xml.replaceFirst("surname>[^<]*<", "surname>Made-up &e;<"));

        assertThat(causes()).singleElement().asString().contains("not well-formed");
    }

    @Test
    void has_an_application_that_is_not_xml_or_has_a_document_type() throws IOException {
        rewrite(xml -> xml.substring(0, xml.length() / 2));
        assertThat(causes()).singleElement().asString().contains("not well-formed");

        Files.writeString(folder.resolve("application.xml"), "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>");
        assertThat(causes()).isNotEmpty();
    }

    @Test
    @DisplayName("is the same submission until a byte changes")
    void the_submission_is_the_content() throws IOException {
        assertThat(ready().submissionId()).isEqualTo(submission).matches("[A-Za-z0-9][A-Za-z0-9._:-]{7,63}");

        Files.writeString(folder.resolve("fee-payment.pdf"), "%PDF-1.7 another");
        assertThat(ready().submissionId()).isNotEqualTo(submission);
    }

    private void rewrite(UnaryOperator<String> change) throws IOException {
        var file = folder.resolve("application.xml");
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private DossierFolder ready() throws IOException {
        return ((DossierFolder.Reading.Ready) DossierFolder.read(folder)).folder();
    }

    private List<String> causes() throws IOException {
        var reading = DossierFolder.read(folder);
        assertThat(reading).isInstanceOf(DossierFolder.Reading.Defective.class);
        return ((DossierFolder.Reading.Defective) reading)
                .defects().stream().map(FolderDefect::cause).toList();
    }
}
