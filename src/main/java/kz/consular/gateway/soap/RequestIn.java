package kz.consular.gateway.soap;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import kz.consular.gateway.soap.attachments.AttachmentStore;
import kz.consular.gateway.soap.attachments.IncomingMessage;
import kz.consular.gateway.soap.attachments.SpoolDeletion;
import kz.consular.gateway.soap.envelope.ContentType;
import kz.consular.gateway.soap.envelope.XopInclude;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.apache.cxf.attachment.AttachmentImpl;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.springframework.http.HttpHeaders;

/** Stands before all else in CXF's way in: recognises the officer, then reads the request strictly in CXF's place. */
final class RequestIn extends AbstractPhaseInterceptor<Message> {
    private final Callers callers;
    private final MessageReader reader;
    private final AttachmentStore incoming;
    private final long longestWithoutParts;

    /** @param longestWithoutParts in bytes: whatever is longer brings attachments, or is refused anyway */
    RequestIn(Callers callers, MessageReader reader, AttachmentStore incoming, long longestWithoutParts) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.callers = callers;
        this.reader = reader;
        this.incoming = incoming;
        this.longestWithoutParts = longestWithoutParts;
    }

    @Override
    public void handleMessage(Message message) throws Fault {
        if (!(message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request)) {
            throw new IllegalStateException("The counter is reached over HTTP only");
        }
        if (!request.getMethod().equals("POST")) {
            throw new SoapCallFault(FaultReason.MALFORMED_MESSAGE, "A message is sent by POST.");
        }
        callers.recognise(request);
        var body = message.getContent(InputStream.class);
        if (body == null) {
            throw new SoapCallFault(FaultReason.MALFORMED_MESSAGE, "The message has no content.");
        }
        // CXF reads on after a refusal, and a caller that asks first would be told to send what is refused.
        message.removeContent(InputStream.class);
        message.removeContent(DelegatingInputStream.class);
        var type = ContentType.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
        var spool = SpoolDeletion.spoolOf(request, incoming);
        if (request.getContentLengthLong() > longestWithoutParts) {
            spool.claimAnnounced();
        }
        hand(reader.read(type, body, spool), message);
    }

    private static void hand(IncomingMessage request, Message message) {
        message.setContent(
                XMLStreamReader.class, StaxUtils.createXMLStreamReader(new ByteArrayInputStream(request.xml())));
        message.put(Message.CONTENT_TYPE, "text/xml");
        forgetAction(message);
        message.setAttachments(request.attachments().entrySet().stream()
                .map(RequestIn::attachment)
                .toList());
    }

    /** A hint only (WS-I Basic Profile 1.1, R2745 and following): the body says what is asked. */
    private static void forgetAction(Message message) {
        if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers) {
            headers.keySet().removeIf(name -> SoapBindingConstants.SOAP_ACTION.equalsIgnoreCase(String.valueOf(name)));
        }
    }

    private static Attachment attachment(Map.Entry<XopInclude, DataSource> part) {
        return new AttachmentImpl(part.getKey().nameForCxf(), new DataHandler(part.getValue()));
    }
}
