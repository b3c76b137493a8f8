package kz.consular.gateway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kz.consular.gateway.casefile.MissionCode;
import kz.consular.gateway.casefile.Party;

/** The test certificates of the whole country, with one mission's seal key in a keystore of its own. */
record MissionKeys(TestPki pki, Path seal) {

    static MissionKeys of(MissionCode mission, Path certificates) {
        var address = new Party.Mission(mission).address();
        try {
            var pki = TestPki.open(
                    certificates, LocalPopulation.everyone(), LocalPopulation.password(), Clock.systemUTC());
            var all = TestKeystore.open(pki.sealKeystore(), LocalPopulation.password());
            var seal = certificates.resolve(address + ".p12");
            var own = TestKeystore.open(seal, LocalPopulation.password());
            own.put(address, all.key(address).orElseThrow());
            own.save();
            return new MissionKeys(pki, seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> settings() {
        return List.of(
                "--gateway.signing.keystore=" + seal,
                "--gateway.signing.keystore-password=" + new String(LocalPopulation.password()),
                "--gateway.signing.ca-certificates=" + pki.caCertificates(),
                "--gateway.signing.revocation-list=" + pki.revocationList(),
                "--gateway.directory.seal-certificates=" + pki.sealCertificates(),
                "--gateway.trust.crl=" + pki.revocationList(),
                "--server.ssl.certificate=" + pki.serverCertificate().toUri(),
                "--server.ssl.certificate-private-key=" + pki.serverKey().toUri(),
                "--server.ssl.trust-certificate=" + pki.caCertificates().toUri());
    }
}
