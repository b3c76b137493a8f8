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
 * Passes the events of a request element to the validator of the schema, without the xop:Include in the content of a
 * document: the validator sees an empty content. Anywhere else an xop:Include is an element that the schema does not
 * know.
 */
public final class BodyHandler extends DefaultHandler {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    private final ValidatorHandler schema;
    private final SchemaViolations violations;
    private final int mostDocuments;
    private final List<XopInclude> includes = new ArrayList<>();

    private Locator locator = new LocatorImpl();
    private int documents;
    private boolean inContent;
    /** Whether the content has text other than white space. */
    private boolean hasText;
    /** The number of includes in the content. */
    private int included;
    /** The number of open elements within an xop:Include, itself among them. */
    private int hidden;

    public BodyHandler(ValidatorHandler schema, SchemaViolations violations, int mostDocuments) {
        this.schema = schema;
        this.violations = violations;
        this.mostDocuments = mostDocuments;
    }

    public List<XopInclude> includes() {
        return List.copyOf(includes);
    }

    @Override
    public void setDocumentLocator(Locator position) {
        this.locator = position;
        schema.setDocumentLocator(position);
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
            hasText = false;
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
            if (included > 1 || (included == 1 && hasText)) {
                violations.add(locator, "A content is either base64 text or one xop:Include.");
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (hidden == 0) {
            hasText |= inContent && !String.valueOf(characters, start, length).isBlank();
            schema.characters(characters, start, length);
        }
    }
}
