package kz.consular.gateway.monitor.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.OfficeDirectoryInvalid;
import kz.consular.gateway.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The offices as far as this node knows them.
 *
 * @param certain whether missions send to just these; otherwise they are good for names only
 */
public record KnownOffices(List<Office> offices, boolean certain) {
    private static final Logger LOG = LoggerFactory.getLogger(KnownOffices.class);

    public KnownOffices {
        offices = List.copyOf(offices);
    }

    /**
     * Without a directory that can be used the pages show codes alone, and that is no reason not to start.
     *
     * @param ofMission the directory of a mission that this node serves
     * @param file {@code gateway.directory.offices}
     */
    public static KnownOffices of(Optional<OfficeDirectory> ofMission, Optional<Path> file) {
        if (ofMission.isPresent()) {
            return new KnownOffices(ofMission.get().offices(), true);
        }
        try {
            return new KnownOffices(
                    OfficeDirectory.ofQueues(file, Territories.load()).offices(), file.isPresent());
        } catch (IOException | OfficeDirectoryInvalid e) {
            LOG.warn(
                    "The monitor shows offices without their names. Check gateway.directory.offices: {}", e.toString());
            return new KnownOffices(List.of(), false);
        }
    }
}
