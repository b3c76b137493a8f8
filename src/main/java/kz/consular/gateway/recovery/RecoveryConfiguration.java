package kz.consular.gateway.recovery;

import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.mission.recovery.CaseRecovery;
import kz.consular.gateway.mission.recovery.DecisionRecovery;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.office.recovery.OfficeCaseRecovery;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.FolderMark;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@ForCommands
class RecoveryConfiguration {

    @Bean
    RebuildRequiredCheck rebuildFirst(FolderMark mark) {
        return new RebuildRequiredCheck(mark);
    }

    @Bean
    @Lazy
    Rebuilding rebuilding(
            ContainerStore containers,
            SealVerifier verifier,
            DossierArchive dossiers,
            DecisionArchive decisions,
            SealKeys keys,
            ObjectProvider<CaseRecovery> lostCases,
            ObjectProvider<DecisionRecovery> lostDecisions,
            ObjectProvider<OfficeCaseRecovery> lostOfficeCases,
            FolderMark mark) {
        return new Rebuilding(
                containers,
                new RebuildSources(verifier, dossiers, decisions),
                keys.names(),
                new MissionRebuild(lostCases::getObject, lostDecisions::getObject),
                new OfficeRebuild(lostOfficeCases::getObject),
                mark);
    }
}
