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
 * together. A demonstration makes them itself.
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

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(Environment.class);
        var missing = Stream.concat(
                        needed(environment).filter(setting -> !environment.containsProperty(setting)), tls(environment))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("This node is no demonstration, but lacks " + missing
                    + ". Set them. For a demonstration, the whole country in one process with test certificates,"
                    + " run mvn spring-boot:run, or set gateway.demo.active to true and none of these.");
        }
    }

    /** A node with the role monitor alone seals nothing. */
    private static Stream<String> needed(Environment environment) {
        var roles = NodeRoles.of(environment);
        return Stream.of(
                        roles.serveParties() ? SEAL_KEYS : List.<String>of(),
                        TRUST,
                        roles.roles().contains(Role.MISSION) ? List.of(SEAL_CERTIFICATES) : List.<String>of())
                .flatMap(List::stream);
    }

    /** One of them is enough. */
    private static Stream<String> tls(Environment environment) {
        return TLS.stream().noneMatch(environment::containsProperty)
                ? Stream.of(String.join(" or ", TLS))
                : Stream.empty();
    }
}
