package kz.consular.gateway.cli.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import kz.consular.wire.mission.GatewayFault;
import org.springframework.oxm.XmlMappingException;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;
import org.springframework.ws.WebServiceException;
import org.springframework.ws.WebServiceMessage;
import org.springframework.ws.client.core.WebServiceTemplate;
import org.springframework.ws.soap.SoapFault;
import org.springframework.ws.soap.SoapMessage;
import org.springframework.ws.soap.client.core.SoapActionCallback;
import org.springframework.ws.soap.saaj.SaajSoapMessageFactory;
import org.springframework.ws.transport.http.HttpsUrlConnectionMessageSender;

/** One request and its answer over SOAP 1.1 with MTOM. The only class that uses Spring-WS. */
final class SoapCall {
    private static final String ACTIONS = "urn:kz:consular:mission:1:";

    private final URI url;
    private final Jaxb2Marshaller wire;
    private final WebServiceTemplate template;

    SoapCall(URI url, SSLContext tls) {
        this.url = url;
        this.wire = wire();
        var messages = new SaajSoapMessageFactory();
        messages.afterPropertiesSet();
        this.template = new WebServiceTemplate(messages);
        template.setMarshaller(wire);
        template.setUnmarshaller(wire);
        template.setMessageSender(new StreamingSender(tls));
        template.setFaultMessageResolver(this::throwFault);
    }

    /**
     * @throws MissionFault when the gateway refuses
     * @throws MissionUnavailable when no answer of a mission gateway comes back
     */
    <T> T exchange(String operation, Object request, Class<T> answer) {
        try {
            var action = new SoapActionCallback(ACTIONS + operation);
            var reply = template.marshalSendAndReceive(url.toString(), request, action);
            if (answer.isInstance(reply)) {
                return answer.cast(reply);
            }
        } catch (WebServiceException
                | XmlMappingException e) { // SAAJ reports a broken connection as an invalid message
            throw MissionUnavailable.at(url, e);
        }
        throw MissionUnavailable.unknownAnswer(url);
    }

    private static Jaxb2Marshaller wire() {
        var marshaller = new Jaxb2Marshaller();
        marshaller.setContextPaths(
                "kz.consular.wire.mission", "kz.consular.wire.application", "kz.consular.wire.channel");
        marshaller.setMtomEnabled(true);
        try {
            marshaller.afterPropertiesSet();
        } catch (Exception e) { // Spring's interface declares it
            throw new IllegalStateException("The generated types of the contract do not fit this program.", e);
        }
        return marshaller;
    }

    private void throwFault(WebServiceMessage message) {
        var fault = message instanceof SoapMessage soap ? soap.getSoapBody().getFault() : null;
        throw fault == null ? MissionUnavailable.unknownAnswer(url) : exception(fault);
    }

    private RuntimeException exception(SoapFault fault) {
        var detail = fault.getFaultDetail();
        if (detail != null && detail.getDetailEntries().hasNext()) {
            var content = wire.unmarshal(detail.getDetailEntries().next().getSource());
            if (content instanceof GatewayFault gateway) {
                return new MissionFault(gateway);
            }
        }
        return MissionUnavailable.unknownFault(url, fault.getFaultStringOrReason());
    }

    /**
     * Sends over HTTPS with the officer's certificate, chunk by chunk: a dossier of 50 MB was lodged with {@code
     * -Xmx64m}. Spring's sender on the JDK's newer HttpClient collects the whole message in memory first. SAAJ collects
     * the answer at twice its size: a container of 50 MB took {@code -Xmx160m} and failed with {@code -Xmx128m}.
     */
    private static final class StreamingSender extends HttpsUrlConnectionMessageSender {
        private static final int CHUNK_BYTES = 1 << 16;
        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
        /** The gateway answers a lodging after it has sealed half a gigabyte and written it to its disk. */
        private static final Duration READ_TIMEOUT = Duration.ofMinutes(5);

        StreamingSender(SSLContext tls) {
            setSslSocketFactory(tls.getSocketFactory());
            setConnectionTimeout(CONNECT_TIMEOUT);
            setReadTimeout(READ_TIMEOUT);
        }

        @Override
        protected void prepareConnection(HttpURLConnection connection) throws IOException {
            super.prepareConnection(connection);
            connection.setChunkedStreamingMode(CHUNK_BYTES);
        }
    }
}
