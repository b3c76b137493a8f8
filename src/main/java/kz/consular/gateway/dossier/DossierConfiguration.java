package kz.consular.gateway.dossier;

import java.time.Clock;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
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
    DossierArchive dossierRoom(ContainerStore containers, SealKeys keys, ChannelXml xml, Clock clock) {
        return new DossierArchive(containers, keys, new DossierXml(xml), clock);
    }
}
