package kz.consular.gateway.storage;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/** The rights on a container folder that several nodes share: their user and their group have access. */
final class FolderRights {

    private FolderRights() {}

    /** Creates the folder where it is missing, and takes the rights of all others away. */
    static void closeToOthers(Path folder) {
        try {
            Files.createDirectories(folder);
            var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
            if (view != null) {
                var rights = view.readAttributes().permissions();
                if (rights.removeAll(List.of(OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE))) {
                    view.setPermissions(rights);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot close " + folder + " to other users: " + e.getMessage() + ". Give it to the user of this"
                            + " process, or take the rights of others away, or set gateway.storage.containers.",
                    e);
        }
    }
}
