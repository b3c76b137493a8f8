package kz.consular.gateway.cli.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kz.consular.gateway.domain.Sha256;
import kz.consular.wire.mission.CheckApplicationRequest;

/**
 * The folder of one application: application.xml and the copies that it names.
 *
 * @param request the application and the description of each copy, without the contents
 */
public record DossierFolder(Path path, CheckApplicationRequest request) {
    static final String APPLICATION = "application.xml";

    private static final String SUBMISSION_PREFIX = "desk-";
    private static final int SUBMISSION_DIGITS = 32;

    /** The result of reading a folder. */
    public sealed interface Reading {
        record Ready(DossierFolder folder) implements Reading {}

        /** The folder cannot be lodged; all defects are reported at once. */
        record Defective(List<FolderDefect> defects) implements Reading {
            public Defective {
                defects = List.copyOf(defects);
            }
        }
    }

    /** Reads and checks the folder; sends nothing. */
    public static Reading read(Path folder) throws IOException {
        return new FolderReader(folder).read();
    }

    public Path file(String fileName) {
        return path.resolve(fileName);
    }

    /**
     * A submissionId computed from the content. The same command, repeated after a lost answer, is the same submission;
     * after a change of the folder it is another one.
     */
    public String submissionId() throws IOException {
        var application = new ByteArrayOutputStream();
        ApplicationXml.write(request, application);
        var digest = Sha256.start();
        digest.update(application.toByteArray());
        for (var document : request.getDocument()) {
            var content = Sha256.ofFile(file(document.getFileName()));
            digest.update(content.hex().getBytes(StandardCharsets.US_ASCII));
        }
        return SUBMISSION_PREFIX + Sha256.finish(digest).hex().substring(0, SUBMISSION_DIGITS);
    }

    @Override
    public String toString() {
        return "DossierFolder[" + path + "]";
    }
}
