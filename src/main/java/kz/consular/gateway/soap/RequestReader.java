package kz.consular.gateway.soap;

import static kz.consular.gateway.soap.faults.FaultReason.LIMIT_EXCEEDED;
import static kz.consular.gateway.soap.faults.FaultReason.MALFORMED_MESSAGE;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import kz.consular.gateway.soap.attachments.Attachments;
import kz.consular.gateway.soap.attachments.CappedInput;
import kz.consular.gateway.soap.attachments.MimeParts;
import kz.consular.gateway.soap.attachments.PartHeaders;
import kz.consular.gateway.soap.attachments.Spool;
import kz.consular.gateway.soap.envelope.ContentType;
import kz.consular.gateway.soap.envelope.EnvelopeValidator;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.envelope.XopInclude;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.springframework.util.unit.DataSize;

/**
 * Reads a request under the limits of its port: first the XML, then the attachments, and these only when the XML is
 * valid.
 */
final class RequestReader {
    private static final DataSize AROUND_CONTENTS = DataSize.ofMegabytes(4);

    private final SoapPort port;
    private final EnvelopeValidator validator;
    private final SoapLimits limits;

    RequestReader(SoapPort port, EnvelopeValidator validator, SoapLimits limits) {
        this.port = port;
        this.validator = validator;
        this.limits = limits;
    }

    /**
     * A request that is valid by the schema.
     *
     * @param xml the XML part as it was sent
     * @param attachments by the include that refers to them
     */
    record Request(byte[] xml, Map<XopInclude, DataSource> attachments) {
        Request {
            attachments = Map.copyOf(attachments);
        }
    }

    /** @throws SoapCallFault when the message is anything but a request within the limits */
    Request read(ContentType type, InputStream body, Spool spool) {
        try {
            return type.isMultipart() ? multipart(type, body, spool) : plain(type, body);
        } catch (IOException e) {
            throw new SoapCallFault(
                    MALFORMED_MESSAGE, "The message ends too early, or its MIME parts cannot be read.", e);
        }
    }

    private Request plain(ContentType type, InputStream body) throws IOException {
        if (!type.isSoap()) {
            throw new SoapCallFault(MALFORMED_MESSAGE, "The Content-Type is neither text/xml nor multipart/related.");
        }
        var xml = xml(body);
        var includes = validator.validate(xml, type.charset());
        return new Request(xml, new Attachments(includes, limits).complete());
    }

    private Request multipart(ContentType type, InputStream body, Spool spool) throws IOException {
        if (port == SoapPort.INLINE) {
            throw new SoapCallFault(
                    MALFORMED_MESSAGE, "MissionInlinePort takes no MIME parts: send them to MissionPort.");
        }
        var parts = new MimeParts(
                type, new CappedInput(body, wholeMessage(), () -> tooLong("The message as a whole", wholeMessage())));
        if (!parts.next()) {
            throw new SoapCallFault(MALFORMED_MESSAGE, "The message has no MIME part.");
        }
        var root = root(parts.part(), type.parameter("start"));
        var attachments = new Attachments(validator.validate(root.xml(), root.charset()), limits);
        while (parts.next()) {
            attachments.take(parts.part(), spool);
        }
        return new Request(root.xml(), attachments.complete());
    }

    private record Root(byte[] xml, Optional<String> charset) {}

    /**
     * MTOM, 2.1, and RFC 2387, 3.2: the XML is the part that "start" names. This service requires it to be the first.
     */
    private Root root(MimeParts.Part part, Optional<String> start) throws IOException {
        var type = ContentType.of(part.headers().contentType().orElse(null));
        var named = start.map(PartHeaders::withoutBrackets);
        if (!(type.isXop() || type.isSoap())
                || (named.isPresent() && !named.equals(part.headers().contentId()))) {
            throw new SoapCallFault(MALFORMED_MESSAGE, "The first MIME part is not the XML of the message.");
        }
        return new Root(xml(part.content()), type.charset());
    }

    /** The most bytes of a message without attachments. */
    long longestWithoutParts() {
        return (port == SoapPort.INLINE ? limits.inlineMessage() : limits.xml()).toBytes();
    }

    private byte[] xml(InputStream content) throws IOException {
        var most = longestWithoutParts();
        var what = port == SoapPort.INLINE ? "The message" : "The XML part of the message";
        return new CappedInput(content, most, () -> tooLong(what, most)).readAllBytes();
    }

    /**
     * The most bytes of a message, with all that surrounds the contents of the parts: boundaries, headers, preamble.
     */
    private long wholeMessage() {
        return limits.application().toBytes() + limits.xml().toBytes() + AROUND_CONTENTS.toBytes();
    }

    private static SoapCallFault tooLong(String what, long most) {
        return new SoapCallFault(LIMIT_EXCEEDED, what + " has more than " + most + " bytes.");
    }
}
