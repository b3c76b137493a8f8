package kz.consular.gateway.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.node.roles.SharedComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Containers that nothing refers to: a crash fell between sealing one and recording it, or what came in was refused. Or the database
 * is older than they are, restored from a backup, and they are all that is left of applications: so a person removes them, and nothing
 * does it by itself but for those of self-tests.
 *
 * <p>Removing never takes what a transaction is about to refer to. A container is kept right before the transaction that refers to
 * it, and keeping sets its time, also where the same container lay there as an orphan: who is older than the age, a day at
 * least, and unreferenced, stays so unless it is kept again. That may happen while we look at it. So the file is first
 * taken off its place by a rename, and what is held then is judged: kept again before the rename, it is young, and
 * goes back; kept again after it, another file lies in its place. What a crash leaves taken off is put back by the
 * next who removes, at whichever node: they take turns.
 */
@SharedComponent
public final class Orphans {

    /** The ending of what is taken off its place. */
    static final String TAKEN_OFF = ".leaving";

    private static final Duration SAFE_AGE = Duration.ofDays(1);
    private static final Pattern CONTAINER = Pattern.compile("([0-9a-f]{64})\\.asice");
    private static final Pattern LEFT = Pattern.compile("([0-9a-f]{64}\\.asice)\\.leaving");
    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

    private final ContainerStore containers;
    private final List<ContainerReferences> references;
    private final Clock clock;

    public Orphans(ContainerStore containers, List<ContainerReferences> references, Clock clock) {
        this.containers = containers;
        this.references = List.copyOf(references);
        this.clock = clock;
    }

    /** The digests of those older than the age. */
    public List<Sha256> find(Duration age) {
        try {
            var found = new ArrayList<Sha256>();
            for (var shelf : containers.shelves()) {
                found.addAll(on(shelf, before(age)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The containers cannot be looked through", e);
        }
    }

    /**
     * Removes those older than the age; nothing while another node removes.
     *
     * @param age a day or more: longer than any transaction, with the clocks of two nodes apart
     * @return the digests of what is gone
     */
    public List<Sha256> remove(Duration age) {
        if (age.compareTo(SAFE_AGE) < 0) {
            throw new IllegalArgumentException("What is younger than a day may be about to be recorded");
        }
        try {
            var turn = containers.turnToSweep();
            if (turn.isEmpty()) {
                return List.of();
            }
            try (var _ = turn.get()) {
                return removeInTurn(before(age));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The containers cannot be looked through; what is gone is in the log", e);
        }
    }

    /**
     * Removes containers to which the caller ceases to refer, unless anything else does, or they were kept within a day.
     *
     * @param forget deletes the caller's rows and tells of which containers they were; not asked while another node removes
     * @return the digests of what is gone
     */
    public List<Sha256> removeForgotten(Supplier<Set<Sha256>> forget) {
        try {
            var turn = containers.turnToSweep();
            if (turn.isEmpty()) {
                return List.of();
            }
            try (var _ = turn.get()) {
                return removeUnreferred(List.copyOf(forget.get()), before(SAFE_AGE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Containers cannot be removed; the command 'orphans' names what is left", e);
        }
    }

    private List<Sha256> removeUnreferred(List<Sha256> forgotten, Instant before) throws IOException {
        var removed = new ArrayList<Sha256>();
        for (var orphan : unreferred(forgotten)) {
            var place = containers.locate(orphan);
            if (place.isPresent() && isOlder(place.get(), before) && remove(orphan, place.get(), before)) {
                removed.add(orphan);
            }
        }
        return removed;
    }

    private Instant before(Duration age) {
        return clock.instant().minus(age);
    }

    private List<Sha256> removeInTurn(Instant before) throws IOException {
        var removed = new ArrayList<Sha256>();
        for (var shelf : containers.shelves()) {
            putBack(shelf);
            for (var orphan : on(shelf, before)) {
                if (remove(orphan, shelf.resolve(orphan + ".asice"), before)) {
                    removed.add(orphan);
                }
            }
        }
        return removed;
    }

    private List<Sha256> on(Path shelf, Instant before) throws IOException {
        return unreferred(old(shelf, before));
    }

    private List<Sha256> unreferred(List<Sha256> kept) {
        var orphans = new ArrayList<Sha256>();
        for (var from = 0; from < kept.size(); from += BATCH) {
            var some = new ArrayList<>(kept.subList(from, Math.min(from + BATCH, kept.size())));
            for (var module : references) {
                if (!some.isEmpty()) {
                    some.removeAll(module.among(some));
                }
            }
            orphans.addAll(some);
        }
        return orphans;
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

    /** @return whether it is gone */
    private boolean remove(Sha256 digest, Path place, Instant before) throws IOException {
        var takenOff = place.resolveSibling(place.getFileName() + TAKEN_OFF);
        try {
            Files.move(place, takenOff, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            return false; // discarded meanwhile
        }
        if (!isOlder(takenOff, before)) {
            putBack(takenOff, place);
            return false;
        }
        Files.delete(takenOff);
        LOG.info("Removed the container {}: it is from before {} and nothing refers to it", digest, before);
        return true;
    }

    private void putBack(Path shelf) throws IOException {
        try (var files = Files.newDirectoryStream(shelf)) {
            for (var file : files) {
                var name = LEFT.matcher(file.getFileName().toString());
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
