package kz.consular.gateway.bench;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jws.WebService;
import jakarta.xml.ws.Endpoint;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;


/**
 * The libraries that a gateway is made of, with nothing of the gateway's own: one port, one broker, one queue. No gateway made of them
 * starts sooner.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, SslAutoConfiguration.class})
public class BareLibraries {
    private static final String BROKER = "vm://0";

    /** Found by CXF, so public. */
    @WebService
    public interface Port {
        String length(byte[] content);
    }

    /** Answers, so that there is an endpoint. */
    @WebService(endpointInterface = "kz.consular.gateway.bench.BareLibraries$Port")
    public static class Here implements Port {
        @Override
        public String length(byte[] content) {
            return String.valueOf(content.length);
        }
    }

    /** @param arguments where the web server listens, its certificates, and a folder for the broker's journal */
    public static void main(String[] arguments) {
        SpringApplication.run(BareLibraries.class, arguments);
    }

    @Bean
    SpringBus cxf() {
        return new SpringBus();
    }

    @Bean
    ServletRegistrationBean<CXFServlet> services() {
        return new ServletRegistrationBean<>(new CXFServlet(), "/services/*");
    }

    @Bean
    Endpoint port(Bus bus) {
        var endpoint = new EndpointImpl(bus, new Here());
        endpoint.publish("/mission");
        return endpoint;
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    EmbeddedActiveMQ broker(@Value("${gateway.data}") Path folder) throws Exception { // Artemis declares no narrower type
        return new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setSecurityEnabled(false)
                        .setJMXManagementEnabled(false)
                        .setJournalType(JournalType.NIO)
                        .setJournalDirectory(folder.resolve("journal").toString())
                        .setBindingsDirectory(folder.resolve("bindings").toString())
                        .setLargeMessagesDirectory(
                                folder.resolve("large-messages").toString())
                        .setPagingDirectory(folder.resolve("paging").toString())
                        .addAcceptorConfiguration("vm", BROKER));
    }

    /** @param broker has to be up before */
    @Bean(destroyMethod = "close")
    Connection queue(EmbeddedActiveMQ broker) throws JMSException {
        @SuppressWarnings("resource") // as long as its connection
        var connections = new ActiveMQConnectionFactory(BROKER);
        var connection = connections.createConnection();
        var session = connection.createSession(Session.SESSION_TRANSACTED);
        session.createConsumer(session.createQueue("queue")).setMessageListener(_ -> {});
        connection.start();
        return connection;
    }
}
