package kz.consular.gateway.recovery;

import kz.consular.gateway.decision.DecisionRoom;
import kz.consular.gateway.decision.LostDecisions;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.delivery.FolderMark;
import kz.consular.gateway.dossier.DossierRoom;
import kz.consular.gateway.intake.LostCases;
import kz.consular.gateway.node.ForCommands;
import kz.consular.gateway.office.LostOfficeCases;
import kz.consular.gateway.signing.SealKeys;
import kz.consular.gateway.signing.SealVerifier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@ForCommands
class RecoveryConfiguration {

    @Bean
    RebuildFirst rebuildFirst(FolderMark mark) {
        return new RebuildFirst(mark);
    }

    @Bean
    @Lazy
    Rebuilding rebuilding(
            ContainerStore containers,
            SealVerifier verifier,
            DossierRoom dossiers,
            DecisionRoom decisions,
            SealKeys keys,
            ObjectProvider<LostCases> lostCases,
            ObjectProvider<LostDecisions> lostDecisions,
            ObjectProvider<LostOfficeCases> lostOfficeCases,
            FolderMark mark) {
        return new Rebuilding(
                containers,
                new Rooms(verifier, dossiers, decisions),
                keys.names(),
                new MissionRows(lostCases::getObject, lostDecisions::getObject),
                new OfficeRows(lostOfficeCases::getObject),
                mark);
    }
}
