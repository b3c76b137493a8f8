package kz.consular.gateway.storage;

import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.folder.DataFolderLock;
import kz.consular.gateway.node.roles.ForCommands;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The container folder of a node and the tables of the module delivery that refer to it. */
@Configuration(proxyBeanMethods = false)
@ForCommands
@EnableConfigurationProperties({DataFolder.class, StorageSettings.class})
class StorageConfiguration {

    @Bean
    DataFolderLock dataFolderLock(DataFolder data) {
        return new DataFolderLock(data.data());
    }

    @Bean
    @DependsOn("dataFolderLock")
    ContainerStore containerStore(DataFolder data, StorageSettings settings) {
        settings.shared().ifPresent(FolderRights::closeToOthers);
        return new ContainerStore(settings.containers(data), settings.reserve());
    }

    @Bean
    ContainerReferences consignmentReferences(JdbcClient jdbc) {
        return new JdbcReferences(jdbc, "consignment", "digest");
    }

    @Bean
    ContainerReferences arrivalReferences(JdbcClient jdbc) {
        return new JdbcReferences(jdbc, "arrival", "digest");
    }
}
