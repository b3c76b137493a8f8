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
 * Containers without a reference: left by a crash between sealing and recording, by a refusal, or by a restored older database. Only a
 * person removes them, except those of self-tests.
 *
 * <p>Removal is safe beside transactions:
 *
 * <ol>
 *   <li>{@code keep} sets the file time, so only files older than a day are candidates.
 *   <li>The file is renamed to {@code .leaving}.
 *   <li>Its time is read again; a file kept meanwhile is renamed back.
 *   <li>The next run renames back what a crash left. One node at a time holds the lock.
 * </ol>
 */
@SharedComponent
public final class Orphans {

    /** The suffix of a file that is being removed. */
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
            for (var shard : containers.shards()) {
                found.addAll(on(shard, before(age)));
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
            var turn = containers.tryLockForRemoval();
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
            var turn = containers.tryLockForRemoval();
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
        for (var shard : containers.shards()) {
            putBack(shard);
            for (var orphan : on(shard, before)) {
                if (remove(orphan, shard.resolve(orphan + ".asice"), before)) {
                    removed.add(orphan);
                }
            }
        }
        return removed;
    }

    private List<Sha256> on(Path shard, Instant before) throws IOException {
        return unreferred(old(shard, before));
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

    private static List<Sha256> old(Path shard, Instant before) throws IOException {
        var old = new ArrayList<Sha256>();
        try (var files = Files.newDirectoryStream(shard)) {
            for (var file : files) {
                var name = CONTAINER.matcher(file.getFileName().toString());
                if (name.matches() && isOlder(file, before)) {
                    old.add(new Sha256(name.group(1)));
                }
            }
        }
        return old;
    }

    /** False for a file that no longer exists. */
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

    private void putBack(Path shard) throws IOException {
        try (var files = Files.newDirectoryStream(shard)) {
            for (var file : files) {
                var name = LEFT.matcher(file.getFileName().toString());
                if (name.matches()) {
                    putBack(file, file.resolveSibling(name.group(1)));
                }
            }
        }
    }

    /** Sets the time to now: the file may replace an identical one that was just kept. */
    private void putBack(Path takenOff, Path place) throws IOException {
        Files.setLastModifiedTime(takenOff, FileTime.from(clock.instant()));
        Files.move(takenOff, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
