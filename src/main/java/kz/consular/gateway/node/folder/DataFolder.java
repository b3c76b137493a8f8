package kz.consular.gateway.node.folder;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder of all data that outlives this node.
 *
 * @param data {@code gateway.data}: the folder of database, containers and embedded broker
 */
@ConfigurationProperties("gateway")
public record DataFolder(@DefaultValue("data") Path data) {
    public DataFolder {
        if (data.toString().isBlank()) {
            throw new IllegalArgumentException(
                    "gateway.data is empty. Name the folder in which this node keeps its data.");
        }
        data = data.toAbsolutePath().normalize();
    }

    public Path broker() {
        return data.resolve("broker");
    }

    public Path containers() {
        return data.resolve("containers");
    }

    /** The database, unless {@code spring.datasource.url} names another. */
    public Path database() {
        return data.resolve("gateway.db");
    }
}
