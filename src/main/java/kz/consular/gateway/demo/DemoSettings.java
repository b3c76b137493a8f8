package kz.consular.gateway.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The demonstration: the whole country in one process, with test certificates.
 *
 * @param active {@code gateway.demo.active}: whether this node is a demonstration. {@code mvn spring-boot:run} sets it, and a
 *     server never does
 * @param certificates {@code gateway.demo.certificates}: folder of the test certificates, which the first start makes
 * @param rehearsal {@code gateway.demo.rehearsal}: whether the samples are lodged and decided once after the start
 */
@ConfigurationProperties(DemoSettings.PREFIX)
public record DemoSettings(
        @DefaultValue("false") boolean active,
        @DefaultValue("certs/demo") Path certificates,
        @DefaultValue("true") boolean rehearsal) {
    static final String PREFIX = "gateway.demo";

    public DemoSettings {
        certificates = certificates.toAbsolutePath().normalize();
    }

    static DemoSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, DemoSettings.class);
    }
}
