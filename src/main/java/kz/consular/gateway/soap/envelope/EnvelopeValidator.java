package kz.consular.gateway.soap.envelope;

import static kz.consular.gateway.soap.faults.FaultReason.MALFORMED_XML;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.ValidatorHandler;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Validates the XML part of a message against SOAP 1.1 and the schema of the service before anything else reads it.
 * CXF's own validation would read the attachments into memory; this one leaves each xop:Include as it is.
 */
public final class EnvelopeValidator {
    private static final String FEATURES = "http://xml.org/sax/features/";
    private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final MissionSchema schema;
    private final Set<String> requests;
    private final int mostDocuments;

    /** @param requests the local names of the request elements, one for each operation */
    public EnvelopeValidator(MissionSchema schema, Set<String> requests, int mostDocuments) {
        this.schema = schema;
        this.requests = Set.copyOf(requests);
        this.mostDocuments = mostDocuments;
    }

    /**
     * @param charset that the Content-Type announces
     * @return the includes, in the order of the documents
     * @throws SoapCallFault when the message is not a request that is valid by the schema
     */
    public List<XopInclude> validate(byte[] xml, Optional<String> charset) {
        try {
            var violations = new SchemaViolations();
            var handler = new EnvelopeHandler(
                    new BodyHandler(body(violations), violations, mostDocuments), requests, charset);
            var parser = parser(handler);
            parser.parse(new InputSource(new ByteArrayInputStream(xml)));
            violations.throwIfAny();
            return handler.includes();
        } catch (SAXParseException e) {
            throw new SoapCallFault(
                    MALFORMED_XML,
                    "line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new SoapCallFault(MALFORMED_XML, "The XML is not in the charset that it names, or in none.", e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of the platform lacks a feature that it must have", e);
        }
    }

    private ValidatorHandler body(SchemaViolations violations) throws SAXException {
        var validator = schema.validator();
        validator.setErrorHandler(violations);
        return validator;
    }

    private XMLReader parser(EnvelopeHandler handler) throws SAXException, ParserConfigurationException {
        var parser = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
        parser.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parser.setFeature(FEATURES + "external-general-entities", false);
        parser.setFeature(FEATURES + "external-parameter-entities", false);
        parser.setProperty(LEXICAL_HANDLER, handler);
        parser.setProperty(LOCALE, Locale.ENGLISH);
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        return parser;
    }
}
