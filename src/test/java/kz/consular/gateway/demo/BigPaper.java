package kz.consular.gateway.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;

/** Adds a document of a given size, which does not compress, to a sample. */
final class BigPaper {
    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final String END = "</m:checkApplicationRequest>";

    private BigPaper() {}

    static DossierFolder addedTo(Sample sample, Path folder, int bytes) throws IOException {
        var unpacked =
                sample.unpack(folder, AlmatyCalendar.dayOf(Instant.now())).path();
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        System.arraycopy(HEAD, 0, content, 0, HEAD.length);
        Files.write(unpacked.resolve("big.pdf"), content);
        var description = unpacked.resolve("application.xml");
        var source = Path.of("src/main/resources/samples", sample.folder(), "application.xml");
        Files.writeString(description, Files.readString(source).replace(END, """
                <m:document>
                  <kind>ADDITIONAL</kind><mediaType>application/pdf</mediaType><fileName>big.pdf</fileName>
                </m:document>
                """ + END));
        return ((DossierFolder.Reading.Ready) DossierFolder.read(unpacked)).folder();
    }
}
