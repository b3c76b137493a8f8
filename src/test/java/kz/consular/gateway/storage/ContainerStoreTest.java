package kz.consular.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.consular.gateway.delivery.DyingStore;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.fault.JavaProcess;
import kz.consular.gateway.signature.SealedContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("What the container store can find is whole")
class ContainerStoreTest {

    @TempDir
    Path folder;

    @Test
    void a_kept_container_is_found_by_its_digest_also_after_a_restart() throws IOException {
        var store = store();
        var container = written(store);

        var place = store.keep(container);

        assertThat(store().locate(container.digest())).hasValue(place);
        assertThat(place).hasContent("sealed").hasFileName(container.digest() + ".asice");
        assertThat(container.path()).doesNotExist();
    }

    @Test
    void keeping_it_twice_is_harmless() throws IOException {
        var store = store();
        store.keep(written(store));

        assertThat(store.keep(written(store))).hasContent("sealed");
    }

    @Test
    void what_is_unfinished_as_a_node_stops_is_cleared_away() throws IOException {
        var store = store();
        Files.writeString(store.newTemporaryFile(), "half");

        store.close();

        assertThat(folder.resolve("unfinished")).isEmptyDirectory();
    }

    @Test
    void what_a_dead_node_left_unfinished_is_cleared_away_by_the_next_that_starts() throws Exception {
        try (var dying = JavaProcess.start(DyingStore.class, folder.toString());
                var living = store()) {
            var leftover = Path.of(dying.awaitLine("unfinished:"));
            var mine = Files.writeString(living.newTemporaryFile(), "half");
            store().close();
            assertThat(leftover).as("of a living process").exists();

            dying.kill9();
            store().close();

            assertThat(leftover.getParent()).as("of a dead process").doesNotExist();
            assertThat(mine).as("of a living node").exists();
        }
    }

    @Test
    void what_was_discarded_is_gone() throws IOException {
        var store = store();
        var container = written(store);
        store.keep(container);

        store.discard(container.digest());

        assertThat(store.locate(container.digest())).isEmpty();
    }

    @Test
    void what_would_eat_into_the_reserve_is_refused_with_folder_and_remedy() {
        var greedy = new ContainerStore(folder, DataSize.ofBytes(folder.toFile().getUsableSpace() / 2));

        assertThatNoException().isThrownBy(() -> greedy.requireSpace(1));
        assertThatExceptionOfType(NoSpaceLeft.class)
                .isThrownBy(() -> greedy.requireSpace(folder.toFile().getUsableSpace()))
                .withMessageContainingAll(folder.toString(), "gateway.data", "gateway.storage.reserve");
    }

    private ContainerStore store() {
        return new ContainerStore(folder, DataSize.ofMegabytes(1));
    }

    private static SealedContainer written(ContainerStore store) throws IOException {
        var file = Files.writeString(store.newTemporaryFile(), "sealed");
        return new SealedContainer(file, Sha256.ofFile(file), Files.size(file));
    }
}
