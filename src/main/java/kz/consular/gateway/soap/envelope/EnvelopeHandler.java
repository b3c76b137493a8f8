package kz.consular.gateway.soap.envelope;

import static kz.consular.gateway.soap.faults.FaultReason.MALFORMED_MESSAGE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.LocatorImpl;

/** Checks the envelope (SOAP 1.1, 4) and passes the one element of its body to the body's handler. */
final class EnvelopeHandler extends DefaultHandler2 {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final Set<String> CHARSETS = Set.of("UTF-8", "UTF-16");

    private final BodyHandler body;
    private final Set<String> requests;
    private final Optional<String> charset;

    /** The namespace prefixes of the envelope, and of the current header or body. */
    private final List<Map<String, String>> prefixes = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());

    private Locator locator = new LocatorImpl();
    private int depth;
    private boolean inBody;
    private boolean requested;

    EnvelopeHandler(BodyHandler body, Set<String> requests, Optional<String> charset) {
        this.body = body;
        this.requests = requests;
        this.charset = charset;
    }

    List<XopInclude> includes() {
        return body.includes();
    }

    @Override
    public void setDocumentLocator(Locator position) {
        this.locator = position;
        body.setDocumentLocator(position);
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
        throw new SoapCallFault(FaultReason.DTD_FORBIDDEN, "The XML has a document type declaration.");
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (insideRequest()) {
            body.startPrefixMapping(prefix, uri);
        } else if (depth < 2) {
            prefixes.get(depth).put(prefix, uri);
        } else if (inBody) {
            prefixes.get(1).put(prefix, uri);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        if (insideRequest()) {
            body.endPrefixMapping(prefix);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        switch (depth) {
            case 0 -> envelope(uri, name);
            case 1 -> part(uri, name);
            case 2 -> request(uri, name);
            default -> {}
        }
        if (inBody && depth >= 2) {
            body.startElement(uri, name, qualifiedName, attributes);
        }
        depth++;
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        depth--;
        if (inBody && depth >= 2) {
            body.endElement(uri, name, qualifiedName);
        }
        if (depth == 2 && inBody) {
            body.endDocument();
        }
        if (depth == 1) {
            inBody = false;
            prefixes.get(1).clear();
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (insideRequest()) {
            body.characters(text, start, length);
        }
    }

    @Override
    public void endDocument() {
        if (!requested) {
            throw new SoapCallFault(MALFORMED_MESSAGE, "The SOAP body is missing or empty.");
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private boolean insideRequest() {
        return inBody && depth > 2;
    }

    private void envelope(String uri, String name) {
        requireCharset();
        if (!name.equals("Envelope")) {
            throw new SoapCallFault(MALFORMED_MESSAGE, "The root element is not a SOAP envelope.");
        }
        if (!uri.equals(SOAP)) {
            throw SoapCallFault.unread(
                    SoapCallFault.Envelope.OF_ANOTHER_VERSION, "The envelope is not one of SOAP 1.1, " + SOAP + ".");
        }
    }

    private void part(String uri, String name) {
        if (!uri.equals(SOAP) || !(name.equals("Header") || name.equals("Body")) || requested) {
            throw new SoapCallFault(MALFORMED_MESSAGE, "An envelope has a Header at most, then one Body.");
        }
        inBody = name.equals("Body");
    }

    private void request(String uri, String name) throws SAXException {
        if (!inBody) {
            return;
        }
        if (requested) {
            throw new SoapCallFault(MALFORMED_MESSAGE, "The SOAP body has more than one element.");
        }
        if (!uri.equals(MissionSchema.NAMESPACE) || !requests.contains(name)) {
            throw new SoapCallFault(
                    MALFORMED_MESSAGE, "The element of the SOAP body asks for no operation of this service.");
        }
        requested = true;
        body.startDocument();
        for (var level : prefixes) {
            for (var mapping : level.entrySet()) {
                body.startPrefixMapping(mapping.getKey(), mapping.getValue());
            }
        }
    }

    /** WS-I Basic Profile 1.1, R1012 and R1018. */
    private void requireCharset() {
        var actual = locator instanceof Locator2 known && known.getEncoding() != null
                ? family(known.getEncoding())
                : "UTF-8";
        if (!CHARSETS.contains(actual)) {
            throw new SoapCallFault(FaultReason.MALFORMED_XML, "The XML is neither in UTF-8 nor in UTF-16.");
        }
        if (charset.filter(announced -> !family(announced).equals(actual)).isPresent()) {
            throw new SoapCallFault(
                    FaultReason.MALFORMED_XML, "The XML is in another charset than its Content-Type announces.");
        }
    }

    private static String family(String charset) {
        var name = charset.toUpperCase(Locale.ROOT);
        return name.startsWith("UTF-16") ? "UTF-16" : name;
    }
}
