package kz.consular.gateway.soap.envelope;

import java.util.ArrayList;
import java.util.List;
import javax.xml.validation.ValidatorHandler;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Lets the schema judge a request, and takes the xop:Include out of the content of each document: what the schema sees
 * there is empty. Anywhere else an xop:Include is an element that the schema does not know.
 */
public final class DocumentBodies extends DefaultHandler {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    private final ValidatorHandler schema;
    private final SchemaViolations violations;
    private final int mostDocuments;
    private final List<XopInclude> includes = new ArrayList<>();

    private Locator locator = new LocatorImpl();
    private int documents;
    private boolean inContent;
    private boolean text;
    private int included;
    /** How many elements of an xop:Include are open. */
    private int hidden;

    public DocumentBodies(ValidatorHandler schema, SchemaViolations violations, int mostDocuments) {
        this.schema = schema;
        this.violations = violations;
        this.mostDocuments = mostDocuments;
    }

    public List<XopInclude> includes() {
        return List.copyOf(includes);
    }

    @Override
    public void setDocumentLocator(Locator place) {
        this.locator = place;
        schema.setDocumentLocator(place);
    }

    @Override
    public void startDocument() throws SAXException {
        schema.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        schema.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        schema.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        schema.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        if (hidden > 0) {
            hidden++;
        } else if (inContent && uri.equals(XOP) && name.equals("Include")) {
            hidden = 1;
            included++;
            includes.add(new XopInclude("document[" + documents + "]", String.valueOf(attributes.getValue("href"))));
        } else {
            begin(uri, name);
            schema.startElement(uri, name, qualifiedName, attributes);
        }
    }

    private void begin(String uri, String name) {
        if (!uri.equals(MissionSchema.NAMESPACE)) {
            return;
        }
        if (name.equals("document") && ++documents > mostDocuments) {
            throw new SoapCallFault(
                    FaultReason.LIMIT_EXCEEDED, "A message brings at most " + mostDocuments + " documents.");
        }
        if (name.equals("content")) {
            inContent = true;
            text = false;
            included = 0;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        if (hidden > 0) {
            hidden--;
            return;
        }
        schema.endElement(uri, name, qualifiedName);
        if (inContent && uri.equals(MissionSchema.NAMESPACE) && name.equals("content")) {
            inContent = false;
            if (included > 1 || (included == 1 && text)) {
                violations.add(locator, "A content is either base64 text or one xop:Include.");
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (hidden == 0) {
            text |= inContent && !String.valueOf(characters, start, length).isBlank();
            schema.characters(characters, start, length);
        }
    }
}
