package kz.consular.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.SealedContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("A container that nothing refers to")
class OrphansTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private ContainerStore containers;

    @BeforeEach
    void open() {
        containers = new ContainerStore(folder, DataSize.ofBytes(0));
    }

    @AfterEach
    void close() {
        containers.close();
    }

    @Test
    void is_found_once_it_is_old_and_stays_until_a_person_removes_it() {
        var orphan = kept("orphan", WEEK.plusHours(1));
        kept("young", WEEK.minusHours(1));

        assertThat(orphans(_ -> Set.of()).find(WEEK)).containsExactly(orphan);
        assertThat(containers.locate(orphan)).isPresent();

        assertThat(sweep(_ -> Set.of())).containsExactly(orphan);
        assertThat(containers.locate(orphan)).isEmpty();
    }

    @Test
    void is_not_removed_within_a_day_for_it_may_be_about_to_be_recorded() {
        assertThatThrownBy(() -> orphans(_ -> Set.of()).remove(Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_young_one_stays() {
        var young = kept("young", WEEK.minusHours(1));

        sweep(_ -> Set.of());

        assertThat(containers.locate(young)).isPresent();
    }

    @Test
    void what_any_room_refers_to_stays() {
        var dossier = kept("dossier", WEEK.multipliedBy(2));
        var decision = kept("decision", WEEK.multipliedBy(2));

        sweep(_ -> Set.of(decision), _ -> Set.of(dossier));

        assertThat(containers.locate(dossier)).isPresent();
        assertThat(containers.locate(decision)).isPresent();
    }

    @Test
    void an_orphan_that_is_kept_again_is_young_again() {
        var orphan = kept("orphan", WEEK.multipliedBy(2));
        keep("orphan");

        sweep(_ -> Set.of());

        assertThat(containers.locate(orphan)).isPresent();
    }

    @Test
    void an_orphan_that_is_kept_again_while_the_sweep_asks_about_it_stays() {
        var orphan = kept("orphan", WEEK.multipliedBy(2));

        var removed = sweep(_ -> {
            keep("orphan"); // its row is written in a moment
            return Set.of();
        });

        assertThat(containers.locate(orphan)).isPresent();
        assertThat(removed).isEmpty();
    }

    @Test
    void what_a_crash_left_taken_off_comes_back_as_young() throws IOException {
        var container = kept("container", WEEK.multipliedBy(2));
        var place = containers.locate(container).orElseThrow();
        Files.move(place, place.resolveSibling(place.getFileName() + ".leaving"));

        sweep(_ -> Set.of());

        assertThat(containers.locate(container)).isPresent();
    }

    @Test
    void nodes_that_sweep_at_once_remove_each_orphan_once_and_nothing_else() throws Exception {
        var orphans = IntStream.range(0, 300)
                .mapToObj(i -> kept("orphan " + i, WEEK.plusHours(1)))
                .toList();
        var referred = IntStream.range(0, 300)
                .mapToObj(i -> kept("referred " + i, WEEK.plusHours(1)))
                .toList();
        Callable<List<Sha256>> sweeping = () -> sweep(_ -> Set.copyOf(referred));
        var removed = new ArrayList<Sha256>();

        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(List.of(sweeping, sweeping, sweeping, sweeping))) {
                removed.addAll(done.get());
            }
        }

        assertThat(removed).containsExactlyInAnyOrderElementsOf(orphans);
        assertThat(orphans).noneMatch(orphan -> containers.locate(orphan).isPresent());
        assertThat(referred).allMatch(digest -> containers.locate(digest).isPresent());
    }

    private List<Sha256> sweep(ContainerReferences... rooms) {
        return orphans(rooms).remove(WEEK);
    }

    private Orphans orphans(ContainerReferences... rooms) {
        return new Orphans(containers, List.of(rooms), clock);
    }

    private Sha256 kept(String content, Duration ago) {
        try {
            var place = keep(content);
            Files.setLastModifiedTime(place, FileTime.from(clock.instant().minus(ago)));
            return Sha256.ofFile(place);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path keep(String content) {
        try {
            var file = Files.writeString(containers.newTemporaryFile(), content);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(WEEK.multipliedBy(3))));
            return containers.keep(new SealedContainer(file, Sha256.ofFile(file), Files.size(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
