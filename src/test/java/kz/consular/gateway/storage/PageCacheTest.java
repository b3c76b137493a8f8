package kz.consular.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.SealedContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

@DisplayName("The system holds in memory what is under way")
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class PageCacheTest {
    /** On a disk: the folder for temporary files may be one in memory. */
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "page-cache");
    }

    @AfterEach
    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    @DisplayName("no longer a large container that rests")
    void large() throws IOException {
        try (var containers = new ContainerStore(folder, DataSize.ofMegabytes(1))) {
            var content = new byte[1 << 20];
            var place = kept(containers, content);
            assertThat(isHeld(place)).isTrue();

            containers.rests(Sha256.ofBytes(content), content.length);

            assertThat(isHeld(place)).isFalse();
            assertThat(place).hasBinaryContent(content);
        }
    }

    @Test
    @DisplayName("also a small one that rests, which is sooner read from there")
    void small() throws IOException {
        try (var containers = new ContainerStore(folder, DataSize.ofMegabytes(1))) {
            var content = new byte[20_000];
            var place = kept(containers, content);

            containers.rests(Sha256.ofBytes(content), content.length);

            assertThat(isHeld(place)).isTrue();
        }
    }

    @Test
    @DisplayName("nothing of what is gone")
    void gone() {
        assertThatCode(() -> PageCache.letGo(folder.resolve("gone"))).doesNotThrowAnyException();
    }

    private static Path kept(ContainerStore containers, byte[] content) throws IOException {
        var file = Files.write(containers.newTemporaryFile(), content);
        return containers.keep(new SealedContainer(file, Sha256.ofBytes(content), content.length));
    }

    /** As {@code mincore} sees it; to map a file does not load it. */
    private static boolean isHeld(Path file) throws IOException {
        try (var memory = Arena.ofConfined();
                var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), memory).isLoaded();
        }
    }
}
