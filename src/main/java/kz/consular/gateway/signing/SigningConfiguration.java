package kz.consular.gateway.signing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class SigningConfiguration {

    @Bean
    SealKeys sealKeys(SigningSettings settings) {
        return settings.keys();
    }

    @Bean
    Trust trust(SigningSettings settings) {
        return Trust.load(settings.caCertificates(), settings.revocationList());
    }

    @Bean
    SealVerifier sealVerifier(Trust trust) {
        return new SealVerifier(trust);
    }

    @Bean
    Expiries sealKeyExpiries(SealKeys keys) {
        return () -> keys.names().stream()
                .map(name -> Expiry.of(Expiry.Purpose.SEAL_KEY, keys.certificate(name)))
                .toList();
    }

    @Bean
    Expiries trustExpiries(Trust trust) {
        return trust::expiries;
    }
}
