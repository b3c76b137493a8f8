package kz.consular.gateway.soap.envelope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;

/**
 * An xop:Include: a reference to the MIME part with the content of a document (XOP 1.0, 2.1).
 *
 * @param place of the document, such as {@code document[3]}
 * @param href {@code cid:} and the Content-ID of the part, percent-encoded (RFC 2392)
 */
public record XopInclude(String place, String href) {
    private static final String SCHEME = "cid:";

    public XopInclude {
        if (!href.startsWith(SCHEME)) {
            throw new SoapCallFault(
                    FaultReason.MALFORMED_MESSAGE, place + ": the href of an xop:Include begins with 'cid:'.");
        }
    }

    /** The Content-ID of the part. */
    public String contentId() {
        try {
            return URLDecoder.decode(href.substring(SCHEME.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SoapCallFault(
                    FaultReason.MALFORMED_MESSAGE, place + ": the href of an xop:Include is not percent-encoded.", e);
        }
    }

    /** The name by which CXF looks the part up. CXF decodes a plus sign in an href as a space. */
    public String nameForCxf() {
        return URLDecoder.decode(href.substring(SCHEME.length()), StandardCharsets.UTF_8);
    }
}
