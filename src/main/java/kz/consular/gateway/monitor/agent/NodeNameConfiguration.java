package kz.consular.gateway.monitor.agent;

import java.net.InetAddress;
import java.net.UnknownHostException;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.node.folder.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The name of this node: from the settings, or from the machine and the data folder. */
@Configuration(proxyBeanMethods = false)
class NodeNameConfiguration {

    @Bean
    NodeName nodeName(@Value("${gateway.delivery.node:}") String configured, DataFolder data) {
        return configured.isEmpty() ? NodeName.of(host(), data.data()) : new NodeName(configured);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) { // the name service does not know this machine
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }
}
