package kz.consular.gateway.soap;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static kz.consular.gateway.soap.envelope.SoapPort.MTOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.identity.RevocationListChange;
import kz.consular.gateway.soap.faults.FaultReason;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("The endpoint authenticates callers by their client certificates")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallerAuthenticationTest extends SoapEndpointTest {
    private final String getCase = Soap.sample("get-case-request");

    @Test
    @Order(1)
    void an_officer_of_another_mission_and_a_clerk_of_an_office_get_a_fault() throws Exception {
        for (var person : new Person[] {SoapNode.STRANGER, SoapNode.CLERK}) {
            var answer = node.client(person).send(Soap.plain(node.address(MTOM), getCase), ofString());
            assertFault(answer, FaultReason.NOT_AN_OFFICER);
        }
    }

    @Test
    @Order(2)
    void the_handshake_fails_without_a_client_certificate() throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(withoutKey()).build()) {
            assertThatThrownBy(() -> client.send(Soap.plain(node.address(MTOM), getCase), ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @Order(3)
    void tls_is_1_2_or_1_3() {
        var protocol = (AbstractHttp11Protocol<?>)
                node.server().getTomcat().getConnector().getProtocolHandler();

        assertThat(protocol.findSslHostConfigs())
                .singleElement()
                .satisfies(
                        host -> assertThat(host.getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3"));
    }

    @Test
    @Order(4)
    void a_revoked_certificate_is_refused_once_the_new_list_is_read() throws Exception {
        var certificate = KeyStore.getInstance(
                        node.pki().personKeystore(SoapNode.OFFICER).toFile(), SoapNode.PASSWORD)
                .getCertificate(SoapNode.OFFICER.id());
        node.pki().certificateAuthority().revoke((X509Certificate) certificate);
        node.pki().publish();
        Files.setLastModifiedTime(
                node.pki().revocationList(), FileTime.from(Instant.now().plusSeconds(5)));

        RevocationListChange.notice(node.context());

        try (var client = node.client(SoapNode.OFFICER)) {
            assertThatThrownBy(() -> client.send(Soap.plain(node.address(MTOM), getCase), ofString()))
                    .isInstanceOf(IOException.class);
        }
        assertFault(
                node.client(SoapNode.STRANGER).send(Soap.plain(node.address(MTOM), getCase), ofString()),
                FaultReason.NOT_AN_OFFICER);
        assertThat(node.bean(FakeIntake.class).submissions).isEmpty();
    }

    @Test
    @Order(5)
    void an_unreadable_list_leaves_the_last_list_in_force() throws Exception {
        Files.writeString(node.pki().revocationList(), "no list at all");
        Files.setLastModifiedTime(
                node.pki().revocationList(), FileTime.from(Instant.now().plusSeconds(10)));

        RevocationListChange.notice(node.context());

        try (var client = node.client(SoapNode.OFFICER)) {
            assertThatThrownBy(() -> client.send(Soap.plain(node.address(MTOM), getCase), ofString()))
                    .isInstanceOf(IOException.class);
        }
        assertFault(
                node.client(SoapNode.STRANGER).send(Soap.plain(node.address(MTOM), getCase), ofString()),
                FaultReason.NOT_AN_OFFICER);
    }

    private SSLContext withoutKey() throws Exception {
        var authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("ca", node.pki().certificateAuthority().certificate());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authorities);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }
}
