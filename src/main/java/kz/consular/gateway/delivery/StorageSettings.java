package kz.consular.gateway.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param reserve {@code gateway.storage.reserve}: what must stay free on the disk, so that database and broker can go on.
 *     The counter leaves all of it alone, an embedded broker half, an arrival a quarter: what comes later on the way may
 *     use more, so that the way empties
 */
@ConfigurationProperties("gateway.storage")
public record StorageSettings(@DefaultValue("256MB") DataSize reserve) {
    public StorageSettings {
        if (reserve.isNegative()) {
            throw new IllegalArgumentException(
                    "gateway.storage.reserve is " + reserve + ". Set it to 0 or more, such as 256MB.");
        }
    }

    /** What an embedded broker on the same disk leaves alone. */
    public DataSize reserveOfBroker() {
        return DataSize.ofBytes(reserve.toBytes() / 2);
    }
}
