package kz.consular.gateway.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param reserve {@code gateway.storage.reserve}: what must stay free on the disk, so that database and broker can go on */
@ConfigurationProperties("gateway.storage")
record StorageSettings(@DefaultValue("256MB") DataSize reserve) {
    StorageSettings {
        if (reserve.isNegative()) {
            throw new IllegalArgumentException(
                    "gateway.storage.reserve is " + reserve + ". Set it to 0 or more, such as 256MB.");
        }
    }
}
