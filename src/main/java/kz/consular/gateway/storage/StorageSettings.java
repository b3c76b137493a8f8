package kz.consular.gateway.storage;

import java.nio.file.Path;
import java.util.Optional;
import kz.consular.gateway.node.folder.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The folder of the containers, and the disk they need: {@code gateway.storage.*}.
 *
 * @param containers the folder of the containers, which nodes on one database share; without it, {@code containers} in {@code gateway.data}
 * @param reserve disk space that stays free for database and broker. Lodging leaves all of it free, an embedded broker half, arrivals and
 *     decisions a quarter: later steps may use more, so that accepted work can finish
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
