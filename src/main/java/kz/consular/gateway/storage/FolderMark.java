package kz.consular.gateway.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.persistence.JdbcDatabaseBirth;

/**
 * A file beside the containers that identifies the database whose rows refer to them. A database that was lost and created anew does not
 * match it.
 */
@SharedComponent
public final class FolderMark {

    private final Path file;
    private final ContainerStore containers;
    private final JdbcDatabaseBirth database;

    FolderMark(DataFolder data, StorageSettings settings, ContainerStore containers, JdbcDatabaseBirth database) {
        this.file = settings.containers(data).resolve("database");
        this.containers = containers;
        this.database = database;
    }

    /** Whether the containers belong to this database. A folder without a mark is assigned to the first database that asks. */
    public boolean fits() {
        try {
            if (Files.exists(file) && !containers.isEmpty()) {
                return Files.readString(file).equals(database.moment());
            }
            set();
            return true;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Assigns the containers to this database. */
    public void set() {
        var anew = containers.newTemporaryFile();
        try {
            Files.writeString(anew, database.moment(), StandardCharsets.US_ASCII);
            try (var written = FileChannel.open(anew, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private UncheckedIOException unusable(IOException cause) {
        return new UncheckedIOException(
                "Cannot use " + file + ". Give this process the right to write there, or set gateway.data or"
                        + " gateway.storage.containers.",
                cause);
    }

    /** The container folder. */
    @Override
    public String toString() {
        return String.valueOf(file.getParent());
    }
}
