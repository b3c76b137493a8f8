package kz.consular.gateway.dossier;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.xml.HardenedXml;
import kz.consular.wire.channel.ObjectFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes and reads the XML of sealed containers, and validates it against {@code wsdl/office-channel.xsd}. */
@SharedComponent
public final class ChannelXml {
    /** In bytes; more than the longest application needs. A longer document is not read to its end. */
    private static final int LONGEST = 4 << 20;

    private static final String SCHEMA = "/wsdl/office-channel.xsd";

    private final JAXBContext context;
    private final Schema schema;

    public ChannelXml() {
        try {
            context = JAXBContext.newInstance(ObjectFactory.class);
            var location = ChannelXml.class.getResource(SCHEMA);
            if (location == null) {
                throw new IllegalStateException("The program is incomplete: " + SCHEMA + " is not in it");
            }
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(location.toExternalForm()));
        } catch (JAXBException | SAXException e) {
            throw new IllegalStateException("The schema of the channel cannot be used", e);
        }
    }

    /** A document with this root element. */
    public <T> byte[] write(QName root, Class<T> type, T content) {
        return marshal(root, type, content, schema);
    }

    /** A part of a document, for a digest. */
    <T> byte[] fragment(QName name, Class<T> type, T content) {
        return marshal(name, type, content, null);
    }

    private <T> byte[] marshal(QName root, Class<T> type, T content, @Nullable Schema against) {
        try {
            var marshaller = context.createMarshaller();
            marshaller.setSchema(against);
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            var bytes = new ByteArrayOutputStream();
            marshaller.marshal(new JAXBElement<>(root, type, content), bytes);
            return bytes.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException("The XML that this node wrote does not match the schema of the channel", e);
        }
    }

    /**
     * The content of one document of a container.
     *
     * @throws UnreadableXml when it is missing, has a document type declaration or another root element, or does not match
     *     the schema
     */
    public <T> T read(String file, QName root, Class<T> type, SealedContents contents)
            throws IOException, UnreadableXml {
        if (contents.entry(file).isEmpty()) {
            throw new UnreadableXml("It holds no " + file, null);
        }
        try (var document = contents.open(file)) {
            var bytes = document.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new UnreadableXml("Its " + file + " is longer than " + LONGEST + " bytes", null);
            }
            var unmarshaller = context.createUnmarshaller();
            unmarshaller.setSchema(schema);
            // Otherwise JAXB drops values that the schema allows and Java cannot represent, such as a picosecond.
            unmarshaller.setEventHandler(_ -> false);
            return unmarshaller.unmarshal(atRoot(file, root, bytes), type).getValue();
        } catch (JAXBException | XMLStreamException e) {
            throw new UnreadableXml("Its " + file + " is not as wsdl/office-channel.xsd describes", e);
        }
    }

    /** A parser that must not read a document type declaration skips it without an error. */
    private XMLStreamReader atRoot(String file, QName root, byte[] bytes) throws XMLStreamException, UnreadableXml {
        var parser = HardenedXml.reader(new ByteArrayInputStream(bytes));
        while (parser.next() != XMLStreamConstants.START_ELEMENT) {
            if (parser.getEventType() == XMLStreamConstants.DTD) {
                throw new UnreadableXml("Its " + file + " has a document type declaration", null);
            }
        }
        if (!root.equals(parser.getName())) {
            throw new UnreadableXml("The root of its " + file + " is not " + root, null);
        }
        return parser;
    }
}
