package kz.consular.gateway.cli.client;

import java.net.URI;
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

/** One request and its answer over SOAP 1.1 with MTOM. Spring-WS ends here. */
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
        template.setMessageSender(new StreamingHttps(tls));
        template.setFaultMessageResolver(this::raise);
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
        } catch (WebServiceException | XmlMappingException e) { // SAAJ tells a dead line as a bad message
            throw MissionUnavailable.at(url, e);
        }
        throw MissionUnavailable.strangeAnswer(url);
    }

    private static Jaxb2Marshaller wire() {
        var marshaller = new Jaxb2Marshaller();
        marshaller.setContextPaths(
                "kz.consular.wire.mission", "kz.consular.wire.application", "kz.consular.wire.channel");
        marshaller.setMtomEnabled(true);
        try {
            marshaller.afterPropertiesSet();
        } catch (Exception e) { // the signature of Spring's interface
            throw new IllegalStateException("The generated types of the contract do not fit this program.", e);
        }
        return marshaller;
    }

    private void raise(WebServiceMessage message) {
        var fault = message instanceof SoapMessage soap ? soap.getSoapBody().getFault() : null;
        throw fault == null ? MissionUnavailable.strangeAnswer(url) : exception(fault);
    }

    private RuntimeException exception(SoapFault fault) {
        var detail = fault.getFaultDetail();
        if (detail != null && detail.getDetailEntries().hasNext()) {
            var content = wire.unmarshal(detail.getDetailEntries().next().getSource());
            if (content instanceof GatewayFault gateway) {
                return new MissionFault(gateway);
            }
        }
        return MissionUnavailable.strangeFault(url, fault.getFaultStringOrReason());
    }
}
