package kz.consular.gateway.node.settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.consular.gateway.node.roles.NodeRoles;
import kz.consular.gateway.node.roles.Role;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Names all missing settings in one sentence, before the first component fails for one of them: a node needs seal keys, trust and TLS
 * together. The country in one process makes them itself.
 */
@Component
final class MissingSettings implements BeanFactoryPostProcessor {
    private static final List<String> SEAL_KEYS =
            List.of("gateway.signing.keystore", "gateway.signing.keystore-password");
    private static final List<String> TRUST =
            List.of("gateway.signing.ca-certificates", "gateway.signing.revocation-list", "gateway.trust.crl");
    private static final String SEAL_CERTIFICATES = "gateway.directory.seal-certificates";
    private static final List<String> TLS =
            List.of("server.ssl.certificate", "server.ssl.key-store", "server.ssl.bundle");

    private final Environment environment;

    MissingSettings(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var missing = Stream.concat(needed().filter(this::isMissing), tls()).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "This node has some settings of its own, but lacks " + missing
                            + ". Set them too; or set none of them for the whole country in one process, with test certificates.");
        }
    }

    /** A node with the role monitor alone seals nothing. */
    private Stream<String> needed() {
        var roles = NodeRoles.of(environment);
        return Stream.of(
                        roles.serveParties() ? SEAL_KEYS : List.<String>of(),
                        TRUST,
                        roles.roles().contains(Role.MISSION) ? List.of(SEAL_CERTIFICATES) : List.<String>of())
                .flatMap(List::stream);
    }

    /** One of them is enough. */
    private Stream<String> tls() {
        return TLS.stream().allMatch(this::isMissing) ? Stream.of(String.join(" or ", TLS)) : Stream.empty();
    }

    private boolean isMissing(String setting) {
        return !environment.containsProperty(setting);
    }
}
