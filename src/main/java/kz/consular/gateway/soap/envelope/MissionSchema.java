package kz.consular.gateway.soap.envelope;

import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** The compiled schema of the service's messages. To compile it is slow; to make a validator is cheap. */
public final class MissionSchema {
    public static final String NAMESPACE = "urn:kz:consular:mission:1";

    private static final String LOCATION = "/wsdl/mission.xsd";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final Schema schema;

    public MissionSchema() {
        var location = MissionSchema.class.getResource(LOCATION);
        if (location == null) {
            throw new IllegalStateException("The program is incomplete: " + LOCATION + " is not in it");
        }
        try {
            schema = SchemaFactory.newDefaultInstance().newSchema(new StreamSource(location.toExternalForm()));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of the service cannot be used", e);
        }
    }

    /** A validator with messages in English, whatever the locale of the machine. */
    ValidatorHandler validator() throws SAXException {
        var validator = schema.newValidatorHandler();
        validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        validator.setProperty(LOCALE, Locale.ENGLISH);
        return validator;
    }
}
