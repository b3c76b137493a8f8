package kz.consular.gateway.cli;

import jakarta.xml.bind.JAXB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.wire.application.Application;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.application.LeavingPerson;
import kz.consular.wire.application.MediaType;
import kz.consular.wire.application.PersonName;
import kz.consular.wire.mission.CheckApplicationRequest;

/**
 * Replaces the copies of the samples in the source tree. A program to run by hand in the folder of the project after a
 * sample has changed. It needs the Debian package fonts-dejavu-core.
 */
final class SpecimenPrinter {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final int LARGEST = 25 * 1024;

    private SpecimenPrinter() {}

    static void main() throws IOException {
        try (var folders = Files.list(SAMPLES)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                var request = JAXB.unmarshal(folder.resolve("application.xml").toFile(), CheckApplicationRequest.class);
                for (var document : request.getDocument()) {
                    Files.write(folder.resolve(document.getFileName()), print(document, request.getApplication()));
                }
            }
        }
    }

    private static byte[] print(DocumentDescription document, Application application) throws IOException {
        var paper = new SpecimenPaper(SpecimenTitle.of(document.getKind()), lines(document, application));
        var bytes = document.getMediaType() == MediaType.IMAGE_JPEG ? paper.asJpeg() : paper.asPdf();
        if (bytes.length > LARGEST) {
            throw new IOException(document.getFileName() + " has " + bytes.length + " bytes; keep samples small");
        }
        return bytes;
    }

    private static List<String> lines(DocumentDescription document, Application application) {
        var whom = document.getPerson().isEmpty()
                ? List.of(application.getApplicant().getId())
                : document.getPerson();
        var lines = new ArrayList<String>();
        leaving(application).filter(person -> whom.contains(person.getId())).forEach(person -> {
            lines.addAll(spellings(person.getName()));
            lines.addAll(numbers(document, person));
        });
        application.getDependant().stream()
                .filter(dependant -> whom.contains(dependant.getId()))
                .forEach(dependant -> lines.addAll(spellings(dependant.getName())));
        return lines;
    }

    private static Stream<LeavingPerson> leaving(Application application) {
        return Stream.concat(Stream.of(application.getApplicant()), application.getChild().stream());
    }

    private static List<String> spellings(PersonName name) {
        var cyrillic = name.getCyrillic();
        var latin = name.getLatin();
        return List.of(
                "Аты-жөні / Ф. И. О.: " + cyrillic.getSurname() + " " + cyrillic.getGivenName() + " "
                        + cyrillic.getPatronymic(),
                "Surname, given name: " + latin.getSurname() + " " + latin.getGivenName());
    }

    private static List<String> numbers(DocumentDescription document, LeavingPerson person) {
        return switch (document.getKind()) {
            case PASSPORT -> List.of("№ " + person.getPassport().getNumber());
            case IDENTITY_CARD ->
                List.of("№ " + person.getIdentityCard().getPresent().getNumber());
            default -> person.getIin() == null ? List.of() : List.of("ЖСН / ИИН: " + person.getIin());
        };
    }
}
