package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.util.unit.DataSize;

/** A process that begins to write a container, says where, and waits to be killed. */
public final class DyingStore {

    private DyingStore() {}

    public static void main(String[] arguments) throws IOException {
        var store = new ContainerStore(Path.of(arguments[0]), DataSize.ofMegabytes(1));
        System.out.println("unfinished: " + Files.writeString(store.newTemporaryFile(), "half"));
        var _ = System.in.read();
    }
}
