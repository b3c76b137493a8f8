package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.consular.gateway.signing.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes containers that nothing refers to: a crash fell between sealing one and recording it, or what came in was refused.
 *
 * <p>It never takes what a transaction is about to refer to. A container is kept right before the transaction that refers to
 * it, and keeping sets its time, also where the same container lay there as an orphan: who is older than the age, a day at
 * least, and unreferenced, stays so unless it is kept again. That may happen while the sweep looks at it. So the sweep first
 * takes the file off its place by a rename, and judges what it then holds: kept again before the rename, it is young, and
 * goes back; kept again after it, another file lies in its place. What a crash leaves taken off is put back by the
 * next sweep, of whichever node: they take turns.
 */
final class OrphanSweep {

    private static final Pattern CONTAINER = Pattern.compile("([0-9a-f]{64})\\.asice");
    private static final Pattern TAKEN_OFF = Pattern.compile("([0-9a-f]{64}\\.asice)\\.leaving");
    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

    private final ContainerStore containers;
    private final List<ContainerReferences> references;
    private final Duration age;
    private final Clock clock;

    OrphanSweep(ContainerStore containers, List<ContainerReferences> references, Duration age, Clock clock) {
        this.containers = containers;
        this.references = List.copyOf(references);
        this.age = age;
        this.clock = clock;
    }

    /** Does nothing while another node sweeps. */
    void sweep() throws IOException {
        var turn = containers.turnToSweep();
        if (turn.isPresent()) {
            try (var _ = turn.get()) {
                sweepInTurn();
            }
        }
    }

    private void sweepInTurn() throws IOException {
        var before = clock.instant().minus(age);
        for (var shelf : containers.shelves()) {
            putBack(shelf);
            var digests = old(shelf, before);
            for (var from = 0; from < digests.size(); from += BATCH) {
                var orphans = new ArrayList<>(digests.subList(from, Math.min(from + BATCH, digests.size())));
                for (var room : references) {
                    if (!orphans.isEmpty()) {
                        orphans.removeAll(room.among(orphans));
                    }
                }
                for (var orphan : orphans) {
                    remove(orphan, shelf.resolve(orphan + ".asice"), before);
                }
            }
        }
    }

    private static List<Sha256> old(Path shelf, Instant before) throws IOException {
        var old = new ArrayList<Sha256>();
        try (var files = Files.newDirectoryStream(shelf)) {
            for (var file : files) {
                var name = CONTAINER.matcher(file.getFileName().toString());
                if (name.matches() && isOlder(file, before)) {
                    old.add(new Sha256(name.group(1)));
                }
            }
        }
        return old;
    }

    /** What is gone meanwhile is no older than anything. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private void remove(Sha256 digest, Path place, Instant before) throws IOException {
        var takenOff = place.resolveSibling(place.getFileName() + ".leaving");
        try {
            Files.move(place, takenOff, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            return; // discarded meanwhile
        }
        if (!isOlder(takenOff, before)) {
            putBack(takenOff, place);
        } else {
            Files.delete(takenOff);
            LOG.info("Removed the container {}: it is older than {} and nothing refers to it", digest, age);
        }
    }

    private void putBack(Path shelf) throws IOException {
        try (var files = Files.newDirectoryStream(shelf)) {
            for (var file : files) {
                var name = TAKEN_OFF.matcher(file.getFileName().toString());
                if (name.matches()) {
                    putBack(file, file.resolveSibling(name.group(1)));
                }
            }
        }
    }

    /** As young, for it may take the place of one that was just kept, which has the same content. */
    private void putBack(Path takenOff, Path place) throws IOException {
        Files.setLastModifiedTime(takenOff, FileTime.from(clock.instant()));
        Files.move(takenOff, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
