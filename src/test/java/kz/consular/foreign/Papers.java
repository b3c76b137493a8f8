package kz.consular.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The XML that lies in the containers, written and read by nothing but {@code office-channel.xsd}. */
public final class Papers {
    private static final String CHANNEL = "urn:kz:consular:channel:1";
    private static final String APPLICATION = "urn:kz:consular:application:1";

    private static final Schema SCHEMA = schema(Path.of("wsdl/office-channel.xsd"));

    private Papers() {}

    /** What a receipt answers to is on the message that it answers; the digest is the one that was found. */
    public static byte[] receipt(Parcel answered) {
        return answer(answered, answered.found(), "<outcome>ACCEPTED</outcome>");
    }

    /** A receipt that names another digest than was found. */
    public static byte[] receiptFor(String sha256, Parcel answered) {
        return answer(answered, sha256, "<outcome>ACCEPTED</outcome>");
    }

    public static byte[] refusal(Parcel answered, String code, String text) {
        return answer(
                answered,
                answered.found(),
                "<outcome>REFUSED</outcome><reasonCode>" + code + "</reasonCode><reasonText>" + text + "</reasonText>");
    }

    private static byte[] answer(Parcel answered, String sha256, String outcome) {
        return valid("""
                <receipt xmlns="%s"><messageId>%s</messageId><caseNumber>%s</caseNumber><kind>%s</kind>\
                <sha256>%s</sha256><sender>%s</sender><recipient>%s</recipient><receivedAt>%s</receivedAt>%s</receipt>
                """.formatted(
                        CHANNEL,
                        answered.text("messageId"),
                        answered.text("caseNumber"),
                        answered.text("kind"),
                        sha256,
                        answered.text("sender"),
                        answered.text("recipient"),
                        now(),
                        outcome));
    }

    /** Permits everyone whom the dossier names as leaving. */
    public static byte[] permission(Dossier dossier, String dossierDigest) {
        var passports = dossier.leaving().stream()
                .map(person -> "<passportToIssue>" + person + "</passportToIssue>")
                .collect(Collectors.joining());
        return valid("""
                <decision xmlns="%s"><caseNumber>%s</caseNumber><office>%s</office><mission>%s</mission>\
                <dossierDigest>%s</dossierDigest><decidedAt>%s</decidedAt><permitted>%s</permitted></decision>
                """.formatted(
                CHANNEL, dossier.caseNumber(), dossier.office(), dossier.mission(), dossierDigest, now(), passports));
    }

    /** What a receipt or a refusal says: its outcome, or the code of its reason. */
    static String outcome(byte[] receiptXml) {
        var root = parsed(valid(receiptXml)).getDocumentElement();
        return text(root, "outcome").equals("REFUSED") ? text(root, "reasonCode") : text(root, "outcome");
    }

    /** What an office needs of application.xml to answer it. */
    public record Dossier(String caseNumber, String mission, String office, List<String> leaving) {}

    static Dossier dossier(byte[] applicationXml) {
        var root = parsed(valid(applicationXml)).getDocumentElement();
        return new Dossier(
                text(root, "caseNumber"),
                text(root, "mission"),
                text(root, "office"),
                Stream.of("applicant", "child").flatMap(role -> ids(root, role)).toList());
    }

    private static Stream<String> ids(Element root, String role) {
        var people = root.getElementsByTagNameNS(APPLICATION, role);
        return IntStream.range(0, people.getLength())
                .mapToObj(index -> ((Element) people.item(index)).getAttribute("id"));
    }

    private static String text(Element root, String name) {
        return root.getElementsByTagNameNS(CHANNEL, name).item(0).getTextContent();
    }

    private static Document parsed(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("Not XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] valid(String xml) {
        return valid(xml.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] valid(byte[] xml) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
            return xml;
        } catch (SAXException e) {
            throw new IllegalArgumentException("Not as office-channel.xsd says: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(Path file) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(file.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
