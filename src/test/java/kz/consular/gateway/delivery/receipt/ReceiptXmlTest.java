package kz.consular.gateway.delivery.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.delivery.receipt.ReceiptXml.UnreadableReceipt;
import kz.consular.gateway.domain.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

@DisplayName("receipt.xml is what wsdl/office-channel.xsd describes")
class ReceiptXmlTest {

    @Test
    void a_receipt_comes_back_as_it_was_written() throws Exception {
        var accepted = receipt(Optional.empty());

        assertThat(read(ReceiptXml.write(accepted))).isEqualTo(accepted);
    }

    @Test
    void and_so_does_a_refusal_with_its_reason() throws Exception {
        var refused = receipt(Optional.of(new RefusalReason("CASE_UNKNOWN", "No such case & no <other>.")));

        assertThat(read(ReceiptXml.write(refused))).isEqualTo(refused);
    }

    @Test
    void both_are_valid() throws Exception {
        validate(ReceiptXml.write(receipt(Optional.empty())));
        validate(ReceiptXml.write(receipt(Optional.of(new RefusalReason("CASE_UNKNOWN", "There is none.")))));
    }

    @Test
    void a_document_type_is_refused() {
        var text = new String(ReceiptXml.write(receipt(Optional.empty())), StandardCharsets.UTF_8);
        var number = TestNode.CASE.value();
        var type = "<!DOCTYPE receipt [<!ENTITY number \"" + number + "\">]>";

        refused(text.replace("<receipt", type + "<receipt").replace(number, "&number;"));
    }

    @Test
    void a_receipt_that_says_a_thing_twice_or_not_at_all_is_refused() {
        var text = new String(ReceiptXml.write(receipt(Optional.empty())), StandardCharsets.UTF_8);
        var outcome = "<outcome>ACCEPTED</outcome>";

        refused(text.replace(outcome, outcome + outcome));
        refused(text.replace(outcome, ""));
        refused(text.replace("ACCEPTED", "REFUSED"));
        refused(text.replace("urn:kz:consular:channel:1", "urn:another"));
        refused(text.replace(outcome, " ".repeat(1 << 17) + outcome));
    }

    private static void refused(String xml) {
        assertThatExceptionOfType(UnreadableReceipt.class).isThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Receipt read(byte[] xml) throws IOException, UnreadableReceipt {
        return ReceiptXml.read(new ByteArrayInputStream(xml));
    }

    private static void validate(byte[] xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("wsdl/office-channel.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Receipt receipt(Optional<RefusalReason> refusal) {
        return new Receipt(
                MessageId.next(),
                TestNode.CASE,
                ConsignmentKind.DOSSIER,
                new Sha256("0f".repeat(32)),
                TestNode.BERLIN,
                TestNode.OFFICE,
                Instant.parse("2026-11-22T09:30:00.123Z"),
                refusal);
    }
}
