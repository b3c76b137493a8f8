package kz.consular.gateway.soap.envelope;

import java.util.Optional;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** A Content-Type header as SOAP 1.1 and MTOM use it (RFC 2045, 5.1; RFC 2387). */
public record ContentType(MimeType type) {
    private static final MimeType MULTIPART = MimeType.valueOf("multipart/related");
    private static final MimeType SOAP = MimeType.valueOf("text/xml");
    private static final MimeType XOP = MimeType.valueOf("application/xop+xml");

    /** @throws SoapCallFault when the header is missing or malformed, or names an unknown charset */
    public static ContentType of(@Nullable String header) {
        if (header == null) {
            throw new SoapCallFault(FaultReason.MALFORMED_MESSAGE, "The message has no Content-Type.");
        }
        try {
            return new ContentType(MimeTypeUtils.parseMimeType(header));
        } catch (InvalidMimeTypeException e) {
            throw new SoapCallFault(
                    FaultReason.MALFORMED_MESSAGE,
                    "The Content-Type cannot be read, or names a charset that is not known.",
                    e);
        }
    }

    public boolean isMultipart() {
        return type.equalsTypeAndSubtype(MULTIPART);
    }

    public boolean isSoap() {
        return type.equalsTypeAndSubtype(SOAP);
    }

    public boolean isXop() {
        return type.equalsTypeAndSubtype(XOP);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(type.getParameter(name)).map(ContentType::unquoted);
    }

    /** The announced charset of the XML. */
    public Optional<String> charset() {
        return parameter("charset");
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }
}
