package kz.consular.gateway.storage;

import java.nio.file.Path;
import java.util.Optional;
import kz.consular.gateway.node.folder.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where and how containers lie: {@code gateway.storage.*}.
 *
 * @param containers the folder of the containers, which nodes with one database share; absent, it is in {@code gateway.data}
 * @param reserve what must stay free on the disk, so that database and broker can go on. The counter leaves all of it alone,
 *     an embedded broker half, an arrival a quarter: what comes later on the way may use more, so that the way empties
 */
@ConfigurationProperties("gateway.storage")
public record StorageSettings(
        @Nullable Path containers, @DefaultValue("256MB") DataSize reserve) {

    public StorageSettings {
        if (reserve.isNegative()) {
            throw new IllegalArgumentException(
                    "gateway.storage.reserve is " + reserve + ". Set it to 0 or more, such as 256MB.");
        }
        containers = containers == null ? null : containers.toAbsolutePath().normalize();
    }

    /** The folder that was named; it may be shared. */
    Optional<Path> shared() {
        return Optional.ofNullable(containers);
    }

    /** Where the containers of a node lie that keeps its own data there. */
    Path containers(DataFolder node) {
        return shared().orElseGet(node::containers);
    }

    /** What an embedded broker on the same disk leaves alone. */
    public DataSize reserveOfBroker() {
        return DataSize.ofBytes(reserve.toBytes() / 2);
    }
}
