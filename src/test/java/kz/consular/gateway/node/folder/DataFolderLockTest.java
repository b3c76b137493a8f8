package kz.consular.gateway.node.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data folder")
class DataFolderLockTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("has one gateway at a time")
    void oneAtATime() throws IOException {
        try (var _ = new DataFolderLock(folder)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new DataFolderLock(folder))
                    .withMessageContaining("Another gateway works in")
                    .withMessageContaining("gateway.data");
        }
        new DataFolderLock(folder).close();
    }

    @Test
    @DisplayName("is closed to other users")
    void closedToOthers() throws IOException {
        var data = folder.resolve("data");
        new DataFolderLock(data).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }
}
