package kz.consular.gateway.cli.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.consular.wire.mission.CheckApplicationRequest;

/**
 * A family's papers as an officer keeps them: a folder with application.xml and the copies that it names.
 *
 * @param request the application and the description of each copy, without contents
 */
public record DossierFolder(Path path, CheckApplicationRequest request) {
    static final String APPLICATION = "application.xml";

    /** What a look into a folder found. */
    public sealed interface Reading {
        record Ready(DossierFolder folder) implements Reading {}

        /** Not to be lodged as it lies there; everything that is wrong, at once. */
        record Flawed(List<FolderDefect> flaws) implements Reading {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** Looks the folder through; sends nothing. */
    public static Reading read(Path folder) throws IOException {
        return new FolderReader(folder).read();
    }

    public Path file(String fileName) {
        return path.resolve(fileName);
    }

    @Override
    public String toString() {
        return "DossierFolder[" + path + "]";
    }
}
