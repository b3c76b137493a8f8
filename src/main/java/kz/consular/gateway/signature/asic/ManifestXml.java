package kz.consular.gateway.signature.asic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.validation.SubIndication;
import kz.consular.gateway.signature.zip.EntryName;
import kz.consular.gateway.xml.HardenedXml;
import org.jspecify.annotations.Nullable;

/** The ASiCManifest as XML (ETSI EN 319 162-1, annex A.4; schema {@code http://uri.etsi.org/02918/v1.2.1#}). */
final class ManifestXml {

    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private ManifestXml() {}

    static byte[] write(AsicManifest manifest) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("asic", "ASiCManifest", ASIC);
            xml.writeNamespace("asic", ASIC);
            xml.writeNamespace("ds", DS);
            xml.writeEmptyElement("asic", "SigReference", ASIC);
            xml.writeAttribute("URI", manifest.signature());
            xml.writeAttribute("MimeType", "application/pkcs7-signature");
            for (var reference : manifest.references()) {
                write(reference, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A manifest in memory could not be written.", e);
        }
        return bytes.toByteArray();
    }

    private static void write(AsicManifest.Reference reference, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("asic", "DataObjectReference", ASIC);
        xml.writeAttribute("URI", reference.name());
        xml.writeAttribute("MimeType", reference.mediaType());
        xml.writeEmptyElement("ds", "DigestMethod", DS);
        xml.writeAttribute("Algorithm", SHA256);
        xml.writeStartElement("ds", "DigestValue", DS);
        xml.writeCharacters(
                Base64.getEncoder().encodeToString(reference.digest().bytes()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    static AsicManifest read(byte[] bytes) throws Rejection {
        try {
            return read(HardenedXml.reader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw Rejection.format("The manifest is not the XML that ETSI EN 319 162-1 describes.");
        }
    }

    private static AsicManifest read(XMLStreamReader xml) throws XMLStreamException, Rejection {
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, ASIC, "ASiCManifest");
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, ASIC, "SigReference");
        var signature = name(xml);
        skip(xml);
        var references = new ArrayList<AsicManifest.Reference>();
        var names = new HashSet<String>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!isElement(xml, ASIC, "DataObjectReference")) {
                throw Rejection.format("The manifest holds extensions, which no gateway writes or reads.");
            }
            var reference = reference(xml);
            if (!names.add(reference.name())) {
                throw Rejection.format("The manifest names one file twice.");
            }
            references.add(reference);
        }
        return new AsicManifest(signature, references);
    }

    private static AsicManifest.Reference reference(XMLStreamReader xml) throws XMLStreamException, Rejection {
        var name = name(xml);
        var mediaType = attribute(xml, "MimeType");
        var algorithm = "";
        var value = "";
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (isElement(xml, DS, "DigestMethod")) {
                algorithm = attribute(xml, "Algorithm");
                skip(xml);
            } else if (isElement(xml, DS, "DigestValue")) {
                value = xml.getElementText().strip();
            } else {
                throw Rejection.format("The manifest holds extensions, which no gateway writes or reads.");
            }
        }
        if (!SealedEntry.isMediaType(mediaType)) {
            throw Rejection.format("The manifest gives a media type that is not a line of ASCII.");
        }
        if (!algorithm.equals(SHA256)) {
            throw new Rejection(
                    SubIndication.CRYPTO_CONSTRAINTS_FAILURE,
                    "The manifest digests a file by another algorithm than SHA-256.");
        }
        return new AsicManifest.Reference(
                name, mediaType, Sha256.of(Base64.getDecoder().decode(value)));
    }

    private static String name(XMLStreamReader xml) throws Rejection {
        var name = attribute(xml, "URI");
        if (!EntryName.isSafe(name)) {
            throw Rejection.format("The manifest names a file in a way that could lead out of the container.");
        }
        return name;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static boolean isElement(XMLStreamReader xml, String namespace, String name) {
        return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                skip(xml);
            }
        }
    }
}
