package kz.consular.gateway.cli.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.consular.gateway.domain.Sha256;

/**
 * The submissionId that a folder's content itself yields. So the same command, repeated after a lost answer, is the same
 * submission, and after any change it is another: nobody has to remember anything.
 */
public final class SubmissionName {
    private static final String PREFIX = "desk-";
    private static final int DIGITS = 32;

    private SubmissionName() {}

    public static String of(DossierFolder folder) throws IOException {
        var application = new ByteArrayOutputStream();
        ApplicationXml.write(folder.request(), application);
        var digest = Sha256.start();
        digest.update(application.toByteArray());
        for (var document : folder.request().getDocument()) {
            var content = Sha256.ofFile(folder.file(document.getFileName()));
            digest.update(content.hex().getBytes(StandardCharsets.US_ASCII));
        }
        return PREFIX + Sha256.finish(digest).hex().substring(0, DIGITS);
    }
}
