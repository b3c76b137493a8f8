package kz.consular.gateway.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import kz.consular.gateway.persistence.JdbcDatabaseBirth;

/**
 * Beside the containers, a note of the database whose rows speak of them. A database that was lost and made anew does not
 * fit it any more.
 */
public final class FolderMark {

    private final Path file;
    private final ContainerStore containers;
    private final JdbcDatabaseBirth database;

    /** @param folder of the containers */
    FolderMark(Path folder, ContainerStore containers, JdbcDatabaseBirth database) {
        this.file = folder.resolve("database");
        this.containers = containers;
        this.database = database;
    }

    /** Whether the containers are those of this database; the first database that asks takes an unmarked folder. */
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

    /** From now on the containers are those of this database. */
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

    /** Where the containers lie. */
    @Override
    public String toString() {
        return String.valueOf(file.getParent());
    }
}
