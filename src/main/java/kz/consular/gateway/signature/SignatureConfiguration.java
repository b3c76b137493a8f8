package kz.consular.gateway.signature;

import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.signature.trust.Expiry;
import kz.consular.gateway.signature.trust.Trust;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seal keys, trust and the verifier, from the settings of the node. An administrator's command imports it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
public class SignatureConfiguration {

    @Bean
    SealKeys sealKeys(SignatureSettings settings) {
        return settings.keys();
    }

    @Bean
    Trust trust(SignatureSettings settings) {
        return Trust.load(settings.caCertificates(), settings.revocationList());
    }

    @Bean
    SealVerifier sealVerifier(Trust trust) {
        return new SealVerifier(trust);
    }

    @Bean
    Expiry.Source sealKeyExpiries(SealKeys keys) {
        return () -> keys.names().stream()
                .map(name -> Expiry.of(Expiry.Purpose.SEAL_KEY, keys.certificate(name)))
                .toList();
    }

    @Bean
    Expiry.Source trustExpiries(Trust trust) {
        return trust::expiries;
    }
}
