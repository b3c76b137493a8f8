package kz.consular.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import kz.consular.gateway.demo.pki.Population;
import kz.consular.gateway.demo.pki.TestKeystore;
import kz.consular.gateway.demo.pki.TestPki;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.Party;

/** The test certificates of the whole country, with the seal keys of some parties in a keystore of their own. */
public record PartyKeys(TestPki pki, Path seals) {

    public static PartyKeys of(MissionCode mission, Path certificates) {
        return of(new Party.Mission(mission).address()::equals, certificates);
    }

    static PartyKeys ofTheOffices(Path certificates) {
        return of(address -> address.startsWith(Party.OFFICE_PREFIX), certificates);
    }

    /** The settings of a node with trust anchors and TLS, but without seal keys. */
    static List<String> ofNobody(Path certificates) {
        try {
            var pki = TestPki.open(
                    certificates, CountryCertificates.nobody(), DemoPopulation.password(), Clock.systemUTC());
            return new PartyKeys(pki, pki.sealKeystore())
                    .settings().stream()
                            .filter(setting -> !setting.contains("keystore") && !setting.contains("directory"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PartyKeys of(Predicate<String> own, Path certificates) {
        try {
            var pki = CountryCertificates.open(certificates);
            var all = TestKeystore.open(pki.sealKeystore(), DemoPopulation.password());
            var addresses = DemoPopulation.everyone().parties().stream()
                    .map(Population.Party::address)
                    .filter(own)
                    .toList();
            var file = certificates.resolve("of-" + addresses.getFirst() + ".p12");
            var seals = TestKeystore.open(file, DemoPopulation.password());
            addresses.forEach(address -> seals.put(address, all.key(address).orElseThrow()));
            seals.save();
            return new PartyKeys(pki, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a node that holds these keys alone. */
    public List<String> settings() {
        return List.of(
                "--gateway.signing.keystore=" + seals,
                "--gateway.signing.keystore-password=" + new String(DemoPopulation.password()),
                "--gateway.signing.ca-certificates=" + pki.caCertificates(),
                "--gateway.signing.revocation-list=" + pki.revocationList(),
                "--gateway.directory.seal-certificates=" + pki.sealCertificates(),
                "--gateway.trust.crl=" + pki.revocationList(),
                "--server.ssl.certificate=" + pki.serverCertificate().toUri(),
                "--server.ssl.certificate-private-key=" + pki.serverKey().toUri(),
                "--server.ssl.trust-certificate=" + pki.caCertificates().toUri());
    }
}
