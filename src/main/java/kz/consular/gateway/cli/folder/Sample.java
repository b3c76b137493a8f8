package kz.consular.gateway.cli.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import kz.consular.wire.mission.CheckApplicationRequest;

/**
 * A dossier of made-up people in the jar, to try the gateway with. Birth dates move with the day of unpacking, so that
 * every person keeps the age that the scenario needs.
 */
public enum Sample {
    SINGLE_ADULT("single-adult"),
    /** A mother with children of 9, 10 and 17; the father consents. */
    FAMILY("family"),
    /** A pupil of 15, for whom the mother files. */
    MINOR_WITH_ONE_PARENT("minor-with-one-parent"),
    /** Rule 10: with an explanation. */
    IDENTITY_CARD_LOST("identity-card-lost"),
    /** The last registration carries a code that was retired on 8 June 2022. */
    OLD_KATO_CODE("old-kato-code"),
    /** Turned away, with findings under several paragraphs. */
    INCOMPLETE("incomplete"),
    /**
     * Complete. The office restricts the departure by Article 56, item 8, for a reason that is not in the application.
     */
    TAX_DEBTOR("tax-debtor");

    /** The day to which the birth dates in the source refer. */
    public static final LocalDate REFERENCE_DAY = LocalDate.of(2026, 11, 1);

    private final String folder;

    Sample(String folder) {
        this.folder = folder;
    }

    public String folder() {
        return folder;
    }

    /**
     * Writes application.xml and the copies into a folder.
     *
     * @param parent the folder in which the folder of the sample is made; files of the same names are replaced
     * @param today in Asia/Almaty, the day of lodging
     */
    public DossierFolder unpack(Path parent, LocalDate today) throws IOException {
        var target = Files.createDirectories(parent.resolve(folder));
        var request = request(today);
        try (var output = Files.newOutputStream(target.resolve(DossierFolder.APPLICATION))) {
            ApplicationXml.write(request, output);
        }
        for (var document : request.getDocument()) {
            try (var content = open(document.getFileName())) {
                Files.copy(content, target.resolve(document.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new DossierFolder(target, request);
    }

    /** The content of application.xml, with the birth dates for a lodging on this day. */
    public CheckApplicationRequest request(LocalDate today) throws IOException {
        try (var content = open(DossierFolder.APPLICATION)) {
            return switch (ApplicationXml.read(content)) {
                case ApplicationXml.Reading.Valid(var request) -> {
                    new SteadyAges(REFERENCE_DAY, today).applyTo(request.getApplication());
                    yield request;
                }
                case ApplicationXml.Reading.Invalid(List<FolderDefect> defects) ->
                    throw new IOException("The sample " + folder + " in this program is damaged: " + defects
                            + ". Install the program again.");
            };
        }
    }

    private InputStream open(String file) throws IOException {
        var resource = "/samples/" + folder + "/" + file;
        var content = Sample.class.getResourceAsStream(resource);
        if (content == null) {
            throw new FileNotFoundException("This program lacks " + resource + ". Install it again.");
        }
        return content;
    }
}
