package kz.consular.gateway.soap.envelope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;

/**
 * An xop:Include: where the content of a document is (XOP 1.0, 2.1).
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

    /** The Content-ID that it names. */
    public String contentId() {
        try {
            return URLDecoder.decode(href.substring(SCHEME.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SoapCallFault(
                    FaultReason.MALFORMED_MESSAGE, place + ": the href of an xop:Include is not percent-encoded.", e);
        }
    }

    /** The name under which CXF looks the part up: a plus sign in an href means a space to it. */
    public String nameForCxf() {
        return URLDecoder.decode(href.substring(SCHEME.length()), StandardCharsets.UTF_8);
    }
}
