package kz.consular.gateway.identity;

import kz.consular.gateway.signature.trust.Expiries;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handshake at the door; {@code server.ssl.*} in application.yaml sets the rest of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrustSettings.class)
public class TlsConfiguration {

    @Bean
    HandshakeRevocation handshakeRevocation(TrustSettings settings) {
        return new HandshakeRevocation(settings);
    }

    @Bean
    Expiries tlsExpiries(HandshakeRevocation handshakes) {
        return handshakes::expiries;
    }

    @Bean
    RevocationWatch revocationWatch(HandshakeRevocation revocation) {
        return new RevocationWatch(revocation);
    }
}
