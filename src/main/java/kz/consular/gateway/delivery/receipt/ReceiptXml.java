package kz.consular.gateway.delivery.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.xml.HardenedXml;

/** {@code receipt.xml} as {@code wsdl/office-channel.xsd} describes it. */
public final class ReceiptXml {

    public static final String NAME = "receipt.xml";
    public static final String MEDIA_TYPE = "application/xml";

    private static final String NAMESPACE = "urn:kz:consular:channel:1";
    private static final String ROOT = "receipt";
    /** In bytes; a longer file is cut off and so is no valid XML. */
    private static final int LONGEST = 1 << 16;

    private static final String ACCEPTED = "ACCEPTED";
    private static final String REFUSED = "REFUSED";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private ReceiptXml() {}

    public static byte[] write(Receipt receipt) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("", ROOT, NAMESPACE);
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "messageId", receipt.messageId().value());
            element(xml, "caseNumber", receipt.caseNumber().value());
            element(xml, "kind", receipt.kind().name());
            element(xml, "sha256", receipt.digest().hex());
            element(xml, "sender", receipt.sender().address());
            element(xml, "recipient", receipt.recipient().address());
            element(xml, "receivedAt", receipt.receivedAt().toString());
            element(xml, "outcome", receipt.refusal().isPresent() ? REFUSED : ACCEPTED);
            if (receipt.refusal().isPresent()) {
                element(xml, "reasonCode", receipt.refusal().get().code());
                element(xml, "reasonText", receipt.refusal().get().text());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A receipt cannot be written as XML", e);
        }
        return out.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("", name, NAMESPACE);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** @throws UnreadableReceipt when a value is missing or invalid */
    public static Receipt read(InputStream content) throws IOException, UnreadableReceipt {
        try {
            var texts = texts(new ByteArrayInputStream(content.readNBytes(LONGEST)));
            return new Receipt(
                    new MessageId(take(texts, "messageId")),
                    new CaseNumber(take(texts, "caseNumber")),
                    ConsignmentKind.valueOf(take(texts, "kind")),
                    new Sha256(take(texts, "sha256")),
                    Party.of(take(texts, "sender")),
                    Party.of(take(texts, "recipient")),
                    Instant.parse(take(texts, "receivedAt")),
                    refusal(take(texts, "outcome"), texts));
        } catch (XMLStreamException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableReceipt(e);
        }
    }

    private static Optional<RefusalReason> refusal(String outcome, Map<String, String> texts) {
        return switch (outcome) {
            case ACCEPTED -> Optional.empty();
            case REFUSED -> Optional.of(new RefusalReason(take(texts, "reasonCode"), take(texts, "reasonText")));
            default -> throw new IllegalArgumentException("An outcome is ACCEPTED or REFUSED");
        };
    }

    private static Map<String, String> texts(InputStream content) throws XMLStreamException {
        var xml = HardenedXml.reader(content);
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, NAMESPACE, ROOT);
        var texts = new HashMap<String, String>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            xml.require(XMLStreamConstants.START_ELEMENT, NAMESPACE, null);
            if (texts.put(xml.getLocalName(), xml.getElementText()) != null) {
                throw new IllegalArgumentException("A receipt says each thing once");
            }
        }
        return texts;
    }

    private static String take(Map<String, String> texts, String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("A receipt without '" + name + "'");
        }
        return text;
    }

    /** Sealed, but no receipt. */
    public static final class UnreadableReceipt extends Exception {
        public UnreadableReceipt(Exception cause) {
            super(cause);
        }
    }
}
