package kz.consular.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.Iin;
import kz.consular.gateway.dossier.mapping.ApplicationWireMapping;
import kz.consular.gateway.dossier.mapping.MappedApplication;
import kz.consular.gateway.dossier.mapping.PaperNumbers;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.territory.Territories;
import kz.consular.wire.application.LeavingPerson;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sample dossiers")
class SamplesTest {
    private static final PaperNumbers FORMS = PaperNumbers.PRESENT;
    private static final Editions EDITIONS = new Editions(Territories.load());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("fit the schema and hold exactly the files that they name")
    void can_be_lodged_unchanged(Sample sample) throws IOException {
        sample.unpack(folder, LocalDate.of(2028, 2, 29));

        assertThat(DossierFolder.read(folder.resolve(sample.folder()))).isInstanceOf(DossierFolder.Reading.Ready.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("hold readable documents, each marked as a specimen")
    void hold_readable_documents(Sample sample) throws IOException {
        var unpacked = sample.unpack(folder, Sample.REFERENCE_DAY);
        for (var document : unpacked.request().getDocument()) {
            var file = unpacked.file(document.getFileName()).toFile();
            switch (document.getMediaType()) {
                case APPLICATION_PDF -> {
                    try (var pdf = Loader.loadPDF(file)) {
                        assertThat(new PDFTextStripper().getText(pdf))
                                .containsIgnoringWhitespaces("ҮЛГІ / ОБРАЗЕЦ / SPECIMEN");
                    }
                }
                case IMAGE_JPEG -> assertThat(ImageIO.read(file).getWidth()).isGreaterThan(400);
                case IMAGE_PNG, IMAGE_TIFF -> throw new AssertionError("No sample has one");
            }
            assertThat(Files.size(file.toPath())).isLessThan(25 * 1024);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("name no living person: every IIN is of the 1800s")
    void name_no_living_person(Sample sample) throws IOException {
        people(sample, Sample.REFERENCE_DAY)
                .map(LeavingPerson::getIin)
                .filter(Objects::nonNull)
                .forEach(iin -> {
                    assertThat(new Iin(iin).value()).isEqualTo(iin);
                    assertThat(iin.charAt(6)).isIn('1', '2');
                });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INCOMPLETE")
    @DisplayName("are admissible except one")
    void are_admissible(Sample sample) throws IOException {
        for (var day = Sample.REFERENCE_DAY; day.getYear() < 2029; day = day.plusDays(17)) {
            assertThat(assess(sample, day).findings())
                    .as("%s on %s", sample, day)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("include one that is turned away under six paragraphs")
    void one_is_turned_away() throws IOException {
        var assessment = assess(Sample.INCOMPLETE, LocalDate.of(2027, 6, 1));

        var citations = new TreeSet<>(
                assessment.findings().stream().map(Finding::citation).toList());
        assertThat(citations)
                .containsExactly("rule 10", "rule 7(1)", "rule 7(3)", "rule 7(4)", "rule 7(5)", "rule 7(6)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2026-11-01", "2027-03-08", "2028-02-29", "2029-12-31", "2040-06-20"})
    @DisplayName("keep the children of the family 17, 10 and 9 years old on any day")
    void children_keep_their_ages(LocalDate day) throws IOException {
        var ages = people(Sample.FAMILY, day)
                .skip(1)
                .map(child -> child.getBirthDate().until(day).getYears());

        assertThat(ages).containsExactly(17, 10, 9);
    }

    private static Stream<LeavingPerson> people(Sample sample, LocalDate day) throws IOException {
        var application = sample.request(day).getApplication();
        return Stream.concat(Stream.of(application.getApplicant()), application.getChild().stream());
    }

    private static Assessment assess(Sample sample, LocalDate day) throws IOException {
        var request = sample.request(day);
        var reading = ApplicationWireMapping.fromWire(request.getApplication(), request.getDocument(), FORMS);
        assertThat(reading).isInstanceOf(MappedApplication.Valid.class);
        var application = ((MappedApplication.Valid) reading).application();
        return EDITIONS.governing(day).assess(application, day);
    }
}
