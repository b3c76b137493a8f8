package kz.consular.gateway.cli.folder;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.UnmarshalException;
import jakarta.xml.bind.ValidationEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.consular.gateway.xml.HardenedXml;
import kz.consular.wire.mission.CheckApplicationRequest;
import org.xml.sax.SAXException;

/** Reads and writes application.xml: a checkApplicationRequest of the contract, validated against its schema. */
final class ApplicationXml {
    private static final String SCHEMA_FILE = "/wsdl/mission.xsd";
    private static final Schema SCHEMA = schema();
    private static final JAXBContext TYPES = types();

    private ApplicationXml() {}

    sealed interface Reading {
        record Valid(CheckApplicationRequest request) implements Reading {}

        /** The file violates the schema; all violations are reported at once. */
        record Invalid(List<FolderDefect> defects) implements Reading {
            public Invalid {
                defects = List.copyOf(defects);
            }
        }
    }

    static Reading read(InputStream xml) throws IOException {
        var defects = new ArrayList<FolderDefect>();
        try {
            var unmarshaller = TYPES.createUnmarshaller();
            unmarshaller.setSchema(SCHEMA);
            unmarshaller.setEventHandler(event -> defects.add(defect(event)));
            var reader = HardenedXml.reader(xml);
            var request = unmarshaller
                    .unmarshal(reader, CheckApplicationRequest.class)
                    .getValue();
            return defects.isEmpty() ? new Reading.Valid(request) : new Reading.Invalid(defects);
        } catch (XMLStreamException e) {
            return new Reading.Invalid(List.of(unreadable(e)));
        } catch (UnmarshalException e) {
            if (e.getLinkedException() instanceof XMLStreamException unreadable) {
                return new Reading.Invalid(List.of(unreadable(unreadable)));
            }
            throw new IOException("application.xml cannot be read: " + e.getMessage(), e);
        } catch (JAXBException e) {
            throw new IllegalStateException("The generated types of the contract do not fit this program.", e);
        }
    }

    static void write(CheckApplicationRequest request, OutputStream target) throws IOException {
        try {
            var marshaller = TYPES.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.marshal(request, target);
        } catch (JAXBException e) {
            throw new IOException("application.xml cannot be written: " + e.getMessage(), e);
        }
    }

    private static FolderDefect defect(ValidationEvent event) {
        return new FolderDefect(
                "application.xml, line " + event.getLocator().getLineNumber() + ": " + event.getMessage(),
                "Correct it; wsdl/mission.xsd says what may stand there.");
    }

    private static FolderDefect unreadable(XMLStreamException e) {
        return new FolderDefect(
                "application.xml is not well-formed XML: " + e.getMessage(), "Correct it at that place.");
    }

    private static JAXBContext types() {
        try {
            return JAXBContext.newInstance(CheckApplicationRequest.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("The generated types of the contract do not fit this program.", e);
        }
    }

    private static Schema schema() {
        try {
            var location = Objects.requireNonNull(
                    ApplicationXml.class.getResource(SCHEMA_FILE), () -> "This program lacks " + SCHEMA_FILE);
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(location);
        } catch (SAXException e) {
            throw new IllegalStateException("The schema " + SCHEMA_FILE + " in this program cannot be read.", e);
        }
    }
}
