package kz.consular.gateway.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.cli.folder.DossierFolder.Reading;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.mission.CheckApplicationRequest;

/** Looks a folder through before anything is sent: what the officer can mend without the gateway is said at once. */
final class FolderReader {
    private final Path folder;

    FolderReader(Path folder) {
        this.folder = folder;
    }

    Reading read() throws IOException {
        var application = folder.resolve(DossierFolder.APPLICATION);
        if (!Files.isRegularFile(application)) {
            return new Reading.Flawed(List.of(new FolderDefect(
                    "There is no application.xml in " + folder + ".",
                    "Name the folder that holds application.xml and the copies; 'samples FOLDER' lays out examples.")));
        }
        try (var content = Files.newInputStream(application)) {
            return switch (ApplicationXml.read(content)) {
                case ApplicationXml.Reading.Invalid(var flaws) -> new Reading.Flawed(flaws);
                case ApplicationXml.Reading.Valid(var request) -> look(request);
            };
        }
    }

    private Reading look(CheckApplicationRequest request) throws IOException {
        var documents = request.getDocument();
        var flaws = Stream.of(namedTwice(documents), unfit(documents), unnamed(documents))
                .flatMap(List::stream)
                .toList();
        return flaws.isEmpty() ? new Reading.Ready(new DossierFolder(folder, request)) : new Reading.Flawed(flaws);
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
        var flaws = Stream.<FolderDefect>builder();
        for (var document : documents) {
            unfit(document).ifPresent(flaws);
        }
        return flaws.build().toList();
    }

    private Optional<FolderDefect> unfit(DocumentDescription document) throws IOException {
        var file = folder.resolve(document.getFileName());
        if (!Files.isRegularFile(file)) {
            return Optional.of(new FolderDefect(
                    document.getFileName() + " is named in application.xml and is not in the folder.",
                    "Put it there, or strike it from application.xml."));
        }
        return FirstBytes.of(file).fit(document.getMediaType())
                ? Optional.empty()
                : Optional.of(new FolderDefect(
                        document.getFileName() + " does not begin as a file of type "
                                + document.getMediaType().value() + " does.",
                        "Correct the mediaType in application.xml, or save the copy in that format."));
    }

    /** A copy that nobody sends is most likely forgotten. Hidden files are the system's own. */
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
}
