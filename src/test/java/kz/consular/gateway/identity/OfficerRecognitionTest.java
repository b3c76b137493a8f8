package kz.consular.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.MissionCode;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A client certificate names an officer and a mission")
class OfficerRecognitionTest {
    private static final KeyPair PAIR = IssuedKey.Kind.EC_P256.generate();

    private final OfficerRecognition recognition = new OfficerRecognition(TestRecognition.keysOf("mission.BERLIN"));

    private OfficerRecognition.Outcome recognise(String subject, KeyPurposeId... purposes) throws Exception {
        return recognition.recognise(certificate(subject, purposes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Aigul,OU=mission.BERLIN,O=MFA,C=KZ",
                "C=KZ,O=MFA,OU=Consular section,OU=mission.BERLIN,OU=Second floor,CN=Aigul",
                "CN=Aigul+OU=mission.BERLIN,C=KZ"
            })
    void cn_is_the_officer_and_one_ou_the_mission(String subject) throws Exception {
        assertThat(recognise(subject, KeyPurposeId.id_kp_clientAuth))
                .isEqualTo(new OfficerRecognition.Outcome.Recognised(new Officer("Aigul", new MissionCode("BERLIN"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Aigul,C=KZ",
                "OU=mission.BERLIN,C=KZ",
                "CN=Aigul,CN=Asel,OU=mission.BERLIN",
                "CN=Aigul,OU=mission.BERLIN,OU=mission.BERLIN",
                "CN=Aigul,OU=mission.BERLIN,OU=mission.PARIS",
                "CN=Aigul,OU=mission.BERLIN+OU=mission.PARIS",
                "CN=Aigul,OU=mission.PARIS",
                "CN=Aigul,OU=mission.berlin",
                "CN=Aigul,OU=office.711110000",
                "CN=OU\\=mission.BERLIN,C=KZ",
                "CN=Aigul,O=mission.BERLIN"
            })
    void anything_else_is_no_officer(String subject) throws Exception {
        assertThat(recognise(subject, KeyPurposeId.id_kp_clientAuth))
                .isInstanceOf(OfficerRecognition.Outcome.NotAnOfficer.class);
    }

    @Test
    void a_certificate_for_something_else_is_no_officers() throws Exception {
        var subject = "CN=Aigul,OU=mission.BERLIN";

        assertThat(recognise(subject, KeyPurposeId.id_kp_serverAuth))
                .isInstanceOf(OfficerRecognition.Outcome.NotAnOfficer.class);
        assertThat(recognise(subject)).isInstanceOf(OfficerRecognition.Outcome.NotAnOfficer.class);
    }

    @Test
    void the_reason_does_not_name_the_person() throws Exception {
        var recognised = recognise("CN=Aigul,OU=mission.PARIS", KeyPurposeId.id_kp_clientAuth);

        assertThat(recognised.toString()).contains("PARIS").doesNotContain("Aigul");
    }

    private static X509Certificate certificate(String subject, KeyPurposeId... purposes) throws Exception {
        var name = new X500Name(subject);
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(now), Date.from(now.plusSeconds(60)), name, PAIR.getPublic());
        if (purposes.length > 0) {
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(PAIR.getPrivate())));
    }
}
