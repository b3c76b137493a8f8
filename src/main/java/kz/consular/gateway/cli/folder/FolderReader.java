package kz.consular.gateway.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.cli.folder.DossierFolder.Reading;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.application.MediaType;
import kz.consular.wire.mission.CheckApplicationRequest;

/**
 * Checks a folder before anything is sent, so that the officer learns of all defects at once and without the gateway.
 */
final class FolderReader {
    /** Bytes of the longest signature of a file type. */
    private static final int LONGEST_SIGNATURE = 5;

    private final Path folder;

    FolderReader(Path folder) {
        this.folder = folder;
    }

    Reading read() throws IOException {
        var application = folder.resolve(DossierFolder.APPLICATION);
        if (!Files.isRegularFile(application)) {
            return new Reading.Defective(List.of(new FolderDefect(
                    "There is no application.xml in " + folder + ".",
                    "Name the folder that holds application.xml and the copies; 'samples FOLDER' lays out examples.")));
        }
        try (var content = Files.newInputStream(application)) {
            return switch (ApplicationXml.read(content)) {
                case ApplicationXml.Reading.Invalid(var defects) -> new Reading.Defective(defects);
                case ApplicationXml.Reading.Valid(var request) -> check(request);
            };
        }
    }

    private Reading check(CheckApplicationRequest request) throws IOException {
        var documents = request.getDocument();
        var defects = Stream.of(namedTwice(documents), unfit(documents), unnamed(documents))
                .flatMap(List::stream)
                .toList();
        return defects.isEmpty()
                ? new Reading.Ready(new DossierFolder(folder, request))
                : new Reading.Defective(defects);
    }

    private static List<FolderDefect> namedTwice(List<DocumentDescription> documents) {
        var seen = new HashSet<String>();
        return documents.stream()
                .map(DocumentDescription::getFileName)
                .filter(name -> !seen.add(name))
                .map(name -> new FolderDefect(
                        "application.xml names " + name + " twice.",
                        "Give each copy a name of its own; one copy may name several persons."))
                .toList();
    }

    private List<FolderDefect> unfit(List<DocumentDescription> documents) throws IOException {
        var defects = Stream.<FolderDefect>builder();
        for (var document : documents) {
            unfit(document).ifPresent(defects);
        }
        return defects.build().toList();
    }

    private Optional<FolderDefect> unfit(DocumentDescription document) throws IOException {
        var file = folder.resolve(document.getFileName());
        if (!Files.isRegularFile(file)) {
            return Optional.of(new FolderDefect(
                    document.getFileName() + " is named in application.xml and is not in the folder.",
                    "Put it there, or strike it from application.xml."));
        }
        return beginsAs(document.getMediaType(), file)
                ? Optional.empty()
                : Optional.of(new FolderDefect(
                        document.getFileName() + " does not begin as a file of type "
                                + document.getMediaType().value() + " does.",
                        "Correct the mediaType in application.xml, or save the copy in that format."));
    }

    /** A copy that application.xml does not name is probably forgotten. Hidden files belong to the operating system. */
    private List<FolderDefect> unnamed(List<DocumentDescription> documents) throws IOException {
        var named = documents.stream().map(DocumentDescription::getFileName).toList();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            !name.startsWith(".") && !name.equals(DossierFolder.APPLICATION) && !named.contains(name))
                    .sorted()
                    .map(name -> new FolderDefect(
                            name + " lies in the folder and application.xml does not name it.",
                            "Describe it there, as ADDITIONAL if no rule names it, or move it away."))
                    .toList();
        }
    }

    /** The contract asks that the content begin as files of its type do. */
    private static boolean beginsAs(MediaType type, Path file) throws IOException {
        String start;
        try (var content = Files.newInputStream(file)) {
            start = HexFormat.of().formatHex(content.readNBytes(LONGEST_SIGNATURE));
        }
        return switch (type) {
            case APPLICATION_PDF -> start.startsWith("255044462d"); // %PDF-
            case IMAGE_JPEG -> start.startsWith("ffd8ff");
            case IMAGE_PNG -> start.startsWith("89504e470d");
            case IMAGE_TIFF -> start.startsWith("49492a00") || start.startsWith("4d4d002a");
        };
    }
}
