package kz.consular.gateway.identity;

import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.keys.SealKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    MissionsServed missionsServed(SealKeys keys) {
        return mission -> keys.names().contains(new Party.Mission(mission).address());
    }

    @Bean
    OfficerRecognition officerRecognition(MissionsServed missions) {
        return new OfficerRecognition(missions);
    }

    @Bean
    ClerkRecognition clerkRecognition(SealKeys keys) {
        return new ClerkRecognition(party -> keys.names().contains(party.address()));
    }
}
