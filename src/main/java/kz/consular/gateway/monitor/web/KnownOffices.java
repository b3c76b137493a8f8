package kz.consular.gateway.monitor.web;

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
 * The offices that this node knows.
 *
 * @param certain whether missions send to exactly these offices; otherwise the list serves for names only
 */
record KnownOffices(List<Office> offices, boolean certain) {
    private static final Logger LOG = LoggerFactory.getLogger(KnownOffices.class);

    KnownOffices {
        offices = List.copyOf(offices);
    }

    /**
     * Reads the offices. Without a valid directory the node starts all the same, and the pages show codes without names.
     *
     * @param ofMission the directory of a mission at this node
     * @param file {@code gateway.directory.offices}
     */
    static KnownOffices of(Optional<OfficeDirectory> ofMission, Optional<Path> file) {
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
