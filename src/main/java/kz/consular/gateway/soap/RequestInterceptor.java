package kz.consular.gateway.soap;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import kz.consular.gateway.soap.attachments.AttachmentStore;
import kz.consular.gateway.soap.attachments.SpoolFilter;
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

/**
 * The first of CXF's interceptors for a request: authenticates the officer, then reads the request in place of CXF,
 * which is less strict.
 */
final class RequestInterceptor extends AbstractPhaseInterceptor<Message> {
    private final CallingOfficer caller;
    private final RequestReader reader;
    private final AttachmentStore store;

    RequestInterceptor(CallingOfficer caller, RequestReader reader, AttachmentStore store) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.caller = caller;
        this.reader = reader;
        this.store = store;
    }

    @Override
    public void handleMessage(Message message) throws Fault {
        if (!(message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request)) {
            throw new IllegalStateException("The endpoint is reached over HTTP only");
        }
        if (!request.getMethod().equals("POST")) {
            throw new SoapCallFault(FaultReason.MALFORMED_MESSAGE, "A message is sent by POST.");
        }
        caller.authenticate(request);
        var body = message.getContent(InputStream.class);
        if (body == null) {
            throw new SoapCallFault(FaultReason.MALFORMED_MESSAGE, "The message has no content.");
        }
        // CXF would read on after a refusal, and so ask a caller that expects 100-continue for the refused message.
        message.removeContent(InputStream.class);
        message.removeContent(DelegatingInputStream.class);
        var type = ContentType.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
        var spool = SpoolFilter.open(request, store);
        // A longer message brings attachments, or is refused.
        if (request.getContentLengthLong() > reader.longestWithoutParts()) {
            spool.claimAnnounced();
        }
        replaceContent(message, reader.read(type, body, spool));
    }

    /** Lets CXF go on with the XML and the attachments as they were read and checked. */
    private static void replaceContent(Message message, RequestReader.Request request) {
        message.setContent(
                XMLStreamReader.class, StaxUtils.createXMLStreamReader(new ByteArrayInputStream(request.xml())));
        message.put(Message.CONTENT_TYPE, "text/xml");
        removeSoapAction(message);
        message.setAttachments(request.attachments().entrySet().stream()
                .map(RequestInterceptor::attachment)
                .toList());
    }

    /** SOAPAction is only a hint (WS-I Basic Profile 1.1, R2745 and following): the body names the operation. */
    private static void removeSoapAction(Message message) {
        if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers) {
            headers.keySet().removeIf(name -> SoapBindingConstants.SOAP_ACTION.equalsIgnoreCase(String.valueOf(name)));
        }
    }

    private static Attachment attachment(Map.Entry<XopInclude, DataSource> part) {
        return new AttachmentImpl(part.getKey().nameForCxf(), new DataHandler(part.getValue()));
    }
}
