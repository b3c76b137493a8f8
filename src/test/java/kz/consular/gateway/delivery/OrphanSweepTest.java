package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.consular.gateway.signing.SealedContainer;
import kz.consular.gateway.signing.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

@DisplayName("A container that nothing refers to is removed once it is old")
class OrphanSweepTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private ContainerStore containers;

    @BeforeEach
    void open() {
        log.start();
        logger().addAppender(log);
        containers = new ContainerStore(folder, DataSize.ofBytes(0));
    }

    @AfterEach
    void close() {
        containers.close();
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(OrphanSweep.class);
    }

    private List<String> removals() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Removed the container "))
                .map(line -> line.substring(22, 86))
                .toList();
    }

    @Test
    void an_old_orphan_goes_and_the_log_names_its_digest() throws IOException {
        var orphan = kept("orphan", WEEK.plusHours(1));

        sweep(_ -> Set.of());

        assertThat(containers.locate(orphan)).isEmpty();
        assertThat(removals()).containsExactly(orphan.hex());
    }

    @Test
    void a_young_one_stays() throws IOException {
        var young = kept("young", WEEK.minusHours(1));

        sweep(_ -> Set.of());

        assertThat(containers.locate(young)).isPresent();
    }

    @Test
    void what_any_room_refers_to_stays() throws IOException {
        var dossier = kept("dossier", WEEK.multipliedBy(2));
        var decision = kept("decision", WEEK.multipliedBy(2));

        sweep(_ -> Set.of(decision), _ -> Set.of(dossier));

        assertThat(containers.locate(dossier)).isPresent();
        assertThat(containers.locate(decision)).isPresent();
    }

    @Test
    void an_orphan_that_is_kept_again_is_young_again() throws IOException {
        var orphan = kept("orphan", WEEK.multipliedBy(2));
        keep("orphan");

        sweep(_ -> Set.of());

        assertThat(containers.locate(orphan)).isPresent();
    }

    @Test
    void an_orphan_that_is_kept_again_while_the_sweep_asks_about_it_stays() throws IOException {
        var orphan = kept("orphan", WEEK.multipliedBy(2));

        sweep(_ -> {
            keep("orphan"); // its row is written in a moment
            return Set.of();
        });

        assertThat(containers.locate(orphan)).isPresent();
        assertThat(removals()).isEmpty();
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
        Callable<Boolean> sweeping = () -> {
            sweep(_ -> Set.copyOf(referred));
            return true;
        };

        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(List.of(sweeping, sweeping, sweeping, sweeping))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(removals())
                .containsExactlyInAnyOrderElementsOf(
                        orphans.stream().map(Sha256::hex).toList());
        assertThat(orphans).noneMatch(orphan -> containers.locate(orphan).isPresent());
        assertThat(referred).allMatch(digest -> containers.locate(digest).isPresent());
    }

    private void sweep(ContainerReferences... rooms) throws IOException {
        new OrphanSweep(containers, List.of(rooms), WEEK, clock).sweep();
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
