package kz.consular.gateway.delivery;

import java.nio.file.Path;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.util.unit.DataSize;

/** A container store for the tests of other modules. */
public final class TestContainers {
    private TestContainers() {}

    public static ContainerStore in(Path folder) {
        return new ContainerStore(folder, DataSize.ofBytes(0));
    }
}
