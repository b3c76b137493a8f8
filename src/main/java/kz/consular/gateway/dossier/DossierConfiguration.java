package kz.consular.gateway.dossier;

import java.time.Clock;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.node.ForCommands;
import kz.consular.gateway.signing.SealKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ForCommands
class DossierConfiguration {

    @Bean
    ChannelXml channelXml() {
        return new ChannelXml();
    }

    @Bean
    DossierRoom dossierRoom(ContainerStore containers, SealKeys keys, ChannelXml xml, Clock clock) {
        return new DossierRoom(containers, keys, new DossierXml(xml), clock);
    }
}
